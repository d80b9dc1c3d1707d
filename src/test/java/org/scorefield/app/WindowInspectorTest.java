package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;

/** Everything of the inspector that can be set says its range, is scrubbed, and finds its way back. */
class WindowInspectorTest extends WindowRobot {
    /** Numbers moved by steps are rounded to their decimals; only the last bit differs. */
    private static final double ROUNDED = 1e-12;

    @Test
    void aMenuThatIsNotAsItWasGoesBackByItsDot() {
        assertFalse(visible("#activation-reset"));
        Recipe before = recipe();
        on(() -> combo("#activation").setValue("tanh"));
        assertEquals("tanh", recipe().network().activation());
        assertTrue(visible("#activation-reset"));
        on(() -> ((ButtonBase) node("#activation-reset")).fire());
        assertEquals(NetworkPlan.standard().activation(), recipe().network().activation());
        assertFalse(visible("#activation-reset"));
        assertEquals(before, recipe());
    }

    @Test
    void aSwitchThatIsNotAsItWasGoesBackByItsDot() {
        assertFalse(visible("#exact-field-reset"));
        on(() -> ((CheckBox) node("#exact-field")).fire());
        assertTrue(read(() -> window.sampling().onExactFieldProperty().get()));
        assertTrue(visible("#exact-field-reset"));
        on(() -> ((ButtonBase) node("#exact-field-reset")).fire());
        assertFalse(read(() -> window.sampling().onExactFieldProperty().get()));
    }

    @ParameterizedTest(name = "{0}, shift {1}, ctrl {2}")
    @CsvSource({
        "object-mean-y, false, false, 0.5",
        "scene-mean-y, false, false, 0.5",
        "scene-mean-y, true, false, 0.1",
        "scene-mean-y, false, true, 2.5"
    })
    void theSecondNumberOfALineIsScrubbedByItsLetter(String id, boolean fine, boolean coarse, double moved) {
        Recipe before = recipe();
        double y = gaussian(0).meanY();
        Node handle = node("#" + id + "-handle");
        assertEquals(Cursor.H_RESIZE, read(handle::getCursor));
        on(() -> scrub(handle, fine, coarse));
        assertEquals(y + moved, gaussian(0).meanY(), ROUNDED);
        assertEquals("move Gaussian A", undoLabel());
        on(() -> window.study().undo());
        assertEquals(before, recipe(), "one gesture, one step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight", "mean-x", "mean-y"})
    void everyNumberOfTheSceneListIsScrubbedByItsLetterAndItsLineIsSelected(String part) {
        on(() -> window.study().select(List.of(1)));
        Recipe before = recipe();
        Node handle = node("#scene-" + part + "-handle");
        assertEquals(Cursor.H_RESIZE, read(handle::getCursor));
        on(() -> scrub(handle, false, false));
        assertEquals(0, selected());
        assertNotEquals(before, recipe());
        on(() -> window.study().undo());
        assertEquals(before, recipe(), "one gesture, one step");
    }

    @Test
    void theFramesASecondOfAMovieAreScrubbedByTheWordBeforeThem() {
        on(() -> {
            window.exporting().openProperty().set(true);
            window.exporting().subjectProperty().set(Subject.SAMPLING);
        });
        on(() -> scrub(node("#export-fps-handle"), false, false));
        assertEquals(40, read(() -> window.exporting().fpsProperty().get()));
        assertEquals(10, read(() -> window.exporting().secondsProperty().get()), "the number beside it stays");
    }

    /** Ten steps to the right, of four pixels each. */
    private static void scrub(Node handle, boolean fine, boolean coarse) {
        fire(handle, MouseEvent.MOUSE_PRESSED, 0, fine, coarse);
        for (int px = 4; px <= 40; px += 4) {
            fire(handle, MouseEvent.MOUSE_DRAGGED, px, fine, coarse);
        }
        fire(handle, MouseEvent.MOUSE_RELEASED, 40, fine, coarse);
    }

    @Test
    void everyNumberSaysItsRange() {
        Set<String> silent = new TreeSet<>();
        on(() -> {
            for (Node field : window.view().lookupAll(".number-field")) {
                if (field instanceof NumberField number) {
                    String help = number.lookup("#" + number.getId() + "-text").getAccessibleHelp();
                    if (help == null || !help.matches("(?s).*Between .*\\d.* and .*\\d.*\\.")) {
                        silent.add(number.getId() + ": " + help);
                    }
                }
            }
        });
        assertEquals(Set.of(), silent);
    }

    @SuppressWarnings("unchecked") // the menus of the inspector hold ids
    private ComboBox<String> combo(String id) {
        return (ComboBox<String>) node(id);
    }

    private Node node(String id) {
        return read(() -> window.view().lookup(id));
    }

    private boolean visible(String id) {
        return read(() -> window.view().lookup(id).isVisible());
    }

    private static void fire(Node on, EventType<MouseEvent> type, double x, boolean shift, boolean ctrl) {
        on.fireEvent(Mouse.left(type, new Point2D(x, 0), new Point2D(x, 0), shift, ctrl));
    }
}
