package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.metric.NearestPoint;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.History;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** A network that sees five points gives back five points; and how it came to that can be looked up. */
class MemorisedTest {
    private static final double SMALLEST = 0.05;

    private static double distance(Recipe recipe, Weights weights) {
        Points samples = Run.runToEnd(Sampling.start(recipe), Learned.field(recipe.network(), weights));
        return Memorised.of(samples, recipe.scene(), SMALLEST, 1).distance();
    }

    @Test
    void samplesComeNearerToTheFivePointsWhileTrainingGoesOn() {
        Scene five = Memorised.scene(Scenes.CATALOGUE.get("eight-gaussians").make(), 5, 3);
        Recipe recipe = Recipes.standard(five)
                .withLevels(NoiseLevels.geometric(4, SMALLEST, 12))
                .withNetwork(new NetworkPlan(List.of(48, 48), "silu", "residual"))
                .withSampler(
                        new SamplerPlan("heun", Samplers.CATALOGUE.get("heun").defaults(), 200));
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        session.keepHistory(Optional.empty());
        while (session.steps() < 3000) {
            assertTrue(session.step());
        }
        History history = session.history().orElseThrow();
        double early = distance(recipe, history.at(30).orElseThrow());
        double late = distance(recipe, history.at(3000).orElseThrow());
        // Exact samples of σ = 0.05 stand 0.063 off; an untrained field leaves them most of a unit off.
        assertTrue(early > 2 * late, early + " at first, " + late + " at last");
        assertTrue(late < 0.12, "samples are " + late + " from the points they were learned from");
    }

    @Test
    void exactSamplesStandSigmaTimesTheRootOfHalfPiFromASinglePoint() {
        Scene one = Memorised.scene(Scenes.CATALOGUE.get("one-gaussian").make(), 1, 3);
        Points samples = Truth.of(one).sample(4000, 0.1, RandomStream.of(9, "judged"));
        Memorised m = Memorised.of(samples, one, 0.1, 1);
        double expected = 0.1 * Math.sqrt(Math.PI / 2);
        assertEquals(expected, m.exactDistance(), 5 * 0.1 * Math.sqrt((2 - Math.PI / 2) / 4000));
        assertEquals(expected, m.distance(), 5 * 0.1 * Math.sqrt((2 - Math.PI / 2) / 4000));
    }

    @Test
    void morePointsOfOneSeedAreTheSameOnesAndSomeMore() {
        Scene truth = Scenes.CATALOGUE.get("two-moons").make();
        Points few = Memorised.trainingPoints(Memorised.scene(truth, 5, 3));
        Points many = Memorised.trainingPoints(Memorised.scene(truth, 9, 3));
        assertEquals(few, many.slice(0, 5));
        assertTrue(!few.equals(Memorised.trainingPoints(Memorised.scene(truth, 5, 4))));
        assertThrows(IllegalArgumentException.class, () -> Memorised.scene(truth, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> Memorised.of(few, truth, 0.1, 3));
    }

    @Test
    void theSearchFindsWhatLookingAtEveryPointFinds() {
        Points a = Truth.of(Scenes.CATALOGUE.get("spiral").make()).sample(200, 0, RandomStream.of(1, "a"));
        Points b = Truth.of(Scenes.CATALOGUE.get("ring").make()).sample(150, 0.5, RandomStream.of(1, "b"));
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < b.size(); j++) {
                best = Math.min(best, Math.hypot(a.x(i) - b.x(j), a.y(i) - b.y(j)));
            }
            sum += best;
        }
        assertEquals(sum / a.size(), NearestPoint.meanDistance(a, b), 1e-12);
        assertEquals(0, NearestPoint.meanDistance(a, a));
    }
}
