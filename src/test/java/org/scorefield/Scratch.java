package org.scorefield;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder for one trial, gone when it is closed. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    public Scratch() throws IOException {
        folder = Files.createTempDirectory("promise");
    }

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** In memory where the machine has a place for that: nothing waits there for a medium that others use too. */
    public static Scratch inMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? new Scratch(Files.createTempDirectory(memory, "promise")) : new Scratch();
    }

    public Path folder() {
        return folder;
    }

    /** The names in it, sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> folder.relativize(p).toString()).sorted().toList();
        }
    }

    /** A fresh folder in it. */
    public Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "t");
    }

    /** Nanoseconds as milliseconds, one place after the point. */
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> {
                try {
                    Files.deleteIfExists(p);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
