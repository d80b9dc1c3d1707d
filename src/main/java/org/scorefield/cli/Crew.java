package org.scorefield.cli;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that a command trains with. The caller's own computes too, so the helpers are one less than was asked for. */
final class Crew implements Executor, AutoCloseable {
    private final Optional<ExecutorService> helpers;

    /** @param threads how many compute, the caller's own among them */
    Crew(int threads) {
        helpers = Limits.threads(threads) == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(
                        threads - 1, Thread.ofPlatform().daemon().factory()));
    }

    /** Has a helper do it; the caller itself if there is none. */
    @Override
    public void execute(Runnable work) {
        helpers.ifPresentOrElse(pool -> pool.execute(work), work);
    }

    /** Sends the helpers away, whatever they are doing. */
    @Override
    public void close() {
        helpers.ifPresent(ExecutorService::shutdownNow);
    }
}
