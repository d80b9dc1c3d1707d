package org.scorefield.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Settings;
import org.scorefield.exact.Advice;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Conditionings;
import org.scorefield.study.Recipes;

/** What every experiment keeps, and the two small ones that have no test of their own. */
class ExperimentsTest {
    static Stream<Choice<Experiment>> all() {
        return Experiments.CATALOGUE.choices().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksForWhatHasToBeDrawnInsteadOfFailing(Choice<Experiment> choice) {
        Experiment experiment = choice.make();
        if (experiment.gesture() != Experiment.Gesture.NONE) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class,
                    () -> experiment.run(Situations.of("two-modes"), Experiment.Watch.NOBODY));
            assertTrue(String.valueOf(e.getMessage()).contains("path tool"), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsLiveAnswersInWordsAndNumbers(Choice<Experiment> choice) {
        Experiment experiment = choice.make();
        if (experiment.live() && experiment.gesture() == Experiment.Gesture.NONE) {
            Finding found = experiment.run(Situations.of("two-modes"), Experiment.Watch.NOBODY);
            assertFalse(found == null || found.sentence().isBlank());
            assertTrue(found.sentence().endsWith("."), found.sentence());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhereItComesFrom(Choice<Experiment> choice) {
        assertFalse(choice.source().isBlank());
        assertTrue(choice.summary().endsWith("."), choice.summary());
    }

    @Test
    void floorAndLearnablePartAddUpToTheSizeOfTheNoise() {
        // E‖ε‖² = 2 = E‖σs‖² + floor, because s is the conditional mean of −ε/σ
        Finding found = LossFloor.CHOICE.make().run(Situations.of("two-modes"), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.table().rows().size() == 10);
        for (List<String> row : found.table().rows()) {
            // three digits are shown, so each is off by up to .005
            assertEquals(2, Double.parseDouble(row.get(1)) + Double.parseDouble(row.get(2)), 0.01);
        }
    }

    /** Drawn through (−2, 1) and (2, 1), noise 0.2: y = 1 ± 0.2, however much of the plane a picture shows. */
    @ParameterizedTest(name = "{0} units")
    @ValueSource(doubles = {3, 5000})
    void theBandOfAMeasurementCrossesAPictureOfAnySize(double half) {
        Choice<Experiment> choice = Measurement.CHOICE;
        Settings few = choice.defaults().with("particles", 50);
        for (String id : Conditionings.CATALOGUE.ids()) {
            few = few.with(id, id.equals("exact"));
        }
        Situation drawn = Situations.of(Recipes.builtIn("two-modes"), Points.of(-2, 1, 2, 1));
        Finding found = choice.make(few).run(drawn, Experiment.Watch.NOBODY);
        assertTrue(found != null);
        Viewport view = new Viewport(Box.square(half), 300, 300, Gutter.NONE);
        int[] bare = Painter.still(List.of(), view, Palette.LIGHT, 1);
        int[] banded = Painter.still(found.overlay(), view, Palette.LIGHT, 1);
        int row = (int) view.py(1);
        for (int edge : new int[] {0, 288}) {
            // twelve columns, since the line is dashed
            assertTrue(
                    IntStream.range(300 * row + edge, 300 * row + edge + 12)
                            .anyMatch(at -> banded[at] != bare[at] || banded[at - 300] != bare[at - 300]),
                    "from column " + edge);
        }
    }

    @Test
    void theFlowOfTheExactScoreGivesTheClosedForm() {
        Finding found = LikelihoodOfAPlace.CHOICE
                .make()
                .run(Situations.of(Recipes.builtIn("two-modes"), Points.of(-0.9, 0.1)), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        String apart = found.table().rows().getLast().get(1).replace('−', '-');
        assertTrue(Math.abs(Double.parseDouble(apart)) < 1e-3, apart);
    }

    @Test
    void theExactScoreRoundALoopAddsUpToNothing() {
        Choice<Experiment> path = PathOfScores.CHOICE;
        Finding found = path.make(path.defaults().with("closed", true))
                .run(
                        Situations.of(Recipes.builtIn("two-modes"), Points.of(-1, -1, 1, -1, 1, 1, -1, 1)),
                        Experiment.Watch.NOBODY);
        assertTrue(found != null);
        assertTrue(Math.abs(number(found.table().rows().getFirst().get(1))) < 1e-6, found.sentence());
    }

    @Test
    void theProbeShowsTheCleanPointsThatCouldHaveLedHere() {
        Finding found = ProbeOfAPlace.CHOICE
                .make()
                .run(Situations.of(Recipes.builtIn("two-modes"), Points.of(0.9, 0.1)), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.overlay().size() == 2, "a cloud and the exact ellipse");
        List<String> last = found.table().rows().getLast();
        assertTrue(last.getFirst().startsWith("from ") && last.get(1).endsWith("%"), last.toString());
    }

    @Test
    void aMeasuredLineIsSolvedByEveryMethodBesideTheExactPosterior() {
        Choice<Experiment> choice = Measurement.CHOICE;
        Recipe recipe = quick(Recipes.builtIn("two-modes"));
        Finding found = choice.make(choice.defaults().with("particles", 50))
                .run(Situations.of(recipe, Points.of(-1, -1, -1, 1)), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        assertEquals(
                1 + Conditionings.CATALOGUE.ids().size(), found.table().rows().size());
        assertEquals("exact posterior", found.table().rows().getFirst().getFirst());
    }

    @Test
    void guidanceIsHeldAgainstTheTiltedDensityAtEachWeight() {
        Choice<Experiment> choice = GuidanceTowardsAClass.CHOICE;
        Finding found = choice.make(choice.defaults().with("particles", 50).with("weight", 2))
                .run(Situations.of(quick(Recipes.builtIn("two-modes")), Points.none()), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        assertEquals(
                List.of("0", "1", "2"),
                found.table().rows().stream().map(List::getFirst).toList());
    }

    @Test
    void aRaceIsRunAtEqualNumbersOfScoreCalls() {
        Choice<Experiment> choice = Race.CHOICE;
        Finding found = choice.make(choice.defaults().with("particles", 50).with("most-calls", 20))
                .run(Situations.of("two-modes"), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.plot().isPresent());
        for (List<String> row : found.table().rows()) {
            assertTrue(number(row.get(1)) <= 20, row.toString());
        }
    }

    @Test
    void objectivesAreComparedFromOneSeed() {
        Choice<Experiment> choice = ObjectivesCompared.CHOICE;
        Finding found = choice.make(choice.defaults().with("steps", 100))
                .run(Situations.of("two-modes"), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.plot().isPresent());
        assertEquals(5, found.table().rows().size());
    }

    @Test
    void theDoctorsCureLeavesNothingToComplainOf() {
        Recipe ill = Recipes.builtIn("two-modes");
        ill = ill.withSampler(ill.sampler()
                .withSettings(
                        ill.sampler().settings().with("step-rule", "constant").with("alpha", 0.5)));
        Finding found = StepDoctor.CHOICE.make().run(Situations.of(ill, Points.none()), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.cure().isPresent(), "a constant step of 0.5 is unstable");
        assertTrue(found.table().asText().contains("unstable"), found.table().asText());
        Recipe cured = found.cure().get().edit().apply(ill);
        Finding after = StepDoctor.CHOICE.make().run(Situations.of(cured, Points.none()), Experiment.Watch.NOBODY);
        assertTrue(after != null && !after.table().asText().contains("unstable"));
    }

    @Test
    void adviceIsAppliedByItsCure() {
        Recipe before = Recipes.builtIn("two-modes").withParticles(123);
        Finding found = NoiseAdvice.CHOICE.make().run(Situations.of(before, Points.none()), Experiment.Watch.NOBODY);
        assertTrue(found != null && found.cure().isPresent());
        Recipe advised = found.cure().get().edit().apply(before);
        Advice advice = Advice.of(before.scene());
        assertEquals(advice.levels(), advised.levels());
        assertEquals(advice.epsilon(), advised.sampler().settings().real("epsilon"));
        assertEquals(123, advised.sampler().particles(), "how many particles there are is no matter of noise levels");
    }

    @Test
    void anExactScoreHasNoDivergenceToAddUp() {
        Finding found = DivergenceOverSigma.CHOICE.make().run(Situations.of("two-modes"), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        assertEquals("0", found.table().rows().getLast().get(2));
    }

    /** The recipe with few steps a level. */
    private static Recipe quick(Recipe r) {
        return r.withSampler(r.sampler().withSettings(r.sampler().settings().with("steps", 5)));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace('−', '-'));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1234.5, 1230", "-2, −2", "0.00012, 1.2e−4", "0, 0", "NaN, –", "1234567, 1.2e6"})
    void cellsShowThreeDigitsAsPeopleWriteThem(double value, String shown) {
        assertEquals(shown, Cell.of(value));
    }
}
