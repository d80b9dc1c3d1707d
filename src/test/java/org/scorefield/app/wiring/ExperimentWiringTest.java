package org.scorefield.app.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scorefield.app.engine.ExperimentDesk;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.exact.Truth;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Recipes;

/** An answer is shown under the question it answers. */
class ExperimentWiringTest {
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Recipe recipe = Recipes.builtIn("two-modes");
    private final Truth truth = Truth.of(recipe.scene());
    private final ExperimentModel model = new ExperimentModel();
    private final ExperimentDesk desk = new ExperimentDesk(failures::add);
    private final ExperimentWiring wiring = new ExperimentWiring(model, new StudyModel(recipe), desk);

    @AfterEach
    void nothingFailed() {
        desk.close();
        assertTrue(failures.isEmpty(), failures.toString());
    }

    private void beat() {
        wiring.beat(truth, Optional.empty(), recipe.levels().largest());
    }

    /** Until the answer lies ready, not taken yet. */
    private void ready() {
        while (desk.busy()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anAnswerThatLiesReadyWhenAnotherQuestionOpensIsNotShownUnderIt() {
        model.open("step-doctor");
        beat();
        ready();
        model.open("likelihood");
        beat();
        assertNull(model.findingProperty().get());
    }

    @Test
    void aQuestionThatAnswersByItselfIsAnsweredThoughAnotherAnswerLayReady() {
        model.open("step-doctor");
        beat();
        ready();
        model.open("noise-advice");
        beat();
        assertNull(model.findingProperty().get());
        ready();
        beat();
        assertNotNull(model.findingProperty().get());
        assertEquals("", model.complaintProperty().get());
    }
}
