package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.recipe.Recipe;

/** The window without a mouse: all of it can be reached, one always sees where one is, and one gets out. */
class WindowByKeysTest extends WindowRobot {
    /** More than the window has stops. */
    private static final int ONCE_ROUND = 130;

    @TempDir
    Path folder;

    @Test
    void aSceneIsChosenChangedAndChangedBack() {
        goToBar("gallery");
        keys(KeyCode.ENTER);
        walkTo("gallery-one-gaussian");
        keys(KeyCode.ENTER);
        until("the scene is there", () -> size() == 1);
        walkTo("canvas");
        keys(KeyCode.ENTER);
        keys(KeyCode.SHORTCUT, KeyCode.D);
        assertEquals(2, size());
        double x = gaussian(1).meanX();
        keys(KeyCode.RIGHT);
        assertTrue(gaussian(1).meanX() > x);
        Recipe moved = recipe();
        keys(KeyCode.DELETE);
        assertEquals(1, size());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(moved, recipe());
    }

    @Test
    void aGaussianIsDrawnInTheMiddleTakenWhereItBelongsAndGivenNumbers() {
        int before = size();
        walkTo("canvas");
        keys(KeyCode.G);
        keys(KeyCode.ENTER);
        assertEquals(before + 1, size());
        assertEquals(before, selected());
        Box seen = read(() -> window.view().canvas().viewportProperty().get().shown());
        assertEquals(0.5 * (seen.xMin() + seen.xMax()), gaussian(before).meanX(), seen.width() / 20);
        double x = gaussian(before).meanX();
        keys(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertEquals(x + 0.25, gaussian(before).meanX(), 1e-9);
        keys(KeyCode.ENTER);
        assertEquals("object-mean-x-text", focus(), "Enter again shows its numbers");
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, size());
    }

    @Test
    void trainingIsPausedAnotherSamplerChosenAndANumberTyped() {
        keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertFalse(read(() -> window.training().runningProperty().get()));
        keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertTrue(read(() -> window.training().runningProperty().get()));
        String before = recipe().sampler().sampler();
        walkTo("sampler");
        keys(KeyCode.ENTER);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertNotEquals(before, recipe().sampler().sampler());
        walkTo("particles-text");
        keys(KeyCode.SHORTCUT, KeyCode.A);
        write("123");
        keys(KeyCode.TAB);
        assertEquals(123, recipe().sampler().particles());
    }

    @Test
    void aLessonIsOpenedReadAndClosed() {
        goToBar("lessons");
        keys(KeyCode.ENTER);
        keys(KeyCode.TAB);
        keys(KeyCode.ENTER);
        assertEquals("lesson-next", focus(), "taken along to where it is read");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        assertEquals(2, read(() -> window.lessons().indexProperty().get()));
        walkTo("lesson-previous");
        keys(KeyCode.ENTER);
        assertEquals(1, read(() -> window.lessons().indexProperty().get()));
        walkTo("lesson-close");
        keys(KeyCode.ENTER);
        assertNull(read(() -> window.lessons().openProperty().get()));
        assertEquals("lessons", focus(), "back to where it was opened");
    }

    @Test
    void aFigureIsExportedAndTheSheetClosed() {
        Path figure = folder.resolve("by-keys.png");
        files.save = Optional.of(figure);
        goToBar("export");
        keys(KeyCode.ENTER);
        assertEquals("export-subject", focus());
        walkTo("export-write");
        keys(KeyCode.ENTER);
        until("it is written", () -> Files.exists(figure));
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.view().sheets().getLast().isVisible()));
        assertEquals("export", focus());
    }

    @Test
    void anExperimentIsAskedAndClosed() {
        goToBar("experiments");
        keys(KeyCode.ENTER);
        walkTo("experiment-sampler-race");
        keys(KeyCode.ENTER);
        walkTo("experiment-run");
        keys(KeyCode.ENTER);
        until("there is an answer", () -> window.experiments().findingProperty().get() != null);
        keys(KeyCode.ESCAPE);
        assertNull(read(() -> window.experiments().openProperty().get()));
        assertEquals("experiments", focus());
    }

    @ParameterizedTest
    @ValueSource(strings = {"palette", "history", "keys", "formula"})
    void whatFloatsKeepsTheFocusUntilEscapeGivesItBack(String card) {
        keys(KeyCode.TAB);
        String before = focus();
        on(() -> window.commands().find(card).orElseThrow().run().run());
        for (int i = 0; i < 12; i++) {
            keys(KeyCode.TAB);
            assertTrue(read(() -> inOverlay(owner())), i + " Tab: " + focus());
        }
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(read(() -> inOverlay(owner())), focus());
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.view().overlay().isVisible()));
        assertEquals(before, focus());
        assertTrue(read(() -> owner().isFocusVisible()));
    }

    @Test
    void thePaletteDoesWhatIsTyped() {
        keys(KeyCode.SHORTCUT, KeyCode.K);
        write("light or dark");
        boolean dark = read(() -> window.look().darkProperty().get());
        keys(KeyCode.ENTER);
        assertEquals(!dark, read(() -> window.look().darkProperty().get()));
        assertFalse(read(() -> window.view().overlay().isVisible()));
    }

    private int size() {
        return recipe().scene().components().size();
    }

    /** F6 back to the bar at the top, and along it. */
    private void goToBar(String id) {
        keys(KeyCode.SHIFT, KeyCode.F6);
        keys(KeyCode.SHIFT, KeyCode.F6);
        walkTo(id);
    }

    /** Tab by Tab, seeing at each stop where one is. */
    private void walkTo(String id) {
        List<String> met = new ArrayList<>();
        while (!focus().equals(id) && met.size() < ONCE_ROUND) {
            keys(KeyCode.TAB);
            met.add(focus());
            assertTrue(read(() -> inSight(owner())), () -> "out of sight: " + met.getLast());
            assertTrue(read(() -> owner().isFocusVisible()), () -> "no frame: " + met.getLast());
        }
        assertEquals(id, focus(), () -> "not among " + met);
    }

    private String focus() {
        return read(() -> String.valueOf(owner().getId()));
    }

    /** What has the focus: in what popped up last, else in the window. */
    private Node owner() {
        Scene scene = Window.getWindows().stream()
                .filter(w -> w != stage && w.isShowing() && w.getScene().getFocusOwner() != null)
                .reduce((a, b) -> b)
                .map(Window::getScene)
                .orElse(stage.getScene());
        return scene.getFocusOwner();
    }

    private static boolean inSight(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return at.getMinX() >= 0
                && at.getMinY() >= 0
                && at.getMinX() < node.getScene().getWidth()
                && at.getMinY() < node.getScene().getHeight();
    }

    private boolean inOverlay(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == window.view().overlay()) {
                return true;
            }
        }
        return false;
    }
}
