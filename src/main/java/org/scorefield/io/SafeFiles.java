package org.scorefield.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Saves so that the old file is never damaged: the new bytes go to a temporary file beside it, are forced to the
 * medium, and take the old one's name in one atomic step. Whatever fails, the target holds its old bytes or the new
 * ones, the temporary file is gone, and the message names path, cause and remedy.
 *
 * @see "Pillai et al. 2014, All file systems are not created equal (why the file, then the folder, is synced)"
 */
public final class SafeFiles {
    private static final String TEMPORARY = ".scorefield-";
    private static final int MOST_TEMPORARY = 1000;
    private static final int LONGEST_PATH = 120;

    private SafeFiles() {}

    /** What goes into a file, written to a stream that the writer leaves open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Saves bytes under a name, replacing what was there.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy; the target is as it was
     */
    public static void save(Path target, byte[] bytes) throws IOException {
        save(target, out -> out.write(bytes));
    }

    /**
     * Saves what {@code content} writes, which need not fit into memory.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy; the target is as it was
     */
    public static void save(Path target, Content content) throws IOException {
        save(target, content, new Disk.Real());
    }

    static void save(Path target, Content content, Disk disk) throws IOException {
        Path temporary = null;
        try {
            Path real = Files.isSymbolicLink(target) && Files.exists(target)
                    ? target.toRealPath()
                    : target.toAbsolutePath();
            check(target, real);
            temporary = newTemporary(real, disk);
            disk.write(temporary, content);
            disk.replace(temporary, real);
            temporary = null; // it has its new name now
            disk.sync(folderOf(real));
        } catch (IOException e) {
            remove(temporary, disk, e);
            throw new IOException(explain(target, e), e);
        } catch (RuntimeException e) {
            remove(temporary, disk, e);
            throw e;
        }
    }

    private static void check(Path named, Path real) throws IOException {
        if (Files.isDirectory(real)) {
            throw new DirectoryNotEmptyException(named.toString());
        }
        if (!Files.isDirectory(folderOf(real))) {
            throw new NoSuchFileException(named.toString());
        }
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(named.toString(), null, "read-only");
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** A short name, so that a target of 255 bytes can be saved too. */
    private static Path newTemporary(Path target, Disk disk) throws IOException {
        for (int i = 0; ; i++) {
            Path candidate = folderOf(target).resolve(TEMPORARY + i + ".tmp");
            try {
                disk.create(candidate);
                return candidate;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_TEMPORARY) {
                    throw e;
                }
            }
        }
    }

    private static void remove(@Nullable Path temporary, Disk disk, Exception failure) {
        if (temporary != null) {
            try {
                disk.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static String explain(Path target, IOException e) {
        String path = BadFileException.shortName(target.toString(), LONGEST_PATH);
        return BadFileException.escape(
                "cannot save " + path + ": " + cause(target, e), BadFileException.LONGEST_MESSAGE);
    }

    private static String cause(Path target, IOException e) {
        String said = reason(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("quota") || said.contains("not enough space")) {
            return "the disk is full; free some space or choose another disk";
        }
        if (said.contains("read-only")) {
            return Files.exists(target)
                    ? "the file is read-only; make it writable or choose another name"
                    : "the folder is read-only; choose another one";
        }
        if (said.contains("name too long")) {
            return "the name is too long; choose a shorter one";
        }
        if (said.contains("symbolic link") || said.contains("too many levels")) {
            return "its name is a link that leads in a circle; choose another name";
        }
        return switch (e) {
            case NoSuchFileException missing ->
                "the folder " + folder(target) + " does not exist; create it or choose another one";
            case DirectoryNotEmptyException folder -> "this is a folder; add the name of a file";
            case AccessDeniedException denied ->
                "you may not write in " + folder(target) + "; choose a folder of your own";
            case FileAlreadyExistsException full ->
                "too many files called " + TEMPORARY + "*.tmp stand beside it; delete them";
            case FileNotFoundException missing -> "it cannot be opened for writing; choose another name";
            case ClosedByInterruptException interrupted -> "saving was interrupted; save again";
            default -> reason(e) + "; choose another place and save again";
        };
    }

    private static String folder(Path target) {
        return BadFileException.shortName(folderOf(target).toString(), LONGEST_PATH / 2);
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
