package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Run;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Runs side by side. */
class LiveRaceTest {
    private static final int BUDGET = 30;

    private static Recipe recipe(long seed) {
        Recipe r = Recipes.builtIn("two-modes").withSeed(seed);
        return r.withSampler(new SamplerPlan(r.sampler().sampler(), r.sampler().settings(), 60));
    }

    private static List<Lane> lanes(Recipe recipe) {
        return Lane.race(
                recipe,
                Truth.of(recipe.scene()),
                List.of(
                        Sampling.plan(recipe, "annealed-langevin"),
                        Sampling.plan(recipe, "probability-flow"),
                        Sampling.plan(recipe, "heun")),
                BUDGET);
    }

    /** So that a canvas of it takes as long as the main one, and not minutes. */
    @Test
    void lanesOverVeryManyPointsShowThemGathered() {
        Points many =
                Truth.of(Recipes.builtIn("ring").scene()).sample(Truth.MOST_SHOWN + 1, 0, RandomStream.of(1, "many"));
        Recipe recipe = recipe(1);
        Scene scene = recipe.scene().withComponents(List.of(new PointCloud("many", 1, many)));
        List<Lane> lanes = lanes(recipe.withScene(scene));
        assertEquals(3, lanes.size());
        lanes.forEach(lane -> assertTrue(lane.truth().isGathered(), lane.name()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsFurtherThanAStepAheadInScoreCalls(long seed) {
        LiveRace race = new LiveRace(lanes(recipe(seed)));
        for (int calls = 0; calls <= BUDGET; calls += 3) {
            race.advance(calls);
            for (LiveRace.Standing s : race.standings()) {
                int atMost = calls == 0 ? 0 : calls + 1; // Heun's step makes two calls
                assertTrue(s.calls() <= atMost, s.lane().name() + " made " + s.calls() + " calls, not " + calls);
                assertTrue(s.done() || s.calls() >= calls, s.lane().name());
            }
        }
        assertTrue(race.done());
    }

    /** Guidance asks two scores at one place: its price is that of both. */
    @Test
    void aFieldThatAsksTwiceCostsTwice() {
        Recipe recipe = recipe(1);
        Truth truth = Truth.of(recipe.scene());
        Points exact = Sampling.start(recipe).progress().particles();
        LiveRace race = new LiveRace(
                List.of(new Lane("two", () -> Sampling.start(recipe), truth, 2, truth, Optional.empty(), exact)));
        race.advance(10); // every call is a mark up to here
        LiveRace.Standing s = race.standings().getFirst();
        assertEquals(10, s.progress().scoreCalls());
        assertEquals(20, s.calls());
        assertEquals(20, s.curve().x(s.curve().size() - 1));
        assertEquals(s.distance(), s.curve().y(s.curve().size() - 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void allStartFromTheSameNoiseAndEndWhereTheRaceWithoutAWindowEnds(long seed) {
        Recipe recipe = recipe(seed);
        List<Lane> lanes = lanes(recipe);
        LiveRace race = new LiveRace(lanes);
        for (LiveRace.Standing s : race.standings()) {
            assertEquals(
                    Sampling.start(recipe).progress().particles(),
                    s.progress().particles(),
                    s.lane().name());
        }
        race.advance(BUDGET);
        SamplerRace.Result result = SamplerRace.run(
                        recipe,
                        Truth.of(recipe.scene()),
                        List.of(Sampling.plan(recipe, "annealed-langevin"), Sampling.plan(recipe, "heun")),
                        List.of(BUDGET),
                        () -> true,
                        lap -> {})
                .orElseThrow();
        assertEquals(
                result.laps().getFirst().energyDistance(),
                race.standings().getFirst().distance());
        assertEquals(
                result.laps().getLast().energyDistance(),
                race.standings().getLast().distance());
        assertEquals(result.floor(), race.standings().getFirst().floor());
    }

    @Test
    void aCurveEndsAtTheDistanceOfTheParticlesShown() {
        LiveRace race = new LiveRace(lanes(recipe(4)));
        race.advance(BUDGET);
        for (LiveRace.Standing s : race.standings()) {
            int last = s.curve().size() - 1;
            assertEquals(s.calls(), s.curve().x(last));
            assertEquals(
                    EnergyDistance.between(s.progress().particles(), s.lane().exact()),
                    s.curve().y(last));
        }
    }

    @Test
    void theLanesOfAMeasurementEndAsItsNumbersSay() {
        Recipe recipe = recipe(5);
        Truth truth = Truth.of(recipe.scene());
        Observation y = new Observation(1, 0, 0.3, 0.4);
        List<String> methods = Conditionings.CATALOGUE.ids();
        InverseProblem solved = InverseProblem.solve(recipe, truth, y, methods, () -> true);
        LiveRace race = new LiveRace(InverseProblem.lanes(recipe, truth, y, methods));
        race.advance(Integer.MAX_VALUE);
        for (int i = 0; i < methods.size(); i++) {
            assertEquals(
                    solved.outcomes().get(i).particles(),
                    race.standings().get(i).progress().particles(),
                    methods.get(i));
            assertEquals(
                    solved.outcomes().get(i).energyDistance(),
                    race.standings().get(i).distance(),
                    methods.get(i));
        }
    }

    @Test
    void theLaneOfAGuidedRunLiesOverTheTiltedDensityAndEndsAsItsRowSays() {
        Recipe recipe = recipe(6);
        Scene scene = recipe.scene();
        String label = scene.classes().getFirst();
        Truth all = Truth.of(scene);
        Truth one = Truth.of(scene.ofClass(label));
        Guidance measured = Guidance.measure(recipe, all, one, label, List.of(2.0), () -> true);
        Lane lane = Guidance.lanes(recipe, all, one, label, List.of(2.0)).getFirst();
        Run run = lane.start().get();
        Run.runToEnd(run, lane.field());
        assertEquals(measured.rows().getFirst().particles(), run.progress().particles());
        var places = all.sample(20, 0, org.scorefield.field.RandomStream.of(6, "places"));
        double[] shown = lane.target().orElseThrow().logDensity(places, 1);
        double[] tilted = org.scorefield.exact.Tilted.of(
                        scene, label, 2, recipe.levels().smallest())
                .logDensity(places);
        for (int i = 1; i < shown.length; i++) {
            assertEquals(tilted[i] - tilted[0], shown[i] - shown[0], 1e-9, "equal up to a constant");
        }
    }

    @Test
    void whoCannotFinishWithinTheBudgetDoesNotStart() {
        Recipe recipe = recipe(7);
        assertEquals(List.of(), Lane.race(recipe, Truth.of(recipe.scene()), List.of(Sampling.plan(recipe, "heun")), 1));
    }
}
