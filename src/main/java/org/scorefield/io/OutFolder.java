package org.scorefield.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder for files to come, made before long work that would be in vain without it; if they do not come, it goes. */
public final class OutFolder {
    private final Path path;
    private final List<Path> made;

    private OutFolder(Path path, List<Path> made) {
        this.path = path;
        this.made = made;
    }

    /**
     * Makes a folder, and those above it, where there are none.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy; nothing was made
     */
    public static OutFolder make(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException(path + " is a file; name a folder");
        }
        OutFolder folder = new OutFolder(path, missing(path));
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            folder.remove(e);
            String why = e instanceof AccessDeniedException
                    ? ": you may not write there; name a folder of your own"
                    : " cannot be made a folder; name another one";
            throw new IOException(path + why, e);
        }
        if (!Files.isWritable(path)) {
            throw new IOException(path + ": you may not write there; name a folder of your own");
        }
        // Deleted last to first, and only where nothing is in them: for work that is left where it stands.
        folder.made.forEach(f -> f.toFile().deleteOnExit());
        return folder;
    }

    public Path path() {
        return path;
    }

    /** Deletes what was made of it, innermost first; a folder that holds something stays. */
    public void remove(Throwable failure) {
        try {
            for (Path folder : made.reversed()) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** The folders that are not there yet, outermost first. */
    private static List<Path> missing(Path path) {
        List<Path> missing = new ArrayList<>();
        for (@Nullable Path at = path.toAbsolutePath().normalize();
                at != null && !Files.exists(at);
                at = at.getParent()) {
            missing.addFirst(at);
        }
        return missing;
    }
}
