package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** The flow of a score carries its own density. */
class LikelihoodTest {
    /** Fourth order at 128 steps leaves about 1e-5 nats; a lost factor or sign is more than 0.1. */
    private static final double NATS = 1e-3;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"one-gaussian", "two-modes", "eight-gaussians", "thin-ellipse", "ring"})
    void onTheExactScoreItIsTheExactDensity(String id) {
        Scene scene = Scenes.CATALOGUE.get(id).make();
        Recipe recipe = Recipes.standard(scene).withLevels(NoiseLevels.geometric(10, 0.05, 5));
        Likelihood likelihood = Likelihood.of(new Project(id, recipe, Optional.empty(), Map.of()));
        Points x = Truth.of(scene).sample(30, 0.1, RandomStream.of(1, "places"));
        double[] flow = likelihood.logDensity(x, Likelihood.STANDARD_STEPS);
        double[] closed = likelihood.exactLogDensity(x);
        for (int i = 0; i < x.size(); i++) {
            assertEquals(closed[i], flow[i], NATS);
        }
    }

    static List<String> standardScenes() {
        return Scenes.CATALOGUE.ids();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standardScenes")
    void onEveryStandardSceneItIsExactAtTheScenesOwnLevels(String id) {
        Recipe recipe = Recipes.builtIn(id);
        Likelihood likelihood = Likelihood.of(new Project(id, recipe, Optional.empty(), Map.of()));
        Truth truth = Truth.of(recipe.scene());
        Points x = truth.sample(20, recipe.levels().smallest(), RandomStream.of(2, "places"));
        double[] flow = likelihood.logDensity(x, Likelihood.STANDARD_STEPS);
        double[] closed = likelihood.exactLogDensity(x);
        for (int i = 0; i < x.size(); i++) {
            assertEquals(closed[i], flow[i], NATS);
        }
    }

    @Test
    void theSharesOfOneGaussianAreKnown() {
        Recipe recipe = Recipes.builtIn("one-gaussian").withLevels(NoiseLevels.geometric(4, 0.1, 5));
        Likelihood likelihood = Likelihood.of(new Project("one", recipe, Optional.empty(), Map.of()));
        Likelihood.Ascent ascent = likelihood.ascent(Points.of(0.5, -0.5), Likelihood.STANDARD_STEPS);
        // The flow scales the plane by √(v₁/v_L): along it the density falls by their ratio, whatever the place.
        double deviation = Truth.of(recipe.scene()).posterior(0, 0, 1e6).xx();
        double ratio = (deviation + 16) / (deviation + 0.01);
        assertEquals(Math.log(ratio), ascent.flow().getFirst(), NATS);
        assertEquals(likelihood.exactLogDensity(Points.of(0.5, -0.5))[0], ascent.logDensity(0), NATS);
        assertEquals(Likelihood.STANDARD_STEPS + 1, ascent.path().size());
        assertEquals(0.1, ascent.sigmas().getFirst());
        assertEquals(4, ascent.sigmas().getLast());
        for (int k = 0; k < ascent.path().size(); k++) {
            double sigma = ascent.sigmas().get(k);
            double widened = Math.sqrt((deviation + sigma * sigma) / (deviation + 0.01));
            assertEquals(0.5 * widened, ascent.path().get(k).x(0), 1e-3, "at σ = " + sigma);
        }
    }

    @Test
    void theErrorFallsWithTheFourthPowerOfTheStep() {
        Scene scene = Scenes.CATALOGUE.get("two-modes").make();
        Recipe recipe = Recipes.standard(scene).withLevels(NoiseLevels.geometric(4, 0.2, 5));
        Likelihood likelihood = Likelihood.of(new Project("two", recipe, Optional.empty(), Map.of()));
        Points x = Points.of(0.3, 0.4);
        double closed = likelihood.exactLogDensity(x)[0];
        double coarse = Math.abs(likelihood.logDensity(x, 32)[0] - closed);
        double fine = Math.abs(likelihood.logDensity(x, 64)[0] - closed);
        assertTrue(fine < coarse / 8, coarse + " fell only to " + fine + ", where the fourth order has a sixteenth");
    }

    @Test
    void aTrainedNetworkComesNearTheExactDensity() {
        Scene scene = Scenes.CATALOGUE.get("one-gaussian").make();
        Recipe recipe = Recipes.standard(scene)
                .withLevels(NoiseLevels.geometric(4, 0.1, 6))
                .withNetwork(new NetworkPlan(List.of(32, 32), "silu", "residual"));
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < 600; i++) {
            session.step();
        }
        Likelihood likelihood = Likelihood.of(new Project("one", recipe, Optional.of(session.weights()), Map.of()));
        Points x = Truth.of(scene).sample(50, 0.1, RandomStream.of(1, "places"));
        double[] flow = likelihood.logDensity(x, 64);
        double[] closed = likelihood.exactLogDensity(x);
        double worst = 0;
        for (int i = 0; i < x.size(); i++) {
            worst = Math.max(worst, Math.abs(flow[i] - closed[i]));
        }
        // A few percent of error in the score give about that in nats; a wrong divergence gives whole nats.
        assertTrue(worst < 0.3 && worst > 0, "the worst of 50 places is off by " + worst + " nats");
    }
}
