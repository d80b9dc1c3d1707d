package org.scorefield.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results' way out of the program, which remembers the first trouble: a writer swallows it, and a script would take half
 * a table for all of it.
 */
final class Outlet extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException trouble;

    Outlet(OutputStream to) {
        this.to = to;
    }

    static Outlet standard() {
        return new Outlet(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            to.write(bytes, offset, length);
        } catch (IOException e) {
            if (trouble == null) {
                trouble = e;
            }
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** What went wrong, in words; nothing if the reader only had enough, as {@code head} has. */
    Optional<String> complaint() {
        IOException first = trouble;
        if (first == null
                || String.valueOf(first.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of(
                "the results could not be written to standard output: " + first.getMessage() + "; send them elsewhere");
    }
}
