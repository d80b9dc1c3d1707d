package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.command.Command;
import org.scorefield.app.view.control.Tool;
import org.scorefield.field.Box;

/** Every command is found by its name and shown with its key; a held key lends a tool; F6 goes round the window. */
class WindowCommandsTest extends WindowRobot {
    @Test
    void thePaletteFindsACommandByAFewLettersAndDoesIt() {
        keys(KeyCode.CONTROL, KeyCode.K);
        assertTrue(read(() -> window.view().overlay().isVisible()));
        assertTrue(read(() -> stage.getScene().getFocusOwner() instanceof TextField));
        write("opsc ring");
        keys(KeyCode.ENTER);
        assertFalse(read(() -> window.view().overlay().isVisible()));
        assertEquals("ring", recipe().scene().name());
        keys(KeyCode.CONTROL, KeyCode.K);
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.view().overlay().isVisible()));
        assertEquals("ring", recipe().scene().name());
        keys(KeyCode.CONTROL, KeyCode.K);
        write("undo");
        keys(KeyCode.ENTER);
        assertEquals("two-modes", recipe().scene().name());
    }

    @Test
    void theKeyCardShowsEveryKeyThereIs() {
        keys(KeyCode.F1);
        List<String> shown = read(() -> window.view().overlay().lookupAll(".key-text").stream()
                .map(n -> ((Label) n).getText())
                .toList());
        for (Command c : window.commands().all()) {
            if (!c.keys().isEmpty()) {
                assertTrue(shown.contains(c.usualKey()), c.id() + " " + c.usualKey());
            }
        }
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.view().overlay().isVisible()));
        assertTrue(read(() -> window.view().canvas().isFocused()));
    }

    @Test
    void everyCommandHasAnotherTitle() {
        List<String> titles =
                window.commands().all().stream().map(Command::title).toList();
        assertEquals(
                titles.size(),
                titles.stream().distinct().count(),
                () -> titles.stream()
                        .collect(Collectors.groupingBy(t -> t, Collectors.counting()))
                        .toString());
    }

    @Test
    void aHeldKeyLendsItsToolAndATapPicksIt() {
        Point2D place = screen(0, 1);
        on(() -> window.sampling().playingProperty().set(false));
        moveTo(place).press(KeyCode.G);
        assertEquals(Tool.GAUSSIAN, tool());
        press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        assertEquals(3, recipe().scene().components().size());
        release(KeyCode.G);
        settle();
        assertEquals(Tool.SELECT, tool(), "what was lent goes back");
        keys(KeyCode.G);
        assertEquals(Tool.GAUSSIAN, tool(), "what was tapped stays");
    }

    @Test
    void spaceAndDragPanAndATapPlays() {
        on(() -> window.sampling().playingProperty().set(false));
        Box before = read(() -> window.look().cameraProperty().get());
        Point2D place = screen(0, 1);
        moveTo(place).press(KeyCode.SPACE);
        pull(place, 40, 20);
        release(MouseButton.PRIMARY).release(KeyCode.SPACE);
        settle();
        assertEquals(
                before.xMin() - 40 * unitsPerPx(),
                read(() -> window.look().cameraProperty().get().xMin()),
                1e-9);
        assertFalse(read(() -> window.sampling().playingProperty().get()), "a drag does not play");
        assertEquals(Tool.SELECT, tool());
        keys(KeyCode.SPACE);
        assertTrue(read(() -> window.sampling().playingProperty().get()));
    }

    @Test
    void f6GoesRoundThePartsOfTheWindowBothWays() {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keys(KeyCode.F6);
            there.add(part());
        }
        assertEquals(List.of("layer-chips", "transport", "inspector", "app-bar", "tool-rail", "canvas"), there);
        keys(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("tool-rail", part());
    }

    @Test
    void shiftDigitsFitTheDrawingAndShowItsOwnView() {
        keys(KeyCode.SHIFT, KeyCode.DIGIT0);
        assertEquals(
                recipe().scene().box(),
                read(() -> window.look().cameraProperty().get()));
        Box own = recipe().scene().box();
        keys(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(
                own.width() / 1.25,
                read(() -> window.look().cameraProperty().get().width()),
                1e-9);
        keys(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(
                own.width(), read(() -> window.look().cameraProperty().get().width()), 1e-9);
    }

    private Tool tool() {
        return read(() -> window.view().canvas().toolProperty().get());
    }

    /** Which part of the window has the focus. */
    private String part() {
        return read(() -> {
            List<String> parts = List.of("app-bar", "tool-rail", "canvas", "layer-chips", "transport", "inspector");
            for (Node n = stage.getScene().getFocusOwner(); n != null; n = n.getParent()) {
                if (n.getId() != null && parts.contains(n.getId())) {
                    return n.getId();
                }
            }
            return "none";
        });
    }
}
