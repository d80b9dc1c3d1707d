package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** What is known at one place: two roads to each number. */
class ProbeTest {
    private static final RandomStream RANDOM = RandomStream.of(1, "probe test");

    static Stream<Arguments> places() {
        return IntStream.range(0, 60).mapToObj(seed -> {
            RandomStream random = RandomStream.of(seed, "place");
            String[] ids = {"two-modes", "eight-gaussians", "thin-ellipse", "ring", "few-points"};
            double sigma = 0.05 + random.nextDouble();
            return Arguments.of(
                    seed, ids[seed % ids.length], 4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2, sigma);
        });
    }

    /** Half way between two drawn points the clean one is one or the other: an ellipse of no width, whatever rounding says. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void cleanPointsOnALineHaveAnEllipseOfNoWidth(long seed) {
        RandomStream random = RandomStream.of(seed, "two points");
        Points two =
                Points.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        Truth truth = Truth.of(new Scene("two", List.of(new PointCloud("A", 1, two)), Box.square(3)));
        double x = 0.5 * (two.x(0) + two.x(1));
        double y = 0.5 * (two.y(0) + two.y(1));
        Ellipse e =
                Probe.at(truth, Optional.empty(), x, y, 0.5, 0, RANDOM).exact().posterior();
        double half = 0.5 * StrictMath.hypot(two.x(0) - two.x(1), two.y(0) - two.y(1));
        assertTrue(e.exists());
        assertEquals(half, e.longAxis(), 1e-12);
        assertEquals(0, e.shortAxis(), 1e-6 * half); // the root of what rounding leaves of a square
        assertTrue(e.outline(2, 40).allFinite());
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("places")
    void tweedieAndTheMixtureGiveOnePosterior(int seed, String id, double x, double y, double sigma) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get(id).make());
        Probe probe = Probe.at(truth, Optional.of(SlopedField.exact(truth)), x, y, sigma, 0, RANDOM);
        Ellipse mixture = probe.exact().posterior();
        Ellipse tweedie = probe.learned().orElseThrow().posterior();
        double rounding = 1e-9 * (1 + sigma * sigma);
        assertEquals(mixture.centerX(), tweedie.centerX(), rounding);
        assertEquals(mixture.centerY(), tweedie.centerY(), rounding);
        assertEquals(mixture.xx(), tweedie.xx(), rounding);
        assertEquals(mixture.xy(), tweedie.xy(), rounding);
        assertEquals(mixture.yy(), tweedie.yy(), rounding);
        assertTrue(mixture.exists());
        assertEquals(0, probe.gap().orElseThrow().score());
        assertEquals(0, probe.gap().orElseThrow().relativeJacobian());
        assertEquals(1, probe.responsibilities().stream().mapToDouble(r -> r).sum(), 1e-12);
        assertEquals(
                probe.exact().divergence(),
                probe.exact().largestEigenvalue() + probe.exact().smallestEigenvalue(),
                1e-9
                                * Math.abs(probe.exact().largestEigenvalue()
                                        - probe.exact().smallestEigenvalue())
                        + 1e-9);
        assertEquals(0, probe.exact().curl());
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("places")
    void theCloudHasMeanAndCovarianceOfThePosterior(int seed, String id, double x, double y, double sigma) {
        int n = 4000;
        Truth truth = Truth.of(Scenes.CATALOGUE.get(id).make());
        Probe probe = Probe.at(truth, Optional.empty(), x, y, sigma, n, RandomStream.of(seed, "cloud"));
        Ellipse e = probe.exact().posterior();
        double mx = 0;
        double my = 0;
        for (int i = 0; i < n; i++) {
            mx += probe.cloud().x(i) / n;
            my += probe.cloud().y(i) / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (probe.cloud().x(i) - mx) * (probe.cloud().x(i) - mx) / n;
            xy += (probe.cloud().x(i) - mx) * (probe.cloud().y(i) - my) / n;
        }
        // Five standard errors of a mean; covariances of a mixture scatter more than a Gaussian's, so eight of those.
        assertEquals(e.centerX(), mx, 5 * Math.sqrt(e.xx() / n) + 1e-9);
        assertEquals(e.centerY(), my, 5 * Math.sqrt(e.yy() / n) + 1e-9);
        double scale = 8 * Math.sqrt(2.0 / n) * (e.xx() + e.yy()) * 2 + 1e-9;
        assertEquals(e.xx(), xx, scale);
        assertEquals(e.xy(), xy, scale);
    }

    @ParameterizedTest(name = "{0} head")
    @ValueSource(strings = {"residual", "energy"})
    void theJacobianOfTheNetworkIsThatOfItsCentralDifferences(String head) {
        Recipe recipe = Recipes.builtIn("two-modes").withNetwork(new NetworkPlan(List.of(16, 16), "silu", head));
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < 100; i++) {
            session.step();
        }
        Weights weights = session.weights();
        Points x = Truth.of(recipe.scene()).sample(300, 0.5, RANDOM); // more than one tile
        Slopes tangents = SlopedField.learned(recipe.network(), weights).at(x, 0.5);
        Slopes differences = SlopedField.byDifferences(Learned.field(recipe.network(), weights), 2e-2)
                .at(x, 0.5);
        for (int i = 0; i < x.size(); i++) {
            // Float rounding of the score, 1e-6 of some tens, over 2e-2; and h² of the third derivative.
            assertEquals(differences.xx(i), tangents.xx(i), 0.02);
            assertEquals(differences.xy(i), tangents.xy(i), 0.02);
            assertEquals(differences.yx(i), tangents.yx(i), 0.02);
            assertEquals(differences.yy(i), tangents.yy(i), 0.02);
            assertEquals(0, head.equals("energy") ? tangents.curl(i) : 0);
            assertEquals(differences.score().x(i), tangents.score().x(i), 1e-5);
        }
    }

    @Test
    void aRotationHasCurlAndIsNoGradient() {
        SlopedField turning = SlopedField.byDifferences(
                (x, sigma) -> {
                    double[] s = new double[2 * x.size()];
                    for (int i = 0; i < x.size(); i++) {
                        s[2 * i] = -x.x(i) - 3 * x.y(i);
                        s[2 * i + 1] = 3 * x.x(i) - x.y(i);
                    }
                    return Points.wrap(s);
                },
                0.1);
        Slopes s = turning.at(Points.of(0.3, 0.4), 1);
        assertEquals(6, s.curl(0), 1e-12);
        assertEquals(-2, s.divergence(0), 1e-12);
        Truth truth = Truth.of(Scenes.CATALOGUE.get("one-gaussian").make());
        SlopeError error = SlopeError.at(turning, SlopedField.exact(truth), Points.of(0.3, 0.4), 1);
        assertEquals(18.0 / 20, error.curlShare(), 1e-12); // ‖A‖² = 2·3², ‖J‖² = 2·1 + 2·3²
        double h = -1 / (truth.moments().xx() + 1);
        assertEquals((2 * (-1 - h) * (-1 - h) + 18) / (2 * h * h), error.relative(), 1e-10);
    }

    /** s = (3, 4) with J = ((1, 4), (−2, 3)) at (1, 2), σ = ½, where N(0, v I) has s* = −(1, 2)/w and H = −I/w, w = v + ¼. */
    @Test
    void aReadingAndItsGapAreWorkedOutByHand() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("one-gaussian").make());
        double w = truth.moments().xx() + 0.25;
        SlopedField field = (x, sigma) -> new Slopes(Points.of(3, 4), new double[] {1, 4, -2, 3});
        Probe probe = Probe.at(truth, Optional.of(field), 1, 2, 0.5, 0, RANDOM);
        Probe.Answer learned = probe.learned().orElseThrow();
        assertEquals(1 + 0.25 * 3, learned.denoisedX(), 1e-15);
        assertEquals(2 + 0.25 * 4, learned.denoisedY(), 1e-15);
        assertEquals(0.25 + 0.0625, learned.posterior().xx(), 1e-15);
        assertEquals(0.0625 * (4 - 2) / 2, learned.posterior().xy(), 1e-15);
        assertEquals(0.25 + 0.0625 * 3, learned.posterior().yy(), 1e-15);
        assertEquals(4, learned.divergence());
        assertEquals(-6, learned.curl()); // ∂s_y/∂x − ∂s_x/∂y: clockwise
        assertEquals(2 + Math.sqrt(2), learned.largestEigenvalue(), 1e-14); // of ((1, 1), (1, 3))
        assertEquals(2 - Math.sqrt(2), learned.smallestEigenvalue(), 1e-14);
        Probe.Gap gap = probe.gap().orElseThrow();
        double off = Math.hypot(3 + 1 / w, 4 + 2 / w);
        assertEquals(off, gap.score(), 1e-13);
        assertEquals(off * w / Math.sqrt(5), gap.relativeScore(), 1e-13);
        assertEquals(0.25 * off, gap.denoised(), 1e-13);
        double offJacobian = Math.sqrt((1 + 1 / w) * (1 + 1 / w) + 16 + 4 + (3 + 1 / w) * (3 + 1 / w));
        assertEquals(offJacobian * w / Math.sqrt(2), gap.relativeJacobian(), 1e-13);
    }

    @Test
    void eachLevelsSlopesAreHeldAgainstTheHessianOfThatLevel() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        NoiseLevels levels = new NoiseLevels(List.of(1.0, 0.2));
        SlopedField exact = SlopedField.exact(truth);
        List<SlopeError> errors = SlopeError.perLevel(exact, truth, levels, 20, 1, () -> true);
        assertEquals(List.of(1.0, 0.2), errors.stream().map(SlopeError::sigma).toList());
        assertTrue(errors.stream().allMatch(e -> e.relative() == 0 && e.curlShare() == 0));
    }

    @Test
    void aBeliefWithoutAnEllipseSaysSo() {
        Ellipse none = new Ellipse(0, 0, 1, 2, 1);
        assertEquals(3, none.largestVariance(), 1e-15);
        assertTrue(!none.exists() && Double.isNaN(none.shortAxis()));
        assertEquals(Math.PI / 4, none.angle(), 1e-15);
    }

    @Test
    void aProbeNeedsNoiseAndAPlace() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        assertThrows(IllegalArgumentException.class, () -> Probe.at(truth, Optional.empty(), 0, 0, 0, 0, RANDOM));
        assertThrows(
                IllegalArgumentException.class, () -> Probe.at(truth, Optional.empty(), Double.NaN, 0, 1, 0, RANDOM));
    }
}
