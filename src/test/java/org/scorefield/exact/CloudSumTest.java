package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Boxes of very many points say what asking every point says, to the precision of the sum. */
class CloudSumTest {
    private static final int MANY = 12_000;
    private static final int PLACES = 24;

    /** Promised are 1e-12; the sum over all points that it is held against rounds as much. */
    private static final double PRECISION = 4e-12;

    /** What points can look like. */
    enum Shape {
        RING,
        SQUARE,
        LINE,
        PILES,
        SPECKS_FAR_OFF
    }

    private record Trial(long seed, Shape shape, double sigma) {
        @Override
        public String toString() {
            return "seed " + seed + ", " + shape + ", sigma " + sigma;
        }
    }

    static Stream<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (double sigma : new double[] {1e-3, 0.01, 0.05, 0.2, 0.6, 1.5, 10}) {
                trials.add(new Trial(trials.size() + 1L, shape, sigma));
            }
        }
        return trials.stream();
    }

    private static Points points(Shape shape, RandomStream random, int n) {
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            double radius = 1 + 0.1 * random.nextGaussian();
            xy[2 * i] = switch (shape) {
                case RING -> radius * StrictMath.cos(2 * Math.PI * u);
                case SQUARE -> 4 * u - 2;
                case LINE -> 3 * u;
                case PILES -> i % 3;
                case SPECKS_FAR_OFF -> i < 5 ? 1e6 * u : 1e-3 * u;
            };
            xy[2 * i + 1] = switch (shape) {
                case RING -> radius * StrictMath.sin(2 * Math.PI * u);
                case SQUARE -> 4 * v - 2;
                case LINE -> 0.5;
                case PILES -> i % 2;
                case SPECKS_FAR_OFF -> i < 5 ? -1e6 * v : 1e-3 * v;
            };
        }
        return Points.wrap(xy);
    }

    /** Two clouds and a Gaussian, so that heights of clouds matter beside each other. */
    private static Scene scene(Shape shape, long seed) {
        RandomStream random = RandomStream.of(seed, "cloud");
        List<Component> components = List.of(
                new PointCloud("A", 0.5, points(shape, random, MANY)),
                new Gaussian("B", 0.2, 0.5, 0.5, org.scorefield.scene.Covariance.ofAxes(0.4, 0.1, 0.7)),
                new PointCloud("C", 0.3, points(Shape.SQUARE, random, MANY / 2)));
        return new Scene("clouds", components, Box.square(3));
    }

    private static void agree(Mixture mixture, Trial trial) {
        Level level = new Level(mixture, trial.sigma);
        Place boxes = Place.of(level);
        Place atoms = Place.ofAtoms(level, Place.FULL_REACH);
        assertFalse(mixture.trees().isEmpty(), "or nothing is tested");
        RandomStream random = RandomStream.of(trial.seed, "places");
        double unit = 1 / (trial.sigma * trial.sigma);
        for (int i = 0; i < PLACES; i++) {
            int k = random.nextInt(mixture.size);
            double far = i % 4 == 3 ? 40 : 1.5;
            double x = mixture.x[k] + far * trial.sigma * random.nextGaussian();
            double y = mixture.y[k] + far * trial.sigma * random.nextGaussian();
            boxes.go(x, y);
            atoms.go(x, y);
            // an exponent of size e is known to 1e-16 e only
            double rounding = PRECISION * Math.max(1, Math.abs(atoms.logDensity) / 1000);
            assertEquals(atoms.logDensity, boxes.logDensity, rounding, () -> trial + ": log-density");
            double size = 10 * rounding * Math.max(1 / trial.sigma, Math.hypot(atoms.sx, atoms.sy));
            assertEquals(atoms.sx, boxes.sx, size, () -> trial + ": score");
            assertEquals(atoms.sy, boxes.sy, size, () -> trial + ": score");
            Hessian expected = atoms.hessian();
            Hessian actual = boxes.hessian();
            double bent = 1000 * rounding * unit;
            assertEquals(expected.xx(), actual.xx(), bent, () -> trial + ": Hessian");
            assertEquals(expected.xy(), actual.xy(), bent, () -> trial + ": Hessian");
            assertEquals(expected.yy(), actual.yy(), bent, () -> trial + ": Hessian");
            assertEquals(atoms.scaledPosteriorTrace(), boxes.scaledPosteriorTrace(), bent, () -> trial + ": posterior");
            assertArrayEquals(atoms.shares(), boxes.shares(), 10 * rounding, () -> trial + ": shares");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void boxesSayWhatAllPointsSay(Trial trial) {
        agree(Mixture.of(scene(trial.shape, trial.seed)), trial);
    }

    /** A measurement gives each point a weight of its own, here over three hundred orders of magnitude. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void pointsOfUnevenWeightToo(Trial trial) {
        Scene scene = scene(trial.shape == Shape.SPECKS_FAR_OFF ? Shape.RING : trial.shape, trial.seed);
        agree(Mixture.of(scene).given(new Observation(0.6, 0.8, 0.7, 0.05)), trial);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Shape.class)
    void samplesAreCoveredByTheNearestPoint(Shape shape) {
        Points own = points(shape, RandomStream.of(3, "own"), MANY);
        Truth truth = Truth.of(new Scene("cloud", List.of(new PointCloud("A", 1, own)), Box.square(3)));
        RandomStream random = RandomStream.of(4, "samples");
        double[] xy = new double[2 * 400];
        int near = 0;
        for (int i = 0; i < 400; i++) {
            int k = random.nextInt(MANY);
            xy[2 * i] = own.x(k) + 0.05 * random.nextGaussian();
            xy[2 * i + 1] = own.y(k) + 0.05 * random.nextGaussian();
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < MANY; j++) {
                least = Math.min(least, Math.hypot(own.x(j) - xy[2 * i], own.y(j) - xy[2 * i + 1]));
            }
            near += least <= 3 * 0.01 ? 1 : 0;
        }
        Coverage coverage = truth.coverage(Points.wrap(xy), 0.01);
        assertEquals(near, coverage.within());
        assertEquals(List.of(near), coverage.near());
    }

    @Test
    void aPlaceThatIsNowhereDisturbsNoOther() {
        Truth truth = Truth.of(scene(Shape.RING, 1));
        Points there = Points.of(0.3, 0.4, Double.NaN, 0, 0, Double.POSITIVE_INFINITY, 0.3, 0.4);
        Points s = truth.score(there, 0.1);
        assertTrue(Double.isNaN(s.x(1)) && Double.isNaN(s.y(2)));
        assertEquals(s.x(0), s.x(3));
        assertEquals(-1, truth.classify(there, 0.1)[1]);
    }

    @Test
    void sharesOfAMillionPointsAddUpToTheWeightOfTheirComponent() {
        Points million = points(Shape.SQUARE, RandomStream.of(1, "million"), 1_000_000);
        Scene scene = new Scene("cloud", List.of(new PointCloud("A", 1, million)), Box.square(3));
        assertEquals(1, Truth.of(scene).weights().getFirst(), 2 * Math.ulp(1.0), "added in turn they are 8e-12 off");
    }

    /** Two units in the last place, from where nothing counts to 0. */
    @Test
    void theExponentialIsTheExponential() {
        for (double z = -699; z <= 0.7; z += 0.0137) {
            double exact = StrictMath.exp(z);
            assertEquals(exact, Decay.exp(z), 2 * Math.ulp(exact), "exp " + z);
        }
        assertEquals(1, Decay.exp(0));
        assertEquals(0, Decay.exp(-1e300));
        assertEquals(0, Decay.exp(Double.NEGATIVE_INFINITY));
    }
}
