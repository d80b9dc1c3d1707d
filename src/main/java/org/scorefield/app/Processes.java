package org.scorefield.app;

import java.time.Instant;
import org.scorefield.io.StateFolder.Owner;

/** Which process this is, and whether another still runs. */
final class Processes {
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

    private static Owner owner(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Owner(process.pid(), start);
    }
}
