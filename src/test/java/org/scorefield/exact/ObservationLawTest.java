package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** The posterior of a clean point given a linear measurement, by roads that know nothing of each other. */
@NullMarked
class ObservationLawTest {
    static Stream<RandomScenes.Trial> trials() {
        return RandomScenes.trials(200);
    }

    private static Observation observation(long seed) {
        RandomStream random = RandomStream.of(seed, "observation");
        return new Observation(
                RandomScenes.uniform(random, -2, 2),
                RandomScenes.uniform(random, -2, 2),
                RandomScenes.uniform(random, -3, 3),
                StrictMath.exp(RandomScenes.uniform(random, StrictMath.log(0.05), 0)));
    }

    /** log Σ r_k N(y; A m_k, A V_k Aᵀ + σ_y²), with m_k, V_k the posterior of x₀ given the noised place alone. */
    private static double logLikelihood(Truth truth, Observation y, double px, double py, double sigma) {
        double p = 0;
        for (Posterior.Part part : truth.posterior(px, py, sigma).parts()) {
            double variance = y.a() * y.a() * part.xx()
                    + 2 * y.a() * y.b() * part.xy()
                    + y.b() * y.b() * part.yy()
                    + y.noise() * y.noise();
            double r = y.y() - y.of(part.meanX(), part.meanY());
            p += part.weight() * StrictMath.exp(-0.5 * r * r / variance) / StrictMath.sqrt(variance);
        }
        return StrictMath.log(p);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void exactGuidanceIsTheGradientOfWhatTheMeasurementIsLikelyToBe(RandomScenes.Trial t) {
        Truth truth = Truth.of(t.scene());
        Observation y = observation(t.seed());
        Points x = Points.of(t.x(), t.y());
        if (!(logLikelihood(truth, y, t.x(), t.y(), t.sigma()) > -200)) {
            return; // exp(−200) is where the plain sum of this test loses digits
        }
        double h = 1e-4 * t.sigma();
        double gx = (logLikelihood(truth, y, t.x() + h, t.y(), t.sigma())
                        - logLikelihood(truth, y, t.x() - h, t.y(), t.sigma()))
                / (2 * h);
        double gy = (logLikelihood(truth, y, t.x(), t.y() + h, t.sigma())
                        - logLikelihood(truth, y, t.x(), t.y() - h, t.sigma()))
                / (2 * h);
        Points with = truth.given(y).score(x, t.sigma());
        Points without = truth.score(x, t.sigma());
        double scale = 1 / t.sigma() + Math.hypot(with.x(0), with.y(0)) + Math.hypot(without.x(0), without.y(0));
        double tolerance = 1e-5 * scale; // h²-error of the central difference
        assertEquals(gx, with.x(0) - without.x(0), tolerance);
        assertEquals(gy, with.y(0) - without.y(0), tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void posteriorIsPriorTimesLikelihoodUpToOneConstant(RandomScenes.Trial t) {
        if (!t.scene().hasDensity()) {
            return;
        }
        Truth truth = Truth.of(t.scene());
        Observation y = observation(t.seed());
        Points x = truth.sample(5, 0.1, RandomStream.of(t.seed(), "places"));
        double[] before = truth.logDensity(x, 0);
        double[] after = truth.given(y).logDensity(x, 0);
        double constant = Double.NaN;
        for (int i = 0; i < x.size(); i++) {
            double r = (y.y() - y.of(x.x(i), x.y(i))) / y.noise();
            double evidence = before[i] - 0.5 * r * r - after[i];
            constant = i == 0 ? evidence : constant;
            assertEquals(constant, evidence, 1e-9 * (1 + r * r + Math.abs(before[i])));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void oneGaussianAddsPrecisions(RandomScenes.Trial t) {
        RandomStream random = RandomStream.of(t.seed(), "one gaussian");
        Covariance s = Covariance.ofAxes(
                RandomScenes.uniform(random, 0.2, 2),
                RandomScenes.uniform(random, 0.1, 1),
                RandomScenes.uniform(random, -4, 4));
        Observation y = observation(t.seed());
        Gaussian g = new Gaussian("A", 1, t.x(), t.y(), s);
        Truth posterior = Truth.of(new Scene("one", List.of(g), Box.square(4))).given(y);
        double det = s.xx() * s.yy() - s.xy() * s.xy();
        double n = y.noise() * y.noise();
        double pxx = s.yy() / det + y.a() * y.a() / n;
        double pxy = -s.xy() / det + y.a() * y.b() / n;
        double pyy = s.xx() / det + y.b() * y.b() / n;
        double pdet = pxx * pyy - pxy * pxy;
        Moments m = posterior.moments();
        double tolerance = 1e-9 * (1 + s.xx() + s.yy()); // the test's own inversion, condition up to 1e6
        assertEquals(pyy / pdet, m.xx(), tolerance);
        assertEquals(-pxy / pdet, m.xy(), tolerance);
        assertEquals(pxx / pdet, m.yy(), tolerance);
        double bx = (s.yy() * t.x() - s.xy() * t.y()) / det + y.a() * y.y() / n;
        double by = (s.xx() * t.y() - s.xy() * t.x()) / det + y.b() * y.y() / n;
        assertEquals((pyy * bx - pxy * by) / pdet, m.meanX(), 1e-8 * (1 + Math.abs(t.x()) + Math.abs(t.y())));
        assertEquals((pxx * by - pxy * bx) / pdet, m.meanY(), 1e-8 * (1 + Math.abs(t.x()) + Math.abs(t.y())));
    }

    @Test
    void drawnPointsOnlyChangeTheirWeights() {
        Points points = Points.of(0, 0, 1, 0, 2, 0);
        Scene scene = new Scene(
                "points",
                List.of(new PointCloud("P", 0.5, points), Gaussian.round("G", 0.5, 0, 5, 1e-3)),
                Box.square(6));
        Truth posterior = Truth.of(scene).given(new Observation(1, 0, 1, 0.5));
        double beside = StrictMath.exp(-0.5 / 0.25);
        double meanP = (beside * 0 + 1 + beside * 2) / (1 + 2 * beside);
        // The Gaussian is as narrow as a point at (0, 5); it has half the weight, each point a sixth.
        double p = (1 + 2 * beside) / 6;
        double g = beside / 2;
        assertArrayEquals(
                new double[] {p / (p + g), g / (p + g)},
                posterior.weights().stream().mapToDouble(w -> w).toArray(),
                1e-5);
        assertEquals(p / (p + g) * meanP, posterior.moments().meanX(), 1e-5);
    }

    @Test
    void asSharpAMeasurementAsAllowedLeavesAFiniteScore() {
        Scene scene = new Scene(
                "thin",
                List.of(new Gaussian("A", 1, 0, 0, Covariance.ofAxes(3, 1e-3, 0.7)), Gaussian.round("B", 1, 9, 9, 1)),
                Box.square(4));
        Truth posterior = Truth.of(scene).given(new Observation(1, 2, 500, 1e-6));
        assertTrue(posterior.score(Points.of(0, 0, 300, -20), 0.01).allFinite());
        assertEquals(1, posterior.weights().stream().mapToDouble(w -> w).sum(), 1e-12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void momentsAreThoseOfTheDraws(RandomScenes.Trial t) {
        Truth truth = Truth.of(t.scene());
        int n = 20_000;
        Moments drawn = Moments.of(truth.sample(n, 0, RandomStream.of(t.seed(), "moments")));
        Moments closed = truth.moments();
        // Five standard errors; the fourth moment of these mixtures is below nine times the variance squared.
        double variance = 1e-9 + closed.xx() + closed.yy(); // a single point has none
        assertEquals(closed.meanX(), drawn.meanX(), 5 * Math.sqrt(variance / n));
        assertEquals(closed.meanY(), drawn.meanY(), 5 * Math.sqrt(variance / n));
        assertEquals(closed.xx(), drawn.xx(), 15 * variance / Math.sqrt(n));
        assertEquals(closed.xy(), drawn.xy(), 15 * variance / Math.sqrt(n));
        assertEquals(closed.yy(), drawn.yy(), 15 * variance / Math.sqrt(n));
    }

    @Test
    void anObservationThatSeesNothingSaysSo() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> new Observation(0, 0, 1, 0.1));
        assertTrue(String.valueOf(thrown.getMessage()).contains("let one of them be 1"), thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Observation(1, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Observation(1, 0, Double.NaN, 1));
    }
}
