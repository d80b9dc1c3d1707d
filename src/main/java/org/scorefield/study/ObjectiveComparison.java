package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Evaluation.LevelError;
import org.scorefield.train.GradientNoise;
import org.scorefield.train.TrainingNews;

/**
 * Objectives side by side: same scene, same network, same seed, as many steps or as many seconds each. It answers what
 * implicit score matching costs in the plane, and what each objective's noise costs.
 */
public final class ObjectiveComparison {
    private static final double NANOS = 1e9;

    /** Points a level for the course of the error, and for its end. */
    private static final int POINTS_ON_THE_WAY = 300;

    private static final int POINTS_AT_THE_END = 2000;
    private static final double BETWEEN_LOOKS = 1.5;

    /** Steps that are not counted: the first run of a piece of code is slow. */
    private static final int WARM_UP_STEPS = 200;

    /** The common θ at which gradients are compared: past the first rush, where noise begins to matter. */
    private static final int STEPS_TO_COMMON_THETA = 200;

    private static final int BATCHES = 64;

    private ObjectiveComparison() {}

    /**
     * How long each objective trains: until the first of the two is used up.
     *
     * @param steps at most; {@link Long#MAX_VALUE} for no limit
     * @param seconds of training at most, measuring not counted; may be infinite
     */
    public record Budget(long steps, double seconds) {
        public Budget {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("budget of seconds must be above 0, but was " + seconds);
            }
            if (steps < 1) {
                throw new IllegalArgumentException("budget of steps must be at least 1, but was " + steps);
            }
        }
    }

    /**
     * The error after so much training.
     *
     * @param meanError relative Fisher error, mean over the levels
     */
    public record Look(long steps, double seconds, double meanError) {}

    /**
     * How one objective did.
     *
     * @param objective its id
     * @param look the end of its course
     * @param errors the relative Fisher error of each level at the end
     * @param gradientVariance {@code tr Cov(g)/‖E g‖²} of one batch at a θ common to all, where ‖E g‖² is that of the
     *     explicit objective: in expectation all have the same gradient
     * @param course the error on the way, oldest first
     * @param trouble why it stopped early, if it did
     */
    public record Result(
            String objective,
            Look look,
            List<LevelError> errors,
            double gradientVariance,
            List<Look> course,
            Optional<TrainingNews.Diverged> trouble) {
        public Result {
            errors = List.copyOf(errors);
            course = List.copyOf(course);
        }

        /** Microseconds a step. */
        public double stepMicros() {
            return 1e6 * look.seconds() / look.steps();
        }
    }

    /**
     * Trains them one after the other.
     *
     * @param nanos a clock in nanoseconds
     * @param executor runs the parts of a batch
     * @param goOn asked between two steps
     * @param told after each look
     * @return one result an objective, in the order given; empty if told to stop
     * @throws IllegalArgumentException if the recipe's head cannot serve one of them
     */
    public static Optional<List<Result>> run(
            Recipe recipe,
            List<String> objectives,
            Budget budget,
            LongSupplier nanos,
            Executor executor,
            BooleanSupplier goOn,
            Consumer<String> told) {
        List<Recipe> recipes =
                objectives.stream().map(id -> withObjective(recipe, id)).toList();
        for (Recipe each : recipes) {
            if (!advance(TrainingSession.start(each, Optional.empty(), executor), WARM_UP_STEPS, goOn)) {
                return Optional.empty();
            }
        }
        Truth truth = Truth.of(recipe.scene());
        Weights common = commonWeights(recipe, executor, goOn);
        double signal = noise(withObjective(recipe, "esm"), common).squaredMean();
        List<Result> results = new ArrayList<>();
        for (Recipe each : recipes) {
            Runner runner = new Runner(each, truth, budget, nanos, executor, goOn, told);
            if (!runner.run()) {
                return Optional.empty();
            }
            List<LevelError> errors = Evaluation.fisherErrors(
                    runner.field(), truth, recipe.levels(), POINTS_AT_THE_END, recipe.seed(), goOn);
            if (errors == null) {
                return Optional.empty();
            }
            double variance = noise(each, common).variance() / signal;
            results.add(new Result(
                    each.training().objective(),
                    runner.course.getLast(),
                    errors,
                    variance,
                    runner.course,
                    runner.session.report().trouble()));
        }
        return Optional.of(results);
    }

    private static Recipe withObjective(Recipe recipe, String id) {
        return recipe.withTraining(recipe.training().withObjective(id));
    }

    /** @return false if told to stop */
    private static boolean advance(TrainingSession session, int steps, BooleanSupplier goOn) {
        for (int i = 0; i < steps; i++) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            if (!session.step()) {
                break;
            }
        }
        return true;
    }

    private static Weights commonWeights(Recipe recipe, Executor executor, BooleanSupplier goOn) {
        TrainingSession session = TrainingSession.start(withObjective(recipe, "esm"), Optional.empty(), executor);
        advance(session, STEPS_TO_COMMON_THETA, goOn);
        return session.weights();
    }

    private static GradientNoise noise(Recipe recipe, Weights at) {
        return GradientNoise.measure(
                Learned.network(recipe.network(), at),
                TrainingSession.course(recipe),
                recipe.scene(),
                recipe.levels(),
                at.theta(),
                BATCHES,
                recipe.seed());
    }

    /** One objective on its way. */
    private static final class Runner {
        private final Recipe recipe;
        private final Truth truth;
        private final Budget budget;
        private final LongSupplier nanos;
        private final BooleanSupplier goOn;
        private final Consumer<String> told;
        private final TrainingSession session;
        private final List<Look> course = new ArrayList<>();
        private long spent;

        Runner(
                Recipe recipe,
                Truth truth,
                Budget budget,
                LongSupplier nanos,
                Executor executor,
                BooleanSupplier goOn,
                Consumer<String> told) {
            this.recipe = recipe;
            this.truth = truth;
            this.budget = budget;
            this.nanos = nanos;
            this.goOn = goOn;
            this.told = told;
            this.session = TrainingSession.start(recipe, Optional.empty(), executor);
        }

        ScoreField field() {
            return Learned.field(recipe.network(), session.weights());
        }

        /** @return false if told to stop */
        boolean run() {
            long next = 1;
            boolean well = true;
            while (well && session.steps() < budget.steps() && spent < budget.seconds() * NANOS) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                long begun = nanos.getAsLong();
                well = session.step();
                spent += nanos.getAsLong() - begun;
                if (session.steps() >= next) {
                    next = Math.max(next + 1, (long) (next * BETWEEN_LOOKS));
                    if (!look()) {
                        return false;
                    }
                }
            }
            return !course.isEmpty() && course.getLast().steps() == session.steps() || look();
        }

        private boolean look() {
            List<LevelError> errors =
                    Evaluation.fisherErrors(field(), truth, recipe.levels(), POINTS_ON_THE_WAY, recipe.seed(), goOn);
            if (errors == null) {
                return false;
            }
            course.add(new Look(Math.max(1, session.steps()), spent / NANOS, Evaluation.mean(errors)));
            told.accept(recipe.training().objective() + ", step " + session.steps());
            return true;
        }
    }
}
