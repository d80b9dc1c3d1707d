package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Tilted;
import org.scorefield.exact.Truth;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Guided;
import org.scorefield.sample.Run;
import org.scorefield.scene.Scene;

/**
 * Classifier-free guidance towards one class at several weights, held against the exact density {@code p(x) p(c|x)^w}
 * that it is meant to sample: its bias in numbers.
 *
 * @param label the class
 * @param n how many samples each weight drew
 * @param rows one a weight, in the order asked
 */
public record Guidance(String label, int n, List<Row> rows) {
    private static final int LEAST_SAMPLES = 2;
    private static final int LEAST_DRAWS = 20_000;

    public Guidance {
        rows = List.copyOf(rows);
    }

    /**
     * What one weight led to.
     *
     * @param weight w in {@code s_u + w (s_c − s_u)}; 1 is plain conditional
     * @param energyDistance between the samples and as many exact ones of the tilted density
     * @param energyFloor the mean of that distance between two exact samples of that size
     * @param target mean and covariance of the tilted density, from 20,000 exact draws at least
     * @param samples mean and covariance of the samples
     * @param parked how many particles left the plane on the way
     * @param scoreCalls evaluations of a score per particle
     * @param particles the samples, n×2
     * @param exact as many exact draws of the tilted density
     */
    public record Row(
            double weight,
            double energyDistance,
            double energyFloor,
            Moments target,
            Moments samples,
            int parked,
            int scoreCalls,
            Points particles,
            Points exact) {
        /** The distance between the two means, scene units. */
        public double meanShift() {
            return StrictMath.hypot(samples.meanX() - target.meanX(), samples.meanY() - target.meanY());
        }

        /** The deviation per axis of the samples over that of the tilted density; below 1 it is too narrow. */
        public double spreadRatio() {
            return Math.sqrt(samples.variancePerAxis() / target.variancePerAxis());
        }
    }

    /**
     * Begins the recipe's run about the centre of a class; below weight 1 between it and the centre of all, so that
     * weight 0 begins where a run without class does.
     */
    public static Run start(Recipe recipe, String label, double weight) {
        Points all = recipe.scene().center();
        Points one = recipe.scene().ofClass(label).center();
        double share = Math.clamp(weight, 0, 1);
        return Sampling.start(
                recipe, Points.of(all.x(0) + share * (one.x(0) - all.x(0)), all.y(0) + share * (one.y(0) - all.y(0))));
    }

    /**
     * The same runs, to be watched side by side, each over the density it is meant to sample.
     *
     * @param recipe as for {@link #measure}; as many particles as are to be seen
     */
    public static List<Lane> lanes(
            Recipe recipe, ScoreField unconditional, ScoreField conditional, String label, List<Double> weights) {
        int n = recipe.sampler().particles();
        double smallest = recipe.levels().smallest();
        Scene scene = recipe.scene();
        Truth all = Truth.shown(scene);
        Truth one = Truth.shown(scene.ofClass(label));
        List<Lane> lanes = new ArrayList<>();
        for (double weight : weights) {
            Tilted tilted = Tilted.of(scene, label, weight, smallest);
            Guided field = new Guided(unconditional, conditional, weight);
            lanes.add(new Lane(
                    "w = " + (weight == StrictMath.rint(weight) ? Long.toString((long) weight) : weight),
                    () -> start(recipe, label, weight),
                    field,
                    field.scoreCalls(),
                    weight == 1 ? one : all,
                    Optional.of(target(all, one, weight, scene.hasDensity() ? 0 : smallest)),
                    tilted.sample(n, RandomStream.of(recipe.seed(), "exact tilted samples"))));
        }
        return lanes;
    }

    /** {@code p p(c|·)^w} up to a constant, read at one small noise level whatever is asked. */
    private static DensityField target(Truth all, Truth one, double weight, double sigma) {
        return new DensityField() {
            @Override
            public double[] logDensity(Points x, double ignored) {
                double[] log = all.logDensity(x, sigma);
                double[] own = one.logDensity(x, sigma);
                for (int i = 0; i < log.length; i++) {
                    log[i] += weight * (own[i] - log[i]);
                }
                return log;
            }

            @Override
            public Points score(Points x, double ignored) {
                return new Guided(all, one, weight).score(x, sigma);
            }
        };
    }

    /**
     * Samples at every weight, from the same starting points with the same noise.
     *
     * @param recipe whose sampler rides, with as many particles as samples are wanted
     * @param unconditional s_u, exact or learned
     * @param conditional s_c
     * @param goOn asked before each step
     * @return null if told to stop
     * @throws IllegalArgumentException if there is no such class, or a weight is below 0 or leaves too little to draw
     */
    public static @Nullable Guidance measure(
            Recipe recipe,
            ScoreField unconditional,
            ScoreField conditional,
            String label,
            List<Double> weights,
            BooleanSupplier goOn) {
        int n = Require.atLeast(
                LEAST_SAMPLES, "number of samples", recipe.sampler().particles());
        double smallest = recipe.levels().smallest();
        RandomStream random = RandomStream.of(recipe.seed(), "exact tilted samples");
        List<Row> rows = new ArrayList<>();
        for (double weight : weights) {
            Tilted tilted = Tilted.of(recipe.scene(), label, weight, smallest);
            Points exact = tilted.sample(Math.max(n, LEAST_DRAWS), random);
            Points held = exact.slice(0, n);
            Guided field = new Guided(unconditional, conditional, weight);
            Run run = start(recipe, label, weight);
            Run.runToEnd(run, field, goOn, progress -> {});
            if (!run.done()) {
                return null;
            }
            Run.Progress end = run.progress();
            rows.add(new Row(
                    weight,
                    EnergyDistance.between(end.particles(), held),
                    EnergyDistance.noiseFloor(held, n, n),
                    Moments.of(exact),
                    Moments.of(end.particles()),
                    end.parked(),
                    end.scoreCalls() * field.scoreCalls(),
                    end.particles(),
                    held));
        }
        return new Guidance(label, n, rows);
    }
}
