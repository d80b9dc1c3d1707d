package org.scorefield.cli;

import java.util.Optional;
import org.scorefield.exact.Truth;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Evaluation;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.TrainingSession;

/** Trains a recipe from its seed on so many threads, watched by a bar and open to interruption. */
final class Training {
    private static final double NANOS = 1e9;

    /** A look costs as much as some ten steps. */
    private static final int STEPS_BETWEEN_LOOKS = 50;

    /** At each noise level. */
    private static final int POINTS = 1024;

    private Training() {}

    /**
     * When to stop: at whichever comes first.
     *
     * @param steps at most
     * @param seconds at most; may be infinite
     * @param error once the mean relative Fisher error over the levels is below it; 0 for never
     */
    record Until(long steps, double seconds, double error) {
        /** After so many steps. */
        static Until steps(long steps) {
            return new Until(steps, Double.POSITIVE_INFINITY, 0);
        }
    }

    /**
     * What came of it.
     *
     * @param seconds it took
     * @param history weights of earlier steps, if they were to be kept
     */
    record Outcome(TrainingReport report, double seconds, Optional<History> history) {}

    /**
     * Trains.
     *
     * @param threads how many compute, the caller's own among them
     * @param shown true if a person watches
     * @throws WorkFailed if it diverged
     */
    static Outcome run(Recipe recipe, Until until, int threads, Console console, boolean shown) throws WorkFailed {
        return run(recipe, until, threads, false, console, shown);
    }

    /** As the other, and with {@code history} keeps weights on the way. */
    static Outcome run(Recipe recipe, Until until, int threads, boolean history, Console console, boolean shown)
            throws WorkFailed {
        try (Crew crew = new Crew(threads);
                Progress bar =
                        Progress.of("train", "steps", until.steps() == Long.MAX_VALUE ? -1 : until.steps(), shown)) {
            WarmUp.begin();
            TrainingSession session = TrainingSession.start(recipe, Optional.empty(), crew);
            Truth truth = Truth.of(recipe.scene());
            if (history) {
                session.keepHistory(Optional.empty());
            }
            long begun = System.nanoTime();
            while (session.steps() < until.steps() && since(begun) < until.seconds()) {
                console.check();
                if (!session.step()) {
                    throw new WorkFailed("training "
                            + session.report().trouble().map(d -> d.headline()).orElse("diverged")
                            + "; no file was written, try a smaller --learning-rate");
                }
                bar.at(session.steps());
                if (until.error() > 0
                        && session.steps() % STEPS_BETWEEN_LOOKS == 0
                        && Evaluation.meanFisherError(session.report(), truth, POINTS) < until.error()) {
                    break;
                }
            }
            return new Outcome(session.report(), since(begun), session.history());
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}
