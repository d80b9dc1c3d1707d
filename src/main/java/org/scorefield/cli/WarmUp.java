package org.scorefield.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.scorefield.net.WarmKernels;

/** The thread beside the work on which the fast kernels are compiled. */
final class WarmUp {
    /** A job that is over by then has no use for them, and the plain kernels want the compiler for themselves first. */
    private static final int DELAY_MS = 500;

    /** Rests while the compiler works. */
    private static final long REST_NANOS = 1_000_000;

    private WarmUp() {}

    /** Begins it a moment from now, on a daemon thread; a second call finds nothing left to do. */
    static void begin() {
        CompletableFuture.delayedExecutor(DELAY_MS, TimeUnit.MILLISECONDS)
                .execute(() -> WarmKernels.warmUp(System::nanoTime, () -> LockSupport.parkNanos(REST_NANOS)));
    }
}
