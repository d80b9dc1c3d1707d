package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Tool;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;

/** The probe: live under the pointer, pinned by a click. */
class WindowProbeTest extends WindowRobot {
    @Test
    void underThePointerTheCardSaysTheExactScoreAtTheNoiseLevelLookedAt() {
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.look().linkedProperty().set(false);
            window.look().levelProperty().set(2);
        });
        keys(KeyCode.I);
        assertEquals(
                Tool.PROBE, read(() -> window.view().canvas().toolProperty().get()));
        moveTo(screen(0.4, 0.3));
        until("the card is there", () -> window.view().probe().isVisible());
        double sigma = recipe().levels().sigma(2);
        until("it says the score there", () -> {
            double[] place = window.view().grid().placeUnderPointer();
            if (place == null) {
                return false;
            }
            Points s = Truth.of(window.study().scene()).score(Points.of(place), sigma);
            return card().contains(Numbers.pair(s.x(0), s.y(0), 2));
        });
        keys(KeyCode.V);
        until("without the tool it goes", () -> !window.view().probe().isVisible());
    }

    @Test
    void aClickPinsTheProbeAndEscLetsItGo() {
        keys(KeyCode.I);
        moveTo(screen(0.4, 0.3)).clickOn(MouseButton.PRIMARY);
        settle();
        Points pin = read(() -> window.look().probe().pinnedProperty().get());
        assertEquals(1, pin.size());
        moveTo(screen(-0.4, -0.3));
        keys(KeyCode.V);
        until("the card stays", () -> window.view().probe().isVisible());
        assertTrue(read(this::card).stream().anyMatch(text -> text.startsWith(Numbers.pair(pin.x(0), pin.y(0), 2))));
        keys(KeyCode.ESCAPE);
        until("and goes", () -> !window.view().probe().isVisible());
    }

    private List<String> card() {
        return window.view().probe().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
