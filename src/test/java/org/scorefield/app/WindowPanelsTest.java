package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.field.Box;
import org.scorefield.figure.Viewport;

/** Several canvases at once: learned, exact and error; the same scene at several noise levels; the lens. */
class WindowPanelsTest extends WindowRobot {
    @Test
    void aLensThatIsHeldWhileTheWindowIsLeftIsNotLeftLying() {
        press(KeyCode.X);
        assertTrue(read(() -> window.look().lensProperty().get()));
        on(() -> {
            Parent root = stage.getScene().getRoot();
            stage.getScene().setRoot(new Pane()); // a headless desktop gives no other window the keyboard
            assertFalse(window.look().lensProperty().get());
            stage.getScene().setRoot(root);
        });
        release(KeyCode.X);
        assertFalse(read(() -> window.look().lensProperty().get()));
    }

    @Test
    void threeCanvasesLookThroughOneCamera() {
        arrange(Arrangement.FIELDS, 3);
        Box before = read(() -> window.look().cameraProperty().get());
        moveTo(middle(2));
        scroll(3, javafx.geometry.VerticalDirection.UP);
        settle();
        Box after = read(() -> window.look().cameraProperty().get());
        assertNotEquals(before, after);
        for (CanvasView canvas : canvases()) {
            assertEquals(after, read(() -> canvas.viewportProperty().get().box()));
        }
        assertEquals(List.of("Learned score", "Exact score"), titles().subList(0, 2));
        assertTrue(titles().get(2).startsWith("Error"), titles().get(2));
    }

    @Test
    void aGaussianCanBeDraggedOnTheExactCanvasAndMovesOnAll() {
        arrange(Arrangement.FIELDS, 3);
        double x = gaussian(0).meanX();
        Point2D centre = on(1, x, gaussian(0).meanY());
        moveTo(centre).press(MouseButton.PRIMARY);
        moveTo(centre.add(10, 0));
        moveTo(centre.add(24, 0));
        release(MouseButton.PRIMARY);
        settle();
        double moved = gaussian(0).meanX() - x;
        double unit = read(() -> canvases().get(1).viewportProperty().get().unitsPerPx());
        assertEquals(24 * unit, moved, 2 * unit, "two px for rounding to whole px at either end");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(x, gaussian(0).meanX());
    }

    @Test
    void smallMultiplesShowAsManyNoiseLevelsAsAskedFromTheLargestToTheSmallest() {
        arrange(Arrangement.LEVELS, 4);
        assertEquals("σ = 0.75", titles().getFirst());
        assertEquals("σ = 0.010", titles().getLast());
        on(() -> window.look().multiplesProperty().set(9));
        until("there are nine", () -> window.view().grid().canvases().size() == 9);
        assertEquals(9, titles().stream().distinct().count());
        arrange(Arrangement.SINGLE, 1);
        assertEquals(List.of(), titles());
    }

    @Test
    void aClickOnATitleLooksAtThatNoiseLevel() {
        arrange(Arrangement.LEVELS, 4);
        moveTo(read(() -> {
            javafx.scene.Node title = window.view().lookup("#panel-4");
            return title.localToScreen(20, 10);
        }));
        clickOn(MouseButton.PRIMARY);
        settle();
        assertEquals(
                recipe().levels().count() - 1,
                read(() -> window.look().levelProperty().get()));
        assertFalse(read(() -> window.look().linkedProperty().get()));
    }

    @Test
    void theLensLiesUnderThePointerWhileXIsHeld() {
        until("something is learned", () -> window.training().stepsProperty().get() > 50);
        moveTo(screen(0.3, 0.3));
        press(KeyCode.X);
        settle();
        assertTrue(read(() -> window.look().lensProperty().get()));
        release(KeyCode.X);
        settle();
        assertFalse(read(() -> window.look().lensProperty().get()));
    }

    private void arrange(Arrangement arrangement, int canvases) {
        on(() -> window.look().arrangementProperty().set(arrangement));
        until("there are " + canvases, () -> window.view().grid().canvases().size() == canvases);
        on(() -> window.view().grid().layout());
    }

    private List<CanvasView> canvases() {
        return read(() -> window.view().grid().canvases());
    }

    private List<String> titles() {
        return read(() -> window.view().grid().lookupAll(".panel-title").stream()
                .filter(node -> node.getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private Point2D middle(int canvas) {
        return read(() -> {
            CanvasView view = canvases().get(canvas);
            return view.localToScreen(view.getWidth() / 2, view.getHeight() / 2);
        });
    }

    private Point2D on(int canvas, double x, double y) {
        return read(() -> {
            CanvasView view = canvases().get(canvas);
            Viewport v = view.viewportProperty().get();
            return view.localToScreen(v.px(x), v.py(y));
        });
    }
}
