package org.scorefield.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Memorised;
import org.scorefield.study.Recipes;

/** The exact score of a mixture makes new points; the exact score of a few points gives them back. */
class MemoriseOrGeneraliseTest {
    private static final Choice<Experiment> CHOICE = MemoriseOrGeneralise.CHOICE;

    /** Five standard errors of a share of one half among 500 samples, and as much for the median of the draws. */
    private static final double FIVE_STANDARD_ERRORS = 5 * Math.sqrt(0.25 / 500 + 0.25 / 500);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theMixtureGeneralisesAndTheCureMemorises(long seed) {
        Recipe mixture = Recipes.builtIn("one-gaussian")
                .withSeed(seed)
                .withLevels(NoiseLevels.geometric(4, 0.02, 20))
                .withSampler(
                        new SamplerPlan("heun", Samplers.CATALOGUE.get("heun").defaults(), 50));
        Finding found = ask(mixture);
        assertTrue(found.sentence().endsWith("it generalises."), found.sentence());
        // by symmetry half of all strangers stand nearer than their own median
        assertEquals(0.5, share(found, 0), FIVE_STANDARD_ERRORS);
        assertTrue(found.cure().isPresent());
        Recipe few = found.cure().get().edit().apply(mixture);
        Points learned = Memorised.trainingPoints(few.scene());
        assertEquals(12, learned.size());
        Finding after = ask(few);
        assertTrue(after.sentence().contains("it memorises"), after.sentence());
        assertTrue(share(after, 0) > 0.9, after.table().asText());
        // the flow ends at σ = 0, nearer than exact samples of the smallest σ
        assertTrue(distance(after, 0) < distance(after, 1), after.table().asText());
        assertTrue(distance(after, 1) < distance(after, 2), after.table().asText());
        assertTrue(after.cure().isEmpty());
    }

    private static Finding ask(Recipe recipe) {
        Finding found = CHOICE.make().run(Situations.of(recipe, Points.none()), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        return found;
    }

    private static double share(Finding found, int row) {
        List<String> cells = found.table().rows().get(row);
        return Double.parseDouble(cells.get(2).replace(" %", "")) / 100;
    }

    private static double distance(Finding found, int row) {
        return Double.parseDouble(found.table().rows().get(row).get(1).replace('−', '-'));
    }
}
