package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.view.command.FocusRegions;
import org.scorefield.app.view.control.Tool;

/** The window without eyes and without a mouse: every control has words, a list holds every object, plots say numbers. */
class WindowAccessTest extends WindowRobot {
    @Test
    void everyControlHasWords() {
        List<String> silent = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            on(() -> window.view().rail().selectedToolProperty().set(tool));
            settle();
            on(() -> walk(window.view(), node -> {
                boolean spoken = node.getAccessibleText() != null
                        || node instanceof ScrollPane
                        || (node instanceof Labeled labeled
                                && !labeled.getText().isEmpty());
                if (node.isFocusTraversable() && !spoken) {
                    silent.add(node.getClass().getSimpleName() + "#" + node.getId());
                }
            }));
        }
        assertEquals(List.of(), silent);
    }

    /** A switch, the picture, a layer, a number: each kind of stop is framed in its own way. */
    @ParameterizedTest
    @ValueSource(strings = {"exact-field", "canvas", "chip-data", "object-mean-x-text", "activation", "play"})
    void theKeyboardIsSeenWhereItIs(String id) {
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
        });
        until("the picture rests", () -> !window.sampling().playingProperty().get());
        on(() -> window.view()
                .lookup("#" + (id.equals("activation") ? "hidden-text" : "activation"))
                .requestFocus());
        settle();
        int[] without = read(() -> around(id));
        on(() -> FocusRegions.enter(window.view().lookup("#" + id)));
        settle();
        assertFalse(Arrays.equals(without, read(() -> around(id))), "no frame");
    }

    /** The pixels of a node and what is next to it. */
    private int[] around(String id) {
        Node node = window.view().lookup("#" + id);
        Bounds at = node.localToScene(node.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(at.getMinX() - 4, at.getMinY() - 4, at.getWidth() + 8, at.getHeight() + 8));
        WritableImage shot = window.view().snapshot(part, null);
        int w = (int) shot.getWidth();
        int h = (int) shot.getHeight();
        int[] argb = new int[w * h];
        shot.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return argb;
    }

    @Test
    void thePictureIsSaidInASentence() {
        until("something is said", () -> !said().isEmpty());
        String sentence = read(this::said);
        assertTrue(
                sentence.matches("σ [\\d.]+, level \\d+ of 10, 400 particles: \\d+ near A, .*elsewhere.*"), sentence);
        on(() -> window.sampling().onExactFieldProperty().set(true));
        on(() -> window.sampling().speedProperty().set(16));
        keys(KeyCode.HOME);
        on(() -> window.sampling().playingProperty().set(true));
        until(
                "they have settled",
                () -> said().matches(".*particles: [12]\\d\\d near A, [12]\\d\\d near B, \\d+ elsewhere.*"));
    }

    /** A list that deals its rows out anew would leave the hand in the number of another object. */
    @Test
    void aNumberTypedInTheSceneListStaysInItsRow() {
        clickOn(cell(0, "#scene-mean-x-text"));
        keys(KeyCode.SHORTCUT, KeyCode.A);
        write("-0.5");
        keys(KeyCode.ENTER);
        keys(KeyCode.SHORTCUT, KeyCode.A);
        write("-0.6");
        keys(KeyCode.ENTER);
        settle();
        assertEquals(-0.6, gaussian(0).meanX(), 1e-12);
        assertEquals(1, gaussian(1).meanX(), 1e-12);
    }

    @Test
    void theSceneListHoldsEveryObjectAndItsNumbersAreTyped() {
        ListView<?> list = (ListView<?>) read(() -> window.view().lookup("#scene-list"));
        assertEquals(2, read(() -> list.getItems().size()));
        on(() -> list.getSelectionModel().clearAndSelect(1));
        settle();
        assertEquals(1, selected());
        on(() -> window.study().selectAll());
        assertEquals(
                List.of(0, 1), read(() -> List.copyOf(list.getSelectionModel().getSelectedIndices())));
        clickOn(cell(1, "#scene-mean-y-text"));
        keys(KeyCode.SHORTCUT, KeyCode.A);
        write("0.75");
        keys(KeyCode.ENTER);
        assertEquals(0.75, gaussian(1).meanY(), 1e-12);
        assertEquals("move Gaussian B", undoLabel());
        keys(KeyCode.ESCAPE);
        on(() -> window.commands().find("scene-spiral").orElseThrow().run().run());
        settle();
        assertEquals(160, read(() -> list.getItems().size()));
        on(() -> window.study().undo());
        settle();
        assertEquals(2, read(() -> list.getItems().size()));
        assertEquals(Set.of(), read(() -> window.study().chosenProperty().get()));
    }

    @Test
    void plotsSayTheirNumbersUnderThePointerAndABarGoesToItsLevel() {
        until("there is a curve", () -> window.training().stepsProperty().get() > 400);
        until(
                "errors are measured",
                () -> !window.view().status().item("error").get().isEmpty());
        on(() -> window.sampling().playingProperty().set(false));
        until("the loss is said", () -> {
            hover("loss-plot", 0.6);
            return reading("loss-plot").startsWith("step ");
        });
        until("an error is said", () -> {
            hover("fisher-plot", 0.99 - 0.03);
            return reading("fisher-plot").startsWith("level 10,");
        });
        on(() -> window.view().inspector().fisher().pick(0.96));
        assertEquals(9, read(() -> window.look().levelProperty().get()));
        assertFalse(read(() -> window.look().linkedProperty().get()));
    }

    private Node cell(int row, String field) {
        return read(() -> {
            List<Node> fields = List.copyOf(window.view().lookupAll(field));
            return fields.stream()
                    .filter(Node::isVisible)
                    .sorted((a, b) -> Double.compare(top(a), top(b)))
                    .toList()
                    .get(row);
        });
    }

    private static double top(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinY();
    }

    private void hover(String plot, double share) {
        Node image = window.view().lookup("#" + plot + "-image");
        Bounds b = image.localToScene(image.getBoundsInLocal());
        double x = b.getMinX() + share * b.getWidth();
        image.fireEvent(Mouse.moved(new Point2D(x, b.getCenterY())));
    }

    private String reading(String plot) {
        return window.view().lookup("#" + plot + "-reading") instanceof Label label && label.isVisible()
                ? label.getText()
                : "";
    }

    private String said() {
        return window.view().lookup("#summary") instanceof Label label ? label.getText() : "";
    }

    private static void walk(Node node, Consumer<Node> see) {
        if (!node.isVisible()) {
            return;
        }
        see.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, see));
        }
    }
}
