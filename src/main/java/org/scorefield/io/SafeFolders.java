package org.scorefield.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves a folder of numbered files as a whole: they are written beside it, and the folder appears under its name when the
 * last of them is there. Whatever fails, what stood there stays, and nothing is left behind.
 */
public final class SafeFolders {
    private SafeFolders() {}

    /** What goes into a folder. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Into folder) throws IOException;
    }

    /** A folder being filled. */
    @FunctionalInterface
    public interface Into {
        /** Adds a file. */
        void add(String name, byte[] bytes) throws IOException;
    }

    /**
     * Saves a folder. One of the same name may be there if it is empty: no disk takes a full one's place in one step.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy; what was there is as it was
     */
    public static void save(Path target, Content content) throws IOException {
        save(target, content, new RealDisk());
    }

    static void save(Path target, Content content, Disk disk) throws IOException {
        Path temporary = null;
        List<Path> made = new ArrayList<>();
        try {
            Path real = target.toAbsolutePath();
            refuseBadPlaces(target);
            Temporaries.sweep(SafeFiles.folderOf(real));
            temporary = Temporaries.createFolder(SafeFiles.folderOf(real), disk);
            Path into = temporary;
            content.writeTo((name, bytes) -> {
                Path file = into.resolve(name);
                made.add(file);
                try (Disk.Sink sink = disk.create(file, Set.of())) {
                    sink.write(bytes, 0, bytes.length);
                    sink.force();
                }
            });
            disk.sync(temporary);
            disk.replace(temporary, real);
            temporary = null; // it has its name now
            disk.sync(SafeFiles.folderOf(real));
        } catch (IOException e) {
            remove(temporary, made, disk, e);
            throw new IOException(DiskTrouble.explain("save", target, e), e);
        } catch (RuntimeException | Error e) {
            remove(temporary, made, disk, e);
            throw e;
        }
    }

    /**
     * Refuses a name that nothing can be saved under, so that long work is not done in vain.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy
     */
    public static void requirePlace(Path target) throws IOException {
        if (!Files.exists(target)) {
            SafeFiles.requirePlace(target);
            return;
        }
        try {
            refuseBadPlaces(target);
        } catch (IOException e) {
            throw new IOException(DiskTrouble.explain("save", target, e), e);
        }
    }

    private static void refuseBadPlaces(Path target) throws IOException {
        if (!Files.exists(target)) {
            return; // its own folder is asked for when it is made
        }
        if (!Files.isDirectory(target)) {
            throw new IOException("a file of that name stands there");
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(target)) {
            for (Path file : all) {
                throw new IOException("a folder of that name holds something already, such as "
                        + BadFileException.shortName(InputFile.name(file), 40));
            }
        }
    }

    private static void remove(@Nullable Path folder, List<Path> files, Disk disk, Throwable failure) {
        if (folder == null) {
            return;
        }
        try {
            for (Path file : files) {
                disk.deleteIfExists(file);
            }
            disk.deleteIfExists(folder);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
