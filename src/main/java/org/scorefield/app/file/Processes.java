package org.scorefield.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.scorefield.io.StateFolder.Owner;

/** Which process this is, and whether another still runs. */
public final class Processes {
    /** Of {@code /proc/self/stat}, counted from the field after the name. */
    private static final int START_FIELD = 19;

    private static final double TICKS_A_SECOND = 100;

    private Processes() {}

    static Owner self() {
        return owner(ProcessHandle.current());
    }

    /** Whether the very process still runs, and not a later one of the same number. */
    static boolean isAlive(Owner owner) {
        return ProcessHandle.of(owner.pid())
                .filter(process -> process.isAlive() && owner(process).equals(owner))
                .isPresent();
    }

    /**
     * When this process was started. Where Linux tells how long it and the machine have been up, to a hundredth of a
     * second: what Java says there counts from the machine's start in whole seconds.
     */
    public static Instant born() {
        Instant told = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try {
            String status = Files.readString(Path.of("/proc/self/stat"));
            String[] afterName = status.substring(status.lastIndexOf(')') + 2).split(" ");
            double up =
                    Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
            double startedAt = Long.parseLong(afterName[START_FIELD]) / TICKS_A_SECOND;
            return Instant.now().minusMillis(Math.round(1000 * (up - startedAt)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return told; // intentional: not on Linux
        }
    }

    private static Owner owner(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Owner(process.pid(), start);
    }
}
