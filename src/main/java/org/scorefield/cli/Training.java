package org.scorefield.cli;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scorefield.field.Require;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.TrainingSession;

/** Trains a recipe from its seed on so many threads, watched by a bar and open to interruption. */
final class Training {
    private static final int MOST_THREADS = 256;
    private static final double NANOS = 1e9;

    private Training() {}

    /**
     * What came of it.
     *
     * @param seconds it took
     */
    record Outcome(TrainingReport report, double seconds) {}

    /**
     * Trains.
     *
     * @param steps at most
     * @param seconds at most; may be infinite
     * @param shown true if a person watches
     * @throws WorkFailed if it diverged
     */
    static Outcome run(Recipe recipe, long steps, double seconds, int threads, Console console, boolean shown)
            throws WorkFailed {
        Require.atLeast(1, "--threads", threads);
        Require.atMost(MOST_THREADS, "--threads", threads);
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, threads - 1), Thread.ofPlatform().daemon().factory());
        try (Progress bar = Progress.of("train", "steps", steps == Long.MAX_VALUE ? -1 : steps, shown)) {
            WarmUp.begin();
            // This thread works too, so the pool holds the others.
            Executor helpers = threads == 1 ? Runnable::run : pool;
            TrainingSession session = TrainingSession.start(recipe, Optional.empty(), helpers);
            long begun = System.nanoTime();
            while (session.steps() < steps && since(begun) < seconds) {
                console.check();
                if (!session.step()) {
                    throw new WorkFailed("training "
                            + session.report().trouble().map(d -> d.headline()).orElse("diverged")
                            + "; no file was written, try a smaller --learning-rate");
                }
                bar.at(session.steps());
            }
            return new Outcome(session.report(), since(begun));
        } finally {
            pool.shutdownNow();
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}
