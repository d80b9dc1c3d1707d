package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;

/** Everything of the inspector that can be set says its range, is scrubbed, and finds its way back. */
class WindowInspectorTest extends WindowRobot {
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

    @Test
    void theSecondNumberOfARowIsScrubbedByItsLetter() {
        double before = recipe().training().learningRate();
        Node handle = node("#learning-rate-handle");
        on(() -> {
            fire(handle, MouseEvent.MOUSE_PRESSED, 0);
            for (int px = 4; px <= 40; px += 4) {
                fire(handle, MouseEvent.MOUSE_DRAGGED, px);
            }
            fire(handle, MouseEvent.MOUSE_RELEASED, 40);
        });
        assertEquals(before * Math.pow(1.1, 10), recipe().training().learningRate(), 1e-9);
        on(() -> window.study().undo());
        assertEquals(before, recipe().training().learningRate(), "one gesture, one step");
        assertNotEquals(0, before);
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

    private static void fire(Node on, EventType<MouseEvent> type, double x) {
        on.fireEvent(new MouseEvent(
                type,
                x,
                0,
                x,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}
