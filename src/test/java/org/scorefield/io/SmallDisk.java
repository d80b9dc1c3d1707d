package org.scorefield.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A disk that is full after so many bytes, as a memory file system of a megabyte is; or one that cannot be written at all. */
final class SmallDisk implements Disk {
    private final Disk real = new RealDisk();
    private final boolean readOnly;
    private long left;

    private SmallDisk(long left, boolean readOnly) {
        this.left = left;
        this.readOnly = readOnly;
    }

    static SmallDisk of(long bytes) {
        return new SmallDisk(bytes, false);
    }

    static SmallDisk readOnly() {
        return new SmallDisk(0, true);
    }

    private void refuseReadOnly(Path file) throws FileSystemException {
        if (readOnly) {
            throw new FileSystemException(file.toString(), null, "Read-only file system");
        }
    }

    private Sink counted(Sink sink) {
        return new Sink() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int fits = (int) Math.min(left, length);
                sink.write(bytes, offset, fits);
                left -= fits;
                if (fits < length) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void force() throws IOException {
                sink.force();
            }

            @Override
            public void close() throws IOException {
                sink.close();
            }
        };
    }

    @Override
    public Sink create(Path file, Set<PosixFilePermission> permissions) throws IOException {
        refuseReadOnly(file);
        return counted(real.create(file, permissions));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        refuseReadOnly(folder);
        real.createFolder(folder);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public void keep(Path from, Path to) throws IOException {
        refuseReadOnly(to);
        real.keep(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        refuseReadOnly(to);
        real.replace(from, to);
    }

    @Override
    public void sync(Path folder) throws IOException {
        real.sync(folder);
    }

    @Override
    public void deleteIfExists(Path file) throws IOException {
        real.deleteIfExists(file);
    }

    @Override
    public void pause(long millis) {
        // a full disk does not empty itself
    }
}
