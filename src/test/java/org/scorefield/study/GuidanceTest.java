package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Tilted;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Guided;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Guidance against the density it is meant to sample. */
@NullMarked
class GuidanceTest {
    private static final int N = 1000;

    private static final Scene SCENE = new Scene(
            "two classes",
            List.of(
                    Gaussian.round("left", 0.35, -0.8, 0, 0.5),
                    Gaussian.round("left", 0.15, -0.2, 1.2, 0.35),
                    Gaussian.round("right", 0.5, 0.8, 0, 0.6)),
            Box.square(4));

    private static final ScoreField ALL = Truth.of(SCENE);
    private static final ScoreField LEFT = Truth.of(SCENE.ofClass("left"));

    private static Recipe recipe(long seed) {
        return Recipes.standard(SCENE)
                .withLevels(NoiseLevels.geometric(50, 0.02, 40))
                .withSampler(new SamplerPlan(
                        "heun", Samplers.CATALOGUE.get("heun").defaults().with("substeps", 2), N))
                .withSeed(seed);
    }

    /** The distance that 99 in 100 pairs of exact samples stay below, of 100 pairs. */
    private static double floor99(Tilted tilted) {
        double[] distances = new double[100];
        for (int i = 0; i < distances.length; i++) {
            RandomStream random = RandomStream.of(7, "floor").at(i);
            distances[i] = EnergyDistance.between(tilted.sample(N, random.at(0)), tilted.sample(N, random.at(1)));
        }
        Arrays.sort(distances);
        return distances[98];
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void weightOneIsPlainConditionalAndWeightZeroKnowsNoClassToTheBit(long seed) {
        Points x = Truth.of(SCENE).sample(100, 0.5, RandomStream.of(seed, "places"));
        assertEquals(LEFT.score(x, 0.3), new Guided(ALL, LEFT, 1).score(x, 0.3));
        assertEquals(ALL.score(x, 0.3), new Guided(ALL, LEFT, 0).score(x, 0.3));
        Points two = new Guided(ALL, LEFT, 2).score(x, 0.3);
        for (int i = 0; i < x.size(); i++) {
            double u = ALL.score(x, 0.3).x(i);
            double c = LEFT.score(x, 0.3).x(i);
            assertEquals(2 * c - u, two.x(i), 1e-12 * (1 + Math.abs(c) + Math.abs(u)));
        }
    }

    @Test
    void exactScoresSampleTheTiltedDensityAtWeightsZeroAndOneOnly() {
        List<Double> weights = List.of(0.0, 1.0, 3.0);
        Guidance measured = Objects.requireNonNull(Guidance.measure(recipe(1), ALL, LEFT, "left", weights, () -> true));
        for (Guidance.Row row : measured.rows()) {
            double most = floor99(Tilted.of(SCENE, "left", row.weight(), 0.02));
            if (row.weight() <= 1) {
                assertTrue(row.energyDistance() <= most, row + " above " + most);
            } else {
                assertTrue(row.energyDistance() > 2 * most, row + " below twice " + most);
            }
        }
    }

    @Test
    void weightZeroBeginsToTheBitWhereARunWithoutClassDoes() {
        RandomStream random = RandomStream.of(1, "clouds");
        double[] xy = new double[200];
        Arrays.setAll(xy, i -> random.nextGaussian());
        Scene clouds = new Scene(
                "clouds",
                List.of(
                        new PointCloud("left", 0.3, Points.wrap(xy).slice(0, 37)),
                        new PointCloud("right", 0.7, Points.wrap(xy).slice(37, 100))),
                Box.square(3));
        Recipe recipe = recipe(1).withScene(clouds);
        assertEquals(
                Sampling.start(recipe).progress().particles(),
                Guidance.start(recipe, "left", 0).progress().particles());
    }

    @Test
    void theTiltedDensitysOwnNoisedScoreSamplesItSoTheBiasIsThatOfTheGuidedField() {
        Tilted tilted = Tilted.of(SCENE, "left", 3, 0.02);
        Run run = Guidance.start(
                recipe(1)
                        .withSampler(recipe(1)
                                .sampler()
                                .withSettings(Samplers.CATALOGUE
                                        .get("heun")
                                        .defaults()
                                        .with("substeps", 1))),
                "left",
                3);
        Points samples = Run.runToEnd(run, tilted);
        double distance = EnergyDistance.between(samples, tilted.sample(N, RandomStream.of(3, "exact")));
        double most = floor99(tilted);
        assertTrue(distance <= most, distance + " above " + most);
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        assertNull(Guidance.measure(recipe(1), ALL, LEFT, "left", List.of(1.0), () -> false));
    }
}
