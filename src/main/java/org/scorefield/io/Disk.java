package org.scorefield.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few things saving asks of a disk, so that a test can make each of them fail in turn. */
interface Disk {
    /** Makes a new, empty file. */
    void create(Path file) throws IOException;

    /** Fills a file and forces it to the medium. */
    void write(Path file, SafeFiles.Content content) throws IOException;

    /** Replaces {@code to} by {@code from} in one step: a reader sees the old file or the new one. */
    void replace(Path from, Path to) throws IOException;

    /** Forces the names in a folder to the medium. */
    void sync(Path folder) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** The disk there is. */
    final class Real implements Disk {
        private static final int BUFFER = 1 << 16;

        @Override
        public void create(Path file) throws IOException {
            Files.createFile(file);
        }

        @Override
        public void write(Path file, SafeFiles.Content content) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void sync(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void deleteIfExists(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
