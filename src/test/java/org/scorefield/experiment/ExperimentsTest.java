package org.scorefield.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
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

    @Test
    void theFlowOfTheExactScoreGivesTheClosedForm() {
        Finding found = LikelihoodOfAPlace.CHOICE
                .make()
                .run(Situations.of(Recipes.builtIn("two-modes"), Points.of(-0.9, 0.1)), Experiment.Watch.NOBODY);
        assertTrue(found != null);
        String apart = found.table().rows().get(2).get(1).replace('−', '-');
        assertTrue(Math.abs(Double.parseDouble(apart)) < 1e-3, apart);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1234.5, 1230", "-2, −2", "0.00012, 1.2e−4", "0, 0", "NaN, –", "1234567, 1.2e6"})
    void cellsShowThreeDigitsAsPeopleWriteThem(double value, String shown) {
        assertEquals(shown, Cell.of(value));
    }
}
