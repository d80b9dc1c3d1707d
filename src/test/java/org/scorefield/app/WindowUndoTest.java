package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.figure.ArrowLength;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/** Undo in the window: names, weights and what the picture means come back; a list shows every step. */
class WindowUndoTest extends WindowRobot {
    @Test
    void aSceneFromTheGalleryIsUndoneWithItsNameAndWhatWasLearned() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 200);
        on(() -> window.training().runningProperty().set(false));
        until("training rests", new Resting(window)::now);
        Weights learned = read(() -> window.weights()).orElseThrow();
        on(() -> window.commands().find("scene-ring").orElseThrow().run().run());
        assertEquals("Ring", name());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("Two modes", name());
        assertEquals(learned, read(() -> window.weights()).orElseThrow());
        keys(KeyCode.SHORTCUT, KeyCode.Y);
        assertEquals("Ring", name());
    }

    @Test
    void trainingIsUndoneAsOneStep() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 200);
        on(() -> window.training().runningProperty().set(false));
        until("training rests", new Resting(window)::now);
        long trained = steps();
        assertEquals("training", undoLabel());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        until("it is before training", () -> window.training().stepsProperty().get() == 0);
        assertFalse(read(() -> window.training().runningProperty().get()));
        keys(KeyCode.SHORTCUT, KeyCode.Y);
        until("it is after training", () -> window.training().stepsProperty().get() == trained);
        keys(KeyCode.SHORTCUT, KeyCode.R);
        until("it begins anew", () -> window.training().stepsProperty().get() < trained);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        until("it is as it was", () -> window.training().stepsProperty().get() == trained);
        on(() -> window.commands().find("untrain").orElseThrow().run().run());
        until(
                "it is before training again",
                () -> window.training().stepsProperty().get() == 0);
    }

    /** Untraining keeps later edits, a change of the network too: weights from before it are another network's. */
    @Test
    void untrainingAcrossAChangeOfTheNetworkBeginsThatNetworkAnew() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 60);
        List<Integer> other = List.of(32, 32);
        on(() -> window.study()
                .edit("another network", null, r -> r.withNetwork(r.network().withHidden(other))));
        until(
                "the other network learns",
                () -> window.weights().filter(w -> w.steps() > 20).isPresent());
        on(() -> window.commands().find("untrain").orElseThrow().run().run());
        assertEquals(other, recipe().network().hidden());
        on(() -> window.training().runningProperty().set(true));
        until("it learns anew", () -> window.training().stepsProperty().get() > 20);
    }

    @Test
    void whatThePictureMeansIsUndoneButNotHowItIsLookedAt() {
        ArrowLength before = read(() -> window.look().arrowsProperty().get());
        keys(KeyCode.A);
        assertNotEquals(before, read(() -> window.look().arrowsProperty().get()));
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, read(() -> window.look().arrowsProperty().get()));
        keys(KeyCode.T);
        keys(KeyCode.SHIFT, KeyCode.DIGIT1);
        keys(KeyCode.DIGIT3);
        assertEquals("", undoLabel());
    }

    @Test
    void theListOfStepsGoesToAnyOfThem() {
        Recipe first = recipe();
        keys(KeyCode.RIGHT);
        keys(KeyCode.SHORTCUT, KeyCode.D);
        Recipe second = recipe();
        keys(KeyCode.DELETE);
        keys(KeyCode.SHORTCUT, KeyCode.H);
        assertEquals(4, read(() -> list().getItems().size()), "three steps and the beginning");
        on(() -> list().getSelectionModel().select(2));
        assertEquals(second, recipe());
        on(() -> list().getSelectionModel().select(0));
        assertEquals(first, recipe());
        keys(KeyCode.ESCAPE);
        assertTrue(read(() -> window.view().canvas().isFocused()));
    }

    private ListView<?> list() {
        return (ListView<?>) window.view().overlay().lookup("#history-list");
    }

    private String name() {
        return read(() -> window.document().nameProperty().get());
    }
}
