package org.scorefield.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves so that the old file is never damaged: the new bytes go to a temporary file beside it, are forced to the
 * medium, read again and compared, and take the old one's name in one atomic step. Whatever fails, the target holds its
 * old bytes or the new ones, the temporary file is gone, and the message names path, cause and remedy.
 *
 * @see "Pillai et al. 2014, All file systems are not created equal (why the file, then the folder, is synced)"
 */
public final class SafeFiles {
    /** The ending of the copy that {@link #saveOver} keeps. */
    public static final String BACKUP = ".bak";

    /** A virus scanner may hold the old file for a moment: 20, 40, 80, 160 ms between the tries. */
    private static final int MOST_TRIES = 5;

    private static final long FIRST_PAUSE_MS = 20;
    private static final int LONGEST_NAME_BYTES = 255;
    private static final int BUFFER = 1 << 16;

    /** A file that took the place of a pipe or a device would be found by nobody who waits there. */
    private static final String NO_FILE = "this is a pipe or a device and no file";

    private SafeFiles() {}

    /** What goes into a file, written to a stream that the writer leaves open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Says whether bytes that came back from the disk are what they were meant to be. */
    @FunctionalInterface
    public interface Check {
        void accept(byte[] readBack) throws IOException;
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
        save(target, content, Set.of(), new RealDisk());
    }

    /** Saves on a given disk, for given eyes; no permissions named: those of the old file, or as usual. */
    public static void save(Path target, Content content, Set<PosixFilePermission> permissions, Disk disk)
            throws IOException {
        save(target, content, permissions, readBack -> {}, false, disk);
    }

    /**
     * Saves a document over its older self, which stays beside it as {@code name.bak}.
     *
     * @param check reads the new bytes from the disk before they take the old one's place
     * @throws IOException whose message is one sentence with path, cause and remedy; the target is as it was
     */
    public static void saveOver(Path target, byte[] bytes, Check check, Disk disk) throws IOException {
        save(target, out -> out.write(bytes), Set.of(), check, true, disk);
    }

    private static void save(
            Path target, Content content, Set<PosixFilePermission> permissions, Check check, boolean keepOld, Disk disk)
            throws IOException {
        Path temporary = null;
        Path second = null;
        try {
            Path real = placeOf(target);
            Temporaries.Fresh fresh =
                    Temporaries.create(folderOf(real), permissions.isEmpty() ? permissionsOf(real) : permissions, disk);
            temporary = fresh.file();
            fill(fresh, content, check, keepOld, disk);
            if (keepOld && Files.exists(real)) {
                second = Temporaries.keep(real, folderOf(real), disk);
                patiently(second, backupOf(real), disk);
                disk.deleteIfExists(second); // two names of one file: the move did nothing
                second = null;
            }
            patiently(temporary, real, disk);
            temporary = null; // it has its new name now
            disk.sync(folderOf(real));
        } catch (IOException e) {
            remove(temporary, disk, e);
            remove(second, disk, e);
            throw new IOException(DiskTrouble.explain("save", target, e), e);
        } catch (RuntimeException | Error e) {
            remove(temporary, disk, e);
            remove(second, disk, e);
            throw e;
        }
    }

    /**
     * Refuses a name that nothing can be saved under, so that long work is not done in vain.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy
     */
    public static void requirePlace(Path target) throws IOException {
        try {
            Path real = target.toAbsolutePath();
            refuseBadPlaces(target, real);
            if (!Files.isWritable(folderOf(real))) {
                throw new AccessDeniedException(target.toString());
            }
        } catch (IOException e) {
            throw new IOException(DiskTrouble.explain("save", target, e), e);
        }
    }

    /** Where the bytes go: a link's own end. Refuses bad places, and sweeps up what dead processes left there. */
    static Path placeOf(Path target) throws IOException {
        Path real =
                Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        refuseBadPlaces(target, real);
        Temporaries.sweep(folderOf(real));
        return real;
    }

    private static void refuseBadPlaces(Path named, Path real) throws IOException {
        if (Files.isDirectory(real)) {
            throw new DirectoryNotEmptyException(named.toString());
        }
        if (!Files.isDirectory(folderOf(real))) {
            throw new NoSuchFileException(named.toString());
        }
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            throw new FileSystemException(named.toString(), null, NO_FILE);
        }
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(named.toString(), null, "read-only");
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    static Set<PosixFilePermission> permissionsOf(Path file) throws IOException {
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known && Files.exists(file) ? Files.getPosixFilePermissions(file) : Set.of();
    }

    /** Fills a file, forces it to the medium, and compares what came back. */
    static void fill(Temporaries.Fresh fresh, Content content, Check check, boolean whole, Disk disk)
            throws IOException {
        byte[] written = write(fresh.sink(), content);
        compare(fresh.file(), written, check, whole, disk);
    }

    /** Gives the digest of what was written. */
    private static byte[] write(Disk.Sink sink, Content content) throws IOException {
        MessageDigest digest = FileStamp.newDigest();
        try (sink) {
            OutputStream raw = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    sink.write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    sink.write(bytes, offset, length);
                }
            };
            OutputStream out = new BufferedOutputStream(new DigestOutputStream(raw, digest), BUFFER);
            content.writeTo(out);
            out.flush();
            sink.force();
        }
        return digest.digest();
    }

    private static void compare(Path file, byte[] written, Check check, boolean whole, Disk disk) throws IOException {
        MessageDigest digest = FileStamp.newDigest();
        byte[] all = new byte[0];
        try (InputStream in = disk.read(file)) {
            if (whole) {
                all = in.readAllBytes();
                digest.update(all);
            } else {
                byte[] chunk = new byte[BUFFER];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    digest.update(chunk, 0, n);
                }
            }
        }
        if (!MessageDigest.isEqual(written, digest.digest())) {
            throw new IOException("the disk gave back other bytes than were written");
        }
        if (whole) {
            check.accept(all);
        }
    }

    /** Renames, trying again a few times: what holds the file may let go of it. */
    static void patiently(Path from, Path to, Disk disk) throws IOException {
        long pause = FIRST_PAUSE_MS;
        for (int tries = 1; ; tries++) {
            try {
                disk.replace(from, to);
                return;
            } catch (NoSuchFileException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                disk.pause(pause);
                pause *= 2;
            }
        }
    }

    /** Where the older self of a file stays. */
    public static Path backupOf(Path file) {
        String name = InputFile.name(file);
        while (FileStamp.utf8(name).length + BACKUP.length() > LONGEST_NAME_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return file.resolveSibling(name + BACKUP);
    }

    private static void remove(@Nullable Path temporary, Disk disk, Throwable failure) {
        if (temporary != null) {
            try {
                disk.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
