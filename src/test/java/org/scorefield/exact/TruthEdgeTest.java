package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.RandomScenes.Trial;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** Far out, at the smallest σ, and where there is no answer; and what is drawn. */
class TruthEdgeTest {
    private static final Scene CLOUD =
            new Scene("cloud", List.of(new PointCloud("A", 1, Points.of(0, 0, 1, 0))), Box.square(3));

    static Stream<Trial> trials() {
        return RandomScenes.trials(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void everythingIsFiniteAMillionUnitsOutAtTheSmallestNoise(Trial t) {
        Truth truth = Truth.of(t.scene());
        Points far = Points.of(1e6, 1e6, -1e6, 0, 0, 1e6, t.x(), t.y());
        for (double sigma : new double[] {1e-4, 1, 1e4}) {
            assertTrue(truth.score(far, sigma).allFinite());
            assertTrue(Points.of(truth.logDensity(far, sigma)).allFinite());
            for (int i = 0; i < far.size(); i++) {
                Hessian h = truth.hessian(far.x(i), far.y(i), sigma);
                assertTrue(Double.isFinite(h.trace()) && Double.isFinite(h.xy()));
                Posterior p = truth.posterior(far.x(i), far.y(i), sigma);
                assertTrue(Double.isFinite(p.meanX() + p.meanY()) && p.trace() >= 0);
                double sum = 0;
                for (double r : truth.responsibilities(far.x(i), far.y(i), sigma)) {
                    sum += r;
                }
                assertEquals(1, sum, 1e-12);
            }
        }
    }

    /**
     * The exponent is of the order of 1000²/2 and more; a double holds it to 1e-16 of that, which the exponential turns
     * into the relative error of a share.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void aThousandDeviationsAwayItAgreesWithSixtyDigits(Trial t) {
        Truth truth = Truth.of(t.scene());
        double angle = RandomStream.of(t.seed(), "direction").nextDouble() * 2 * Math.PI;
        double x = 1000 * t.sigma() * Math.cos(angle);
        double y = 1000 * t.sigma() * Math.sin(angle);
        SlowTruth slow = new SlowTruth(t.scene(), x, y, t.sigma());
        double size = Math.hypot(slow.sx, slow.sy);
        Points s = truth.score(Points.of(x, y), t.sigma());
        assertEquals(slow.sx, s.x(0), 1e-9 * size);
        assertEquals(slow.sy, s.y(0), 1e-9 * size);
        assertEquals(slow.logDensity, truth.logDensity(Points.of(x, y), t.sigma())[0], 1e-12 * -slow.logDensity);
    }

    @Test
    void aLongThinEllipseKeepsItsThinAxis() {
        Scene scene =
                new Scene("needle", List.of(new Gaussian("A", 1, 0, 0, new Covariance(1e8, 0, 1e-8))), Box.square(3));
        assertEquals(-1e-4 / 1e-8, Truth.of(scene).score(Points.of(0, 1e-4), 0).y(0), 1e-6 * 1e4);
    }

    @Test
    void aPlaceThatIsNowhereGivesNaNInItsRowOnly() {
        Truth truth = Truth.of(CLOUD);
        Points x = Points.of(0.2, 0, Double.NaN, 0, Double.POSITIVE_INFINITY, 1, 0.2, 0);
        Points s = truth.score(x, 0.5);
        assertTrue(Double.isNaN(s.x(1)) && Double.isNaN(s.y(2)));
        assertEquals(s.slice(0, 1), s.slice(3, 4));
        assertTrue(s.slice(0, 1).allFinite());
        assertArrayEquals(new int[] {0, -1, -1, 0}, truth.classify(x, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void sigmaMustBeANumberThatIsNotNegative(double sigma) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        assertMessage("sigma must be at least 0", () -> truth.score(Points.of(0, 0), sigma));
        assertMessage("sigma must be at least 0", () -> truth.logDensity(Points.of(0, 0), sigma));
        assertMessage("sigma must be at least 0", () -> truth.hessian(0, 0, sigma));
        assertMessage("sigma must be at least 0", () -> truth.draw(1, sigma, RandomStream.of(1, "s")));
        assertMessage("sigma", () -> truth.posterior(0, 0, sigma));
    }

    @Test
    void drawnPointsHaveNoDensityWithoutNoise() {
        assertMessage("drawn points have no density", () -> Truth.of(CLOUD).score(Points.of(0, 0), 0));
        Truth gaussians = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        assertEquals(-0.1 / 0.04, gaussians.score(Points.of(1.1, 0), 0).x(0), 1e-9);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void drawsHaveTheMomentsAndSharesOfTheScene(long seed) {
        Trial t = RandomScenes.trial(seed);
        Truth truth = Truth.of(t.scene());
        int n = 40_000;
        Drawn drawn = truth.draw(n, t.sigma(), RandomStream.of(seed, "draws"));
        // A large σ makes the posterior the prior: its mean and covariance are those of the data.
        Posterior data = truth.posterior(0, 0, 1e5);
        double meanX = 0;
        double[] second = new double[2];
        double[] shares = new double[t.scene().components().size()];
        for (int i = 0; i < n; i++) {
            double dx = drawn.points().x(i) - data.meanX();
            double dy = drawn.points().y(i) - data.meanY();
            meanX += dx / n;
            second[0] += dx * dx / n;
            second[1] += dx * dy / n;
            shares[drawn.component(i)] += 1.0 / n;
        }
        double variance = data.xx() + t.sigma() * t.sigma();
        double all = variance + data.yy() + t.sigma() * t.sigma();
        double error = 5 / Math.sqrt(n); // five standard errors; a fourth moment is at most thrice the square here
        assertEquals(0, meanX, error * Math.sqrt(variance));
        assertEquals(variance, second[0], 2 * error * all);
        assertEquals(data.xy(), second[1], 2 * error * all);
        for (int k = 0; k < shares.length; k++) {
            assertEquals(t.scene().components().get(k).weight(), shares[k], error * 0.5);
        }
    }

    @Test
    void aRowDependsOnItsOwnNumberOnly() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-moons").make());
        RandomStream random = RandomStream.of(7, "rows");
        Points few = truth.sample(10, 0.1, random);
        random.nextLong();
        assertEquals(few, truth.sample(1000, 0.1, random).slice(0, 10));
        assertEquals(0, truth.sample(0, 0.1, random).size());
    }

    @Test
    void withoutNoiseDrawnPointsComeBackAsTheyAre() {
        Points drawn = Truth.of(CLOUD).sample(100, 0, RandomStream.of(7, "clean"));
        for (int i = 0; i < drawn.size(); i++) {
            assertTrue(drawn.y(i) == 0 && (drawn.x(i) == 0 || drawn.x(i) == 1));
        }
    }

    @Test
    void classifyTakesTheMostProbableComponentAndNoneWithoutWeight() {
        Scene scene = new Scene(
                "s",
                List.of(
                        Gaussian.round("never", 0, 1, 0, 0.2),
                        Gaussian.round("A", 0.5, -1, 0, 0.2),
                        Gaussian.round("B", 0.5, 1, 0, 0.2)),
                Box.square(3));
        assertArrayEquals(new int[] {1, 2, 2}, Truth.of(scene).classify(Points.of(-0.1, 0, 0.1, 3, 1, 0), 0.1));
        assertEquals(0, Truth.of(scene).responsibilities(1, 0, 0.1)[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void responsibilitiesFollowBayesRule(Trial t) {
        Truth truth = Truth.of(t.scene());
        Points x = Points.of(t.x(), t.y());
        double[] r = truth.responsibilities(t.x(), t.y(), t.sigma());
        double all = truth.logDensity(x, t.sigma())[0];
        for (int k = 0; k < r.length; k++) {
            Scene alone =
                    t.scene().withComponents(List.of(t.scene().components().get(k)));
            double own = Truth.of(alone).logDensity(x, t.sigma())[0];
            assertEquals(t.scene().components().get(k).weight() * Math.exp(own - all), r[k], 1e-11);
        }
    }

    private static void assertMessage(String part, Runnable question) {
        String message =
                assertThrows(IllegalArgumentException.class, question::run).getMessage();
        assertTrue(message != null && message.contains(part), "message was: " + message);
    }
}
