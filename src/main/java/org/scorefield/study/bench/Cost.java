package org.scorefield.study.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.TrainingSession;

/** How cost grows with particles, lattice, batch, width, levels and steps: everything else at its standard value. */
public final class Cost {
    private static final double SIGMA = 0.3;
    private static final int SEED = 1;
    private static final int LAYERS = 3;
    private static final int WIDTH = 64;
    private static final int BATCH = 256;
    private static final int FRAME_LATTICE = 50;

    private final Pace pace;
    private final Clock clock;
    private final LongSupplier liveBytes;
    private final int share;

    /**
     * Prepares.
     *
     * @param liveBytes the bytes in use once nobody's are gone
     * @param share 1 for all sizes; n leaves out those above a n-th of the largest, for a quick look
     */
    public Cost(Pace pace, Clock clock, LongSupplier liveBytes, int share) {
        this.pace = pace;
        this.clock = clock;
        this.liveBytes = liveBytes;
        this.share = share;
    }

    /** All curves, one after the other. */
    public List<CostCurve> measure() {
        return List.of(particles(), lattice(), levels(), batch(), width(), levelsInTraining(), memory());
    }

    private CostCurve particles() {
        ScoreField field = EvaluationRate.field(shape(WIDTH, BATCH));
        return curve(
                "particles",
                "Langevin step",
                "particles",
                sizes(100, 1_000_000, 10),
                1,
                1000,
                n -> new Walk(field, SIGMA, EvaluationRate.normals(n))::step);
    }

    private CostCurve lattice() {
        ScoreField field = EvaluationRate.field(shape(WIDTH, BATCH));
        List<Integer> points = new ArrayList<>();
        for (int side : List.of(20, 40, 100, 200, 400)) {
            if (side * side <= 160_000 / share || points.size() < 2) {
                points.add(side * side);
            }
        }
        return curve("lattice", "Field on a lattice", "lattice points", points, 1, 400, n -> {
            Points x = lattice((int) Math.round(Math.sqrt(n)));
            return () -> field.score(x, SIGMA);
        });
    }

    private CostCurve levels() {
        ScoreField field = EvaluationRate.field(shape(WIDTH, BATCH));
        Points x = lattice(FRAME_LATTICE);
        return curve("levels", "Field of 50² at all levels", "levels", sizes(1, 256, 4), 1, 1, n -> () -> {
            for (int i = 0; i < n; i++) {
                field.score(x, SIGMA);
            }
        });
    }

    private CostCurve batch() {
        return curve(
                "batch",
                "Training step",
                "batch",
                sizes(64, 8192, 2),
                1,
                128,
                n -> training(shape(WIDTH, n), Target.two()));
    }

    private CostCurve width() {
        return curve(
                "width",
                "Training step",
                "width",
                sizes(16, 512, 2),
                2,
                128,
                n -> training(shape(n, BATCH), Target.two()));
    }

    private CostCurve levelsInTraining() {
        return curve("levels-training", "Training step", "levels", sizes(1, 256, 4), 0, 1, n -> {
            Target two = Target.two();
            NoiseLevels levels = NoiseLevels.geometric(2, 0.02, n);
            return training(shape(WIDTH, BATCH), new Target(two.name(), two.scene(), levels));
        });
    }

    /** What is alive after so many steps of one run. */
    private CostCurve memory() {
        List<Double> sizes = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        TrainingSession session = session(shape(WIDTH, BATCH), Target.two());
        for (int steps : sizes(100, 10_000, 10)) {
            while (session.steps() < steps) {
                clock.check().run();
                step(session);
            }
            sizes.add((double) steps);
            megabytes.add(Digits.of(liveBytes.getAsLong() / 1e6));
        }
        return new CostCurve("memory", "Live heap while training", "MB", "steps", sizes, megabytes, 0, 100);
    }

    private CostCurve curve(
            String id,
            String title,
            String sizeName,
            List<Integer> sizes,
            double slope,
            double straightFrom,
            IntFunction<Runnable> work) {
        List<Double> milliseconds = new ArrayList<>();
        for (int n : sizes) {
            Rates rates = Race.run(List.of(work.apply(n)), pace, clock).getFirst();
            milliseconds.add(Digits.of(rates.milliseconds()));
        }
        List<Double> at = sizes.stream().map(Integer::doubleValue).toList();
        return new CostCurve(
                id, title, "ms", sizeName, at, milliseconds, slope, Math.min(straightFrom, at.get(at.size() - 2)));
    }

    /** From the least by a factor to the most, or to its share of it; at least two. */
    private List<Integer> sizes(int least, int most, int factor) {
        List<Integer> sizes = new ArrayList<>();
        for (long n = least; n <= most && (n <= most / share || sizes.size() < 2); n *= factor) {
            sizes.add((int) n);
        }
        return sizes;
    }

    private static Shape shape(int width, int batch) {
        return new Shape(Collections.nCopies(LAYERS, width), "silu", batch);
    }

    private static Points lattice(int side) {
        return new Lattice(Target.two().scene().box(), side, side).points();
    }

    private static Runnable training(Shape shape, Target target) {
        TrainingSession session = session(shape, target);
        return () -> step(session);
    }

    private static TrainingSession session(Shape shape, Target target) {
        return TrainingSession.start(shape.recipe(target, SEED), Optional.empty(), Runnable::run);
    }

    private static void step(TrainingSession session) {
        if (!session.step()) {
            throw new IllegalStateException("training diverged at step " + session.steps());
        }
    }
}
