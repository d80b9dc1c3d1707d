package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorefield.sample.StepReading;

/** What the strip writes of samplers and objectives that came after it. */
class NewcomersFormulasTest {
    @Test
    void aStepThatNobodyHasWrittenALetterForHasAPlaceForItsPullAndItsNoise() {
        Formula formula = StepFormulas.of("newcomer", Map.of(), StepReading.Kind.DOWN, false);
        List<String> places = formula.terms().stream().map(Formula.Term::id).toList();
        assertTrue(places.containsAll(List.of("x", "alpha", "noise", "x-next")), "only " + places);
    }

    @Test
    void aLossThatNobodyHasWrittenAFormulaForIsNotWrittenAsAnother() {
        List<String> places = LossFormulas.of("newcomer", false).terms().stream()
                .map(Formula.Term::id)
                .toList();
        assertTrue(places.containsAll(List.of("loss", "rows", "square", "floor")), "only " + places);
        assertFalse(places.contains("target") || places.contains("exact-score"), "that of another: " + places);
    }
}
