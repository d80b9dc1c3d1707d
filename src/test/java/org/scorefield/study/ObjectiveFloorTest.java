package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.FisherError;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objective;
import org.scorefield.objective.Objectives;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Each objective comes down to its own exact floor and no further; on bare points the implicit one has none. */
class ObjectiveFloorTest {
    private static final double VARIANCE = 0.64;
    private static final Scene ONE =
            new Scene("one", List.of(Gaussian.round("A", 1, 0.5, -1, Math.sqrt(VARIANCE))), Box.square(4));
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.2, 3);

    private static ObjectiveFloor floor(String id, Scene scene, NoiseLevels levels) {
        ObjectiveFloor floor = ObjectiveFloor.of(id, Truth.of(scene), levels, () -> true);
        if (floor == null) {
            throw new AssertionError("nobody told it to stop");
        }
        return floor;
    }

    static Stream<String> everyObjective() {
        return Objectives.CATALOGUE.choices().stream().map(Choice::id);
    }

    private static TrainingSession trained(
            Scene scene, NoiseLevels levels, String objective, NetworkPlan network, int steps) {
        Recipe recipe = Recipes.standard(scene)
                .withLevels(levels)
                .withNetwork(network)
                .withTraining(new TrainingPlan(objective, "sigma-squared", 256, 1e-2))
                .withSeed(2);
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < steps; i++) {
            session.step();
        }
        return session;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyObjective")
    void onOneGaussianTheFloorIsTheFormula(String id) {
        ObjectiveFloor floor = floor(id, ONE, LEVELS);
        for (int l = 0; l < LEVELS.count(); l++) {
            double lambda = LEVELS.sigma(l) * LEVELS.sigma(l);
            double score = 2 / (VARIANCE + lambda); // E‖s‖²
            double spread = 2 * VARIANCE / (VARIANCE + lambda) / lambda; // E tr Cov(x₀|x)/σ⁴
            double expected = switch (id) {
                case "dsm", "dsm-no-minus" -> 0.5 * spread;
                case "dsm-half-target" -> 0.5 * spread * lambda * lambda / 4;
                case "esm" -> 0;
                case "ism", "ssm", "ssm-vr" -> -0.5 * score;
                default -> // whatever comes next: the closed form of its means is known here
                    Objectives.CATALOGUE.get(id).make().floor(LEVELS.sigma(l), means(score, spread));
            };
            assertEquals(expected, floor.perLevel().get(l), 1e-5 * (1 + spread), "σ = " + LEVELS.sigma(l));
            assertEquals(2 * lambda * expected, floor.scaledPerLevel().get(l), 1e-5);
        }
    }

    private static Objective.Means means(double squaredScore, double targetSpread) {
        return new Objective.Means() {
            @Override
            public double squaredScore() {
                return squaredScore;
            }

            @Override
            public double targetSpread() {
                return targetSpread;
            }
        };
    }

    /** About 100 batches of 43 pairs a level: the noisiest, ssm, scatters by a few percent of the size 2 of a target. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyObjective")
    void theLossOfEachLevelComesDownToItsFloor(String id) {
        ObjectiveFloor floor = floor(id, ONE, LEVELS);
        TrainingReport report = trained(ONE, LEVELS, id, new NetworkPlan(List.of(16), "silu", "residual"), 1500)
                .report();
        for (int l = 0; l < LEVELS.count(); l++) {
            // The targets of the two errors differ in size: σ⁴/4 at σ = 2 is 4.
            double size = Math.max(1, 0.25 * LEVELS.sigma(l) * LEVELS.sigma(l) * LEVELS.sigma(l) * LEVELS.sigma(l));
            assertEquals(
                    floor.scaledPerLevel().get(l), report.lossPerLevel().get(l), 0.15 * size, "σ = " + LEVELS.sigma(l));
        }
        assertFalse(floor.isFarAbove(report.loss()));
    }

    /**
     * Twelve points drawn from a unit Gaussian, seen with next to no noise. The density they came from gives implicit
     * score matching the floor −½E‖s‖² = −1; but on the points alone tr ∇s can fall for ever, and the loss goes
     * through that floor as if it were not there, the further the longer. With noise of the size of their spacing it
     * has a floor again.
     */
    @Test
    void implicitScoreMatchingOnBarePointsFallsThroughTheFloorOfTheDensity() {
        Scene gaussian = new Scene("unit", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(3));
        Points drawn = Truth.of(gaussian).sample(12, 0, RandomStream.of(1, "bare points"));
        Scene points = new Scene("bare", List.of(new PointCloud("spray", 1, drawn)), Box.square(3));
        NetworkPlan raw = new NetworkPlan(List.of(32, 32), "silu", "raw");
        NoiseLevels bare = new NoiseLevels(List.of(0.01));
        ObjectiveFloor ofTheDensity = floor("ism", gaussian, bare);
        assertEquals(-1, ofTheDensity.perLevel().getFirst(), 1e-3);
        double early = trained(points, bare, "ism", raw, 300).report().loss();
        double late = trained(points, bare, "ism", raw, 900).report().loss();
        // Seen: ℓ passes −1 within a hundred steps, −500 after 400 and −2000 after 1,500.
        assertTrue(late < 2 * early && late < 100 * ofTheDensity.scaled(), "from " + early + " to " + late);

        NoiseLevels noised = new NoiseLevels(List.of(0.5));
        ObjectiveFloor ofThePoints = floor("ism", points, noised);
        double calm = trained(points, noised, "ism", raw, 900).report().loss();
        assertFalse(ofThePoints.isFarAbove(calm));
        assertTrue(calm > ofThePoints.scaled() - 0.1, "floor " + ofThePoints.scaled() + ", but was " + calm);
    }

    /**
     * Without λ the targets, of size 1/σ, make the loss all small σ: the middle and the large levels are not learned.
     * Seen with a larger network over 6,000 steps of 512 rows: σ²·Fisher .126 against .0039 at σ = 0.75, 7.6 against
     * .0072 at σ = 8.
     */
    @Test
    void withoutWeightsOnlyTheSmallestLevelsAreLearned() {
        List<Component> blobs = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            blobs.add(Gaussian.round("" + k, 0.25, k % 2 == 0 ? -1.65 : 1.65, k < 2 ? -1.65 : 1.65, 0.3));
        }
        Scene four = new Scene("four", blobs, Box.square(4));
        NoiseLevels levels = NoiseLevels.geometric(8, 0.01, 16);
        double[] without = scaledErrors(four, levels, "uniform");
        double[] with = scaledErrors(four, levels, "sigma-squared");
        // Seen here, with a smaller network: .093 against .012, and .95 against .0016. Asked for: a third of the
        // ratios.
        assertTrue(without[0] > 2.5 * with[0], without[0] + " against " + with[0] + " at σ = 0.75");
        assertTrue(without[1] > 200 * with[1], without[1] + " against " + with[1] + " at σ = 8");
    }

    /** σ²·Fisher at 0.75 and 8. */
    private static double[] scaledErrors(Scene scene, NoiseLevels levels, String weighting) {
        Recipe recipe = Recipes.standard(scene)
                .withLevels(levels)
                .withNetwork(new NetworkPlan(List.of(48, 48, 48), "silu", "noise"))
                .withTraining(new TrainingPlan("dsm", weighting, 256, 1e-2))
                .withSeed(1);
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < 2500; i++) {
            session.step();
        }
        ScoreField learned = session.report().field();
        Truth truth = Truth.of(scene);
        return DoubleStream.of(0.75, 8)
                .map(sigma -> FisherError.scaled(
                        learned, truth, truth.sample(1000, sigma, RandomStream.of(1, "errors")), sigma))
                .toArray();
    }

    @Test
    void aLossFarBelowTheFloorIsToldFromNoise() {
        ObjectiveFloor floor = new ObjectiveFloor(new NoiseLevels(List.of(1.0)), List.of(-0.5));
        assertFalse(floor.isFarAbove(-1.3)); // the scaled floor is −1
        assertTrue(floor.isFarAbove(-3));
        assertFalse(floor.isFarAbove(Double.NaN));
    }
}
