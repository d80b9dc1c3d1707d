package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.control.Tool;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.recipe.Recipe;

/** Keys do what they say wherever the focus is, texts excepted; and nothing needs a mouse. */
class WindowKeysTest extends WindowRobot {
    @Test
    void lettersPickToolsAndNumbersShowLayers() {
        Map<KeyCode, Tool> tools = Map.of(
                KeyCode.V, Tool.SELECT,
                KeyCode.G, Tool.GAUSSIAN,
                KeyCode.B, Tool.SPRAY,
                KeyCode.E, Tool.ERASE,
                KeyCode.H, Tool.PAN);
        tools.forEach((key, tool) -> {
            keys(key);
            assertEquals(tool, read(() -> window.view().canvas().toolProperty().get()));
            assertEquals(
                    tool, read(() -> window.view().rail().selectedToolProperty().get()));
        });
        List<Kind> kinds =
                List.of(Kind.DENSITY, Kind.LEARNED, Kind.EXACT, Kind.ERROR, Kind.PARTICLES, Kind.TRAILS, Kind.DATA);
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            boolean before = read(() -> window.look().shownProperty(kind).get());
            keys(KeyCode.valueOf("DIGIT" + (i + 1)));
            assertEquals(!before, read(() -> window.look().shownProperty(kind).get()), kind.name());
        }
        boolean dark = read(() -> window.look().darkProperty().get());
        keys(KeyCode.T);
        assertEquals(!dark, read(() -> window.look().darkProperty().get()));
        assertEquals("", undoLabel(), "a look is no edit");
    }

    @Test
    void spacePlaysAndPausesWhereverTheFocusIs() {
        for (String id : List.of("canvas", "chip-exact", "train", "activation", "noise-axis", "speed", "export")) {
            on(() -> node(id).requestFocus());
            boolean before = playing();
            boolean trained = read(() -> window.training().runningProperty().get());
            keys(KeyCode.SPACE);
            assertNotEquals(before, playing(), id);
            assertEquals(trained, read(() -> window.training().runningProperty().get()), id);
        }
        on(() -> node("hidden-text").requestFocus());
        boolean before = playing();
        keys(KeyCode.SPACE);
        assertEquals(before, playing(), "in a text a space is a space");
    }

    @Test
    void aClickedButtonGivesTheKeysBack() {
        for (String id : List.of("chip-exact", "tool-spray", "train", "play", "restart", "link")) {
            clickOn("#" + id);
            settle();
            assertTrue(read(() -> window.view().canvas().isFocused()), id);
        }
    }

    @Test
    void enterPressesButtonsAndOpensMenus() {
        on(() -> node("chip-exact").requestFocus());
        boolean before = read(() -> window.look().shownProperty(Kind.EXACT).get());
        keys(KeyCode.ENTER);
        assertEquals(!before, read(() -> window.look().shownProperty(Kind.EXACT).get()));
        on(() -> node("activation").requestFocus());
        keys(KeyCode.ENTER);
        assertTrue(read(() -> ((ComboBoxBase<?>) node("activation")).isShowing()));
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertFalse(read(() -> ((ComboBoxBase<?>) node("activation")).isShowing()));
        assertEquals("change the activation", undoLabel());
    }

    @Test
    void arrowsNudgeWhatIsSelectedElseMoveTheNoiseLevel() {
        double x = gaussian(0).meanX();
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        assertEquals(x + 0.1, gaussian(0).meanX(), 1e-12);
        keys(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(x + 0.09, gaussian(0).meanX(), 1e-12);
        Recipe nudged = recipe();
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.ESCAPE);
        assertEquals(-1, selected());
        on(() -> window.look().levelProperty().set(0));
        keys(KeyCode.LEFT);
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        assertEquals(2, read(() -> window.look().levelProperty().get()));
        assertFalse(read(() -> window.look().linkedProperty().get()));
        assertEquals(nudged, recipe());
    }

    @Test
    void tabPassesTheCanvasByAndEnterGoesIn() {
        keys(KeyCode.ESCAPE);
        keys(KeyCode.TAB);
        assertFalse(read(() -> window.view().canvas().isFocused()), "Tab alone goes on");
        on(() -> window.view().canvas().requestFocus());
        keys(KeyCode.ENTER);
        assertEquals(0, selected());
        keys(KeyCode.TAB);
        assertEquals(1, selected());
        keys(KeyCode.TAB);
        assertEquals(0, selected());
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(1, selected());
        assertTrue(read(() -> window.view().canvas().isFocused()));
        keys(KeyCode.ESCAPE);
        keys(KeyCode.TAB);
        assertFalse(read(() -> window.view().canvas().isFocused()), "Esc comes out");
    }

    @Test
    void theNoiseAxisPicksALevelAndLinksAgain() {
        on(() -> window.sampling().playingProperty().set(false));
        int levels = recipe().levels().count();
        Bounds axis =
                read(() -> node("noise-axis").localToScreen(node("noise-axis").getBoundsInLocal()));
        clickOn(new Point2D(axis.getMaxX() - 44, axis.getMinY() + 30)); // past its menu and its end
        settle();
        assertEquals(levels - 1, read(() -> window.look().levelProperty().get()));
        assertFalse(read(() -> window.look().linkedProperty().get()));
        clickOn("#link");
        settle();
        assertTrue(read(() -> window.look().linkedProperty().get()));
        keys(KeyCode.HOME);
        keys(KeyCode.PERIOD);
        until(
                "the level looked at is the sampler's",
                () -> window.look().levelProperty().get() == 0);
    }

    @Test
    void nothingIsReachedByMouseAlone() {
        on(() -> window.view().canvas().requestFocus());
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            push(KeyCode.TAB);
            Node owner = read(() -> stage.getScene().getFocusOwner());
            if (owner.getId() != null) {
                reached.add(owner.getId());
            }
        }
        for (String id : List.of(
                "canvas",
                "gallery",
                "export",
                "theme",
                "tool-select",
                "chip-data",
                "play",
                "speed",
                "noise-axis",
                "object-weight-text",
                "hidden-text",
                "activation",
                "train",
                "sampler",
                "particles-text",
                "seed-text")) {
            assertTrue(reached.contains(id), id + " is not among " + reached);
        }
    }

    private boolean playing() {
        return read(() -> window.sampling().playingProperty().get());
    }

    private Node node(String id) {
        return window.view().lookup("#" + id);
    }
}
