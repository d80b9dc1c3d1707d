package org.scorefield.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A disk whose k-th operation fails, once or from then on; a write fails after half of its bytes. */
public final class FaultyDisk implements Disk {
    /** How it fails, and what the sentence about it must say. */
    public enum Fault {
        FULL("the disk is full", () -> new IOException("No space left on device")),
        QUOTA("the disk is full", () -> new FileSystemException("f", null, "Disk quota exceeded")),
        DENIED("you may not write in", () -> new AccessDeniedException("f")),
        INTERRUPTED("saving was interrupted", ClosedByInterruptException::new),
        BROKEN("Input/output error", () -> new IOException("Input/output error"));

        private final String said;
        private final Supplier<IOException> exception;

        Fault(String said, Supplier<IOException> exception) {
            this.said = said;
            this.exception = exception;
        }

        /** What the message must contain. */
        public String said() {
            return said;
        }
    }

    private final Disk real = new RealDisk();
    private final int k;
    private final Fault fault;
    private final boolean forGood;
    private @Nullable FaultyDisk other;
    private int count;

    /** Fails at its k-th operation, from 1; 0 never. */
    public FaultyDisk(int k, Fault fault, boolean forGood) {
        this.k = k;
        this.fault = fault;
        this.forGood = forGood;
    }

    /** The same, and besides fails as another would. */
    public FaultyDisk and(FaultyDisk second) {
        other = second;
        return this;
    }

    /** True if a sentence names what went wrong. */
    public boolean isSaidIn(String sentence) {
        return sentence.contains(fault.said()) || (other != null && other.isSaidIn(sentence));
    }

    /** How many operations there were. */
    public int count() {
        return count;
    }

    public Fault fault() {
        return fault;
    }

    /** How many temporary files it may leave: none if it fails once; a disk broken for good deletes nothing either. */
    public int mostLeft() {
        return forGood || other != null ? 2 : 0; // two faults: the second may be that it cannot be deleted
    }

    @Override
    public String toString() {
        return "operation " + k + " " + fault + (forGood ? " for good" : "") + (other == null ? "" : " and " + other);
    }

    private void step() throws IOException {
        count++;
        if (fails(count)) {
            throw fault.exception.get();
        }
        if (other != null && other.fails(count)) {
            throw other.fault.exception.get();
        }
    }

    private boolean failsAt(int operation) {
        return fails(operation) || (other != null && other.fails(operation));
    }

    private boolean fails(int operation) {
        return k > 0 && (operation == k || (forGood && operation > k));
    }

    private Sink faulty(Sink sink) {
        return new Sink() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (failsAt(count + 1)) {
                    sink.write(bytes, offset, length / 2);
                }
                step();
                sink.write(bytes, offset, length);
            }

            @Override
            public void force() throws IOException {
                step();
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
        step();
        return faulty(real.create(file, permissions));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        real.createFolder(folder);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        step();
        return real.read(file);
    }

    @Override
    public void keep(Path from, Path to) throws IOException {
        step();
        real.keep(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step();
        real.replace(from, to);
    }

    @Override
    public void sync(Path folder) throws IOException {
        step();
        real.sync(folder);
    }

    /** Fails only where the disk is broken for good, and then leaves the file. */
    @Override
    public void deleteIfExists(Path file) throws IOException {
        step();
        real.deleteIfExists(file);
    }

    @Override
    public void pause(long millis) {
        // the disk that fails does not mend with time
    }
}
