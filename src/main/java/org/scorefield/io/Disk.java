package org.scorefield.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Everything saving and remembering ask of a disk, one operation a method, so that a test can make each of them fail in
 * turn. {@link RealDisk} is the one there is.
 */
public interface Disk {
    /** The owner alone may read and write. */
    Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** A file being written. */
    interface Sink extends Closeable {
        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Returns once all that was written has reached the medium. */
        void force() throws IOException;
    }

    /**
     * Makes a new, empty file.
     *
     * @param permissions who may read and write it, where the disk knows such a thing; empty: as usual
     */
    Sink create(Path file, Set<PosixFilePermission> permissions) throws IOException;

    /** Makes a new, empty folder. */
    void createFolder(Path folder) throws IOException;

    /** All bytes of a file, from its beginning. */
    InputStream read(Path file) throws IOException;

    /** Makes {@code to} a second name of {@code from}, or a copy where the disk has no second names. */
    void keep(Path from, Path to) throws IOException;

    /** Replaces {@code to} by {@code from} in one step: a reader sees the old file or the new one. */
    void replace(Path from, Path to) throws IOException;

    /** Forces the names in a folder to the medium. */
    void sync(Path folder) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** Waits before another try. */
    void pause(long millis) throws IOException;
}
