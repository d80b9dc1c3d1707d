package org.scorefield.cli;

import java.time.Duration;

/** What a process can read of itself. */
final class Gauges {
    /** One collection may leave what a second one finds. */
    private static final int COLLECTIONS = 3;

    private Gauges() {}

    /** Nanoseconds that processors have spent on this process; 0 where the system does not tell. */
    static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** The bytes in use once the garbage is gone. */
    static long liveBytes() {
        Runtime machine = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, machine.totalMemory() - machine.freeMemory());
        }
        return least;
    }
}
