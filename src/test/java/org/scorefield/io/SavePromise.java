package org.scorefield.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.scorefield.Promise;
import org.scorefield.Scratch;

/** R1: a reader that never rests sees a whole project at every moment of a thousand saves. */
public final class SavePromise implements Promise {
    private static final long SEED = 1;

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String says() {
        return "saving never damages the old file";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        int saves = size.of(1000, 100_000);
        Tally tally = new Tally();
        List<byte[]> versions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            versions.add(SomeProjects.FILES.format(SomeProjects.random(SEED + i)));
        }
        try (Scratch scratch = new Scratch()) {
            Path file = scratch.folder().resolve("work.scorefield");
            SafeFiles.saveOver(file, versions.getFirst(), SavePromise::parse, new RealDisk());
            AtomicBoolean done = new AtomicBoolean();
            AtomicLong reads = new AtomicLong();
            AtomicLong torn = new AtomicLong();
            Thread reader = new Thread(() -> {
                while (!done.get()) {
                    if (!isWhole(file, versions)) {
                        torn.incrementAndGet();
                    }
                    reads.incrementAndGet();
                }
            });
            reader.start();
            long[] nanos = new long[saves];
            for (int i = 0; i < saves; i++) {
                long start = System.nanoTime();
                SafeFiles.saveOver(file, versions.get(i % versions.size()), SavePromise::parse, new RealDisk());
                nanos[i] = System.nanoTime() - start;
                tally.expect(torn.get() == 0, "by save " + i + " a reader saw a missing, short or unreadable file");
            }
            done.set(true);
            reader.join();
            tally.expect(
                    Arrays.equals(versions.get((saves - 1) % versions.size()), Files.readAllBytes(file)),
                    "the last save is not what the file holds");
            tally.expect(
                    Arrays.equals(
                            versions.get((saves - 2) % versions.size()), Files.readAllBytes(SafeFiles.backupOf(file))),
                    "the save before is not what the backup holds");
            tally.expect(scratch.names().size() == 2, "something was left beside the file: " + scratch.names());
            Arrays.sort(nanos);
            return tally.outcome(saves + " saves, " + reads + " reads beside them; a save takes "
                    + Scratch.millis(nanos[saves / 2]) + " ms, at worst " + Scratch.millis(nanos[saves - 1])
                    + " ms; seeds " + SEED + " to 20");
        }
    }

    private static void parse(byte[] readBack) throws BadFileException {
        SomeProjects.FILES.parse(readBack, "work.scorefield");
    }

    private static boolean isWhole(Path file, List<byte[]> versions) {
        try {
            byte[] seen = Files.readAllBytes(file);
            return versions.stream().anyMatch(v -> Arrays.equals(v, seen));
        } catch (IOException e) {
            return false;
        }
    }
}
