package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.control.Tool;
import org.scorefield.experiment.Finding;

/** An experiment is opened from its menu, asked by hand, and closed again; edits are answered anew. */
class WindowExperimentTest extends WindowRobot {
    @Test
    void aClickOnTheCanvasIsProbedAtOnce() {
        clickOn("#experiments");
        until(
                "the menu is open",
                () -> lookup("#experiment-probe").queryAll().stream()
                        .anyMatch(entry ->
                                entry.localToScreen(entry.getBoundsInLocal()).getHeight() > 0));
        clickOn("#experiment-probe");
        settle();
        assertEquals(
                Tool.STROKE,
                read(() -> window.view().rail().selectedToolProperty().get()));
        clickOn("#experiment-run");
        until("it asks for a place", () -> sentence().contains("path tool"));
        moveTo(screen(-0.9, 0.1)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        until("it has answered", () -> sentence().startsWith("log p ="));
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.view().sheet().isVisible()));
        assertTrue(read(() -> window.view().inspector().isVisible()));
    }

    @Test
    void whatIsLiveFollowsAnEdit() {
        on(() -> window.experiments().open("loss-floor"));
        until("it has answered", () -> window.experiments().findingProperty().get() != null);
        Finding before = read(() -> window.experiments().findingProperty().get());
        clickOn("#canvas");
        on(() -> window.study().edit("another seed", null, r -> r.withSeed(7)));
        until(
                "it has answered again",
                () -> window.experiments().findingProperty().get() != before);
    }

    private String sentence() {
        return window.view().sheet().lookup("#finding-sentence") instanceof Label label && label.isVisible()
                ? label.getText()
                : "";
    }
}
