package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.metric.ComponentWeights;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.SamplerRace.Lap;
import org.scorefield.study.SamplerRace.Result;

/** Same noise, same price: what a race promises, on the exact score. */
class SamplerRaceTest {
    private static final Recipe RECIPE = small(Recipes.builtIn("eight-gaussians"), 300);
    private static final Truth TRUTH = Truth.of(RECIPE.scene());

    private static Recipe small(Recipe recipe, int particles) {
        return recipe.withParticles(particles);
    }

    static List<String> samplers() {
        return Samplers.CATALOGUE.ids();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplers")
    void aSamplerSpendsItsBudgetAndNotMore(String id) {
        ScoreBudget budget = new ScoreBudget(RECIPE, TRUTH);
        for (int calls : List.of(1, 7, 30, 100, 700)) {
            Optional<ScoreBudget.Entry> entry = budget.fit(Sampling.plan(RECIPE, id), calls);
            assertTrue(entry.isPresent() || calls < 30, id + " finds no way to spend " + calls);
            entry.ifPresent(e -> {
                assertTrue(e.calls() <= calls, id + " spends " + e.calls() + " of " + calls);
                boolean tightest = id.equals("dormand-prince")
                        && e.recipe().sampler().settings().real("tolerance") < 1.1e-9;
                assertTrue(
                        e.calls() >= 0.5 * calls || calls < 30 || tightest,
                        id + " spends only " + e.calls() + " of " + calls);
                assertEquals(
                        Sampling.start(RECIPE).progress().particles(),
                        Sampling.start(e.recipe()).progress().particles(),
                        "the same initial noise");
            });
        }
    }

    /** Between one noise level and itself there are no others to go by. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("samplers")
    void ofOneNoiseLevelNoMoreAreMade(String id) {
        Recipe single = RECIPE.withLevels(new NoiseLevels(List.of(0.5)));
        ScoreBudget budget = new ScoreBudget(single, TRUTH);
        for (int calls : List.of(1, 30)) {
            Optional<ScoreBudget.Entry> entry = budget.fit(Sampling.plan(single, id), calls);
            assertTrue(entry.isPresent() || calls < 30, id + " finds no way to spend " + calls);
            entry.ifPresent(e -> {
                assertTrue(e.calls() <= calls, id + " spends " + e.calls() + " of " + calls);
                assertEquals(single.levels(), e.recipe().levels());
            });
        }
    }

    @Test
    void theFlowReachesTheFloorAndOneSeedGivesOneResult() {
        List<SamplerPlan> plans = List.of(Sampling.plan(RECIPE, "heun"), Sampling.plan(RECIPE, "probability-flow"));
        List<Lap> told = new ArrayList<>();
        Result result = SamplerRace.run(RECIPE, TRUTH, plans, List.of(100, 10), () -> true, told::add)
                .orElseThrow();
        assertEquals(told, result.laps());
        assertEquals(
                List.of("heun 10", "heun 100", "probability-flow 10", "probability-flow 100"),
                told.stream().map(l -> l.sampler() + " " + l.budget()).toList());
        Lap poor = told.get(0);
        Lap rich = told.get(1);
        // The distance of two exact samples scatters by about a third of its mean.
        assertTrue(rich.energyDistance() < 2 * result.floor(), rich.energyDistance() + " at " + result.floor());
        assertTrue(poor.energyDistance() > rich.energyDistance());
        assertEquals(8, rich.weights().size());
        for (Lap lap : told) {
            assertEquals(lap.entry().calls(), lap.calls());
            List<Integer> counts =
                    lap.weights().stream().map(q -> (int) Math.round(q * 300)).toList();
            double divergence = new ComponentWeights(counts, 0).divergenceFrom(result.trueWeights());
            assertEquals(divergence, lap.weightDivergence(), 1e-12);
        }
        assertEquals(9, poor.calls(), "Heun's steps of two calls and the last of one");
        assertEquals(
                result,
                SamplerRace.run(RECIPE, TRUTH, plans, List.of(10, 100), () -> true, l -> {})
                        .orElseThrow());
    }

    @Test
    void aRaceCanBeLeft() {
        List<SamplerPlan> plans = List.of(Sampling.plan(RECIPE, "heun"));
        assertFalse(SamplerRace.run(RECIPE, TRUTH, plans, List.of(10), () -> false, l -> {})
                .isPresent());
    }
}
