package org.scorefield.study.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.scorefield.exact.Truth;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Evaluation;
import org.scorefield.study.Evaluation.LevelError;
import org.scorefield.study.TrainingSession;

/** How good the field is after so many seconds of processor time, and how long it takes to be as good as asked. */
public final class Quality {
    private static final double NANOS = 1e9;
    private static final int POINTS = 4096;
    private static final int STEPS_BETWEEN_LOOKS = 50;
    private static final double MOST_SECONDS = 120;

    private final Target target;
    private final Recipe recipe;
    private final Shape shape;
    private final int threads;
    private final Executor executor;
    private final Clock clock;

    /**
     * Prepares.
     *
     * @param recipe how the target is learned
     * @param threads how many threads the executor brings with the caller's own
     */
    public Quality(Recipe recipe, Target target, Shape shape, int threads, Executor executor, Clock clock) {
        this.target = target;
        this.recipe = recipe;
        this.shape = shape;
        this.threads = threads;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * The error after each of the budgets, of one run that goes on from one to the next.
     *
     * @param budgets seconds of processor time, rising
     * @param warmUp a run thrown away first, so that compiled code does the counted one
     */
    public List<Map<String, Object>> after(List<Double> budgets, Pace warmUp) {
        Race.run(List.of(new Stepper(start())::step), warmUp, clock);
        TrainingSession session = start();
        List<Map<String, Object>> lines = new ArrayList<>();
        double spent = 0;
        for (double budget : budgets) {
            spent += train(session, () -> true, budget - spent).cpuSeconds();
            List<LevelError> errors = errors(session);
            Map<String, Object> line = line("quality");
            line.put("seconds", budget);
            line.put("steps", session.steps());
            line.put("steps_per_s", Digits.of(session.steps() / spent));
            line.put("loss", Digits.of(session.report().loss()));
            describe(line, errors);
            lines.add(line);
        }
        return lines;
    }

    /** How long it takes until the mean relative error is below {@code error}. */
    public Map<String, Object> until(double error, Pace warmUp) {
        Race.run(List.of(new Stepper(start())::step), warmUp, clock);
        TrainingSession session = start();
        Spent spent = new Spent(0, 0);
        List<LevelError> errors = errors(session);
        while (Evaluation.mean(errors) > error && spent.cpuSeconds() < MOST_SECONDS) {
            long end = session.steps() + STEPS_BETWEEN_LOOKS;
            spent = spent.plus(train(session, () -> session.steps() < end, MOST_SECONDS));
            errors = errors(session);
        }
        Map<String, Object> line = line("time_to_error");
        line.put("until_error", error);
        line.put("reached", Evaluation.mean(errors) <= error);
        line.put("seconds", Digits.of(spent.wallSeconds()));
        line.put("cpu_seconds", Digits.of(spent.cpuSeconds()));
        line.put("steps", session.steps());
        describe(line, errors);
        return line;
    }

    private record Spent(double wallSeconds, double cpuSeconds) {
        Spent plus(Spent more) {
            return new Spent(wallSeconds + more.wallSeconds, cpuSeconds + more.cpuSeconds);
        }
    }

    private TrainingSession start() {
        return TrainingSession.start(recipe, Optional.empty(), executor);
    }

    private Spent train(TrainingSession session, BooleanSupplier goOn, double cpuSeconds) {
        Stepper stepper = new Stepper(session);
        long wall = clock.wallNanos().getAsLong();
        long cpu = clock.cpuNanos().getAsLong();
        long spent = 0;
        while (goOn.getAsBoolean() && spent < cpuSeconds * NANOS) {
            stepper.step();
            if (session.steps() % STEPS_BETWEEN_LOOKS == 0) {
                clock.check().run();
                spent = clock.cpuNanos().getAsLong() - cpu;
            }
        }
        return new Spent(
                (clock.wallNanos().getAsLong() - wall) / NANOS,
                (clock.cpuNanos().getAsLong() - cpu) / NANOS);
    }

    /** A session that must not diverge. */
    private record Stepper(TrainingSession session) {
        void step() {
            if (!session.step()) {
                throw new IllegalStateException("training diverged at step " + session.steps());
            }
        }
    }

    private List<LevelError> errors(TrainingSession session) {
        List<LevelError> errors = Evaluation.fisherErrors(
                session.report().field(), Truth.of(target.scene()), recipe.levels(), POINTS, recipe.seed(), () -> true);
        return errors == null ? List.of() : errors;
    }

    private Map<String, Object> line(String what) {
        Map<String, Object> line = shape.line(what, threads);
        line.put("batch", shape.batch());
        return line;
    }

    private void describe(Map<String, Object> line, List<LevelError> errors) {
        line.put("target", target.name());
        line.put("objective", recipe.training().objective());
        line.put("targets", recipe.training().technique().targets().id());
        line.put("param", recipe.network().head());
        line.put("lr", recipe.training().learningRate());
        line.put("seed", recipe.seed());
        Map<String, Object> perLevel = new LinkedHashMap<>();
        for (LevelError e : errors) {
            perLevel.put(String.format(Locale.ROOT, "%.4g", e.sigma()), Digits.of(e.relativeFisherError()));
        }
        line.put("rel_fisher", perLevel);
        line.put("rel_fisher_mean", Digits.of(Evaluation.mean(errors)));
    }
}
