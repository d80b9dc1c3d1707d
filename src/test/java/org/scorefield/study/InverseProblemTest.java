package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Conditioning;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** Sampling given a measurement: exact where theory says so, and as far off as theory says where it is not. */
@NullMarked
class InverseProblemTest {
    /** Central differences err by a part in 10⁴ at most on these fields. */
    private static final double DIFFERENCES = 1e-4;

    private static final int N = 1000;

    private static final Scene THREE = new Scene(
            "three",
            List.of(
                    Gaussian.round("A", 0.5, -1.5, 0, 0.4),
                    new Gaussian("B", 0.3, 1.5, 0.5, Covariance.ofAxes(0.8, 0.2, 0.6)),
                    Gaussian.round("C", 0.2, 0.5, -1.5, 0.3)),
            Box.square(4));

    private static final Observation Y = new Observation(0.6, 0.8, 0.2, 0.3);

    private static Scene one(Covariance covariance) {
        return new Scene("one", List.of(new Gaussian("A", 1, 0.3, -0.2, covariance)), Box.square(4));
    }

    private static Conditioning method(String id) {
        return Conditionings.CATALOGUE.get(id).make();
    }

    private static ScoreField conditioned(Scene scene, Observation y, Conditioning method) {
        Truth truth = Truth.of(scene);
        return InverseProblem.condition(truth, truth, y, method);
    }

    private static Points places(long seed) {
        return Truth.of(THREE).sample(50, 0.5, RandomStream.of(seed, "places"));
    }

    private static void assertSameField(ScoreField expected, ScoreField actual, long seed) {
        Points x = places(seed);
        for (double sigma : new double[] {0.05, 0.5, 3}) {
            Points e = expected.score(x, sigma);
            Points a = actual.score(x, sigma);
            for (int i = 0; i < x.size(); i++) {
                double tolerance = DIFFERENCES * (1 / sigma + Math.hypot(e.x(i), e.y(i)));
                assertEquals(e.x(i), a.x(i), tolerance);
                assertEquals(e.y(i), a.y(i), tolerance);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void tweedieMomentsAreExactForOneGaussianOfAnyShape(long seed) {
        Scene scene = one(Covariance.ofAxes(1.2, 0.3, 0.1 + seed));
        assertSameField(Truth.of(scene).given(Y), conditioned(scene, Y, method("tmp")), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void pseudoinverseGuidanceIsExactForOneRoundGaussian(long seed) {
        Scene scene = one(Covariance.isotropic(0.2 * seed));
        assertSameField(Truth.of(scene).given(Y), conditioned(scene, Y, method("pigdm")), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void replacementIsExactWhereBothCoordinatesAreIndependent(long seed) {
        // Across the line the data say nothing, because they are far wider than the noise.
        Scene scene = one(new Covariance(1e6, 0, 0.25));
        Observation y = new Observation(2, 0, 0.4, 0.3);
        assertSameField(Truth.of(scene).given(y), conditioned(scene, y, method("replacement")), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void dpsPullsTooHardByTheVarianceItForgets(long seed) {
        double v = 0.49;
        Scene scene = one(Covariance.isotropic(0.7));
        Truth truth = Truth.of(scene);
        ScoreField dps = conditioned(
                scene,
                Y,
                Conditionings.CATALOGUE
                        .get("dps")
                        .make(Conditionings.CATALOGUE.get("dps").defaults().with("gain", "gaussian")));
        double noise = Y.noise() * Y.noise();
        ScoreField predicted = (x, sigma) -> {
            // A V Aᵀ of the clean point given x, of which DPS knows nothing; A has length 1 here
            double forgotten = v * sigma * sigma / (v + sigma * sigma);
            double factor = (forgotten + noise) / noise;
            Points s = truth.score(x, sigma);
            Points p = truth.given(Y).score(x, sigma);
            double[] sum = new double[2 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                sum[2 * i] = s.x(i) + factor * (p.x(i) - s.x(i));
                sum[2 * i + 1] = s.y(i) + factor * (p.y(i) - s.y(i));
            }
            return Points.wrap(sum);
        };
        assertSameField(predicted, dps, seed);
    }

    @Test
    void everyMethodAnswersRowByRow() {
        Points x = places(4);
        for (var choice : Conditionings.CATALOGUE.choices()) {
            ScoreField field = conditioned(THREE, Y, choice.make());
            Points all = field.score(x, 0.4);
            Points tail = field.score(x.slice(20, 50), 0.4);
            assertEquals(all.slice(20, 50), tail, choice.id());
            assertTrue(all.allFinite(), choice.id());
        }
    }

    private static Recipe recipe(Scene scene, String sampler, long seed) {
        return Recipes.standard(scene)
                .withLevels(NoiseLevels.geometric(50, 0.02, 40))
                .withSampler(new SamplerPlan(
                        sampler, Samplers.CATALOGUE.get(sampler).defaults().with("substeps", 4), N))
                .withSeed(seed);
    }

    /** The distance that 99 in 100 pairs of exact samples stay below, of 200 pairs. */
    private static double floor99(Truth posterior, long seed) {
        double[] distances = new double[200];
        for (int i = 0; i < distances.length; i++) {
            RandomStream random = RandomStream.of(seed, "floor").at(i);
            distances[i] =
                    EnergyDistance.between(posterior.sample(N, 0, random.at(0)), posterior.sample(N, 0, random.at(1)));
        }
        Arrays.sort(distances);
        return distances[197];
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"heun", "reverse-sde"})
    void exactScoreAndExactGuidanceSampleTheExactPosterior(String sampler) {
        List<Double> distances = new ArrayList<>();
        double[] weights = new double[3];
        Truth truth = Truth.of(THREE);
        int seeds = 4;
        for (long seed = 1; seed <= seeds; seed++) {
            InverseProblem solved = Objects.requireNonNull(
                    InverseProblem.solve(recipe(THREE, sampler, seed), truth, Y, List.of("exact"), () -> true));
            InverseProblem.Outcome o = solved.outcomes().getFirst();
            distances.add(o.energyDistance());
            for (int k = 0; k < 3; k++) {
                weights[k] += o.summary().weights().get(k) / seeds;
            }
        }
        double most = floor99(truth.given(Y), 1);
        assertTrue(distances.stream().allMatch(d -> d <= most), distances + " against " + most);
        // Four standard errors of a share of 4,000 particles.
        assertArrayEquals(truth.given(Y).weights().stream().mapToDouble(w -> w).toArray(), weights, 0.03);
    }

    @Test
    void everyApproximationIsFartherOffThanTheExactMethodOnAMixture() {
        Truth truth = Truth.of(THREE);
        InverseProblem solved = Objects.requireNonNull(
                InverseProblem.solve(recipe(THREE, "heun", 1), truth, Y, Conditionings.CATALOGUE.ids(), () -> true));
        double exact = solved.outcomes().getFirst().energyDistance();
        for (InverseProblem.Outcome o :
                solved.outcomes().subList(1, solved.outcomes().size())) {
            assertTrue(o.energyDistance() > 2 * exact, o.toString());
        }
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        Truth truth = Truth.of(THREE);
        assertNull(InverseProblem.solve(recipe(THREE, "heun", 1), truth, Y, List.of("exact"), () -> false));
    }
}
