package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Handle;
import org.scorefield.field.Box;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/** Drawing by hand: every gesture changes what it says, is one undo step, and resets no training. */
class WindowDrawTest extends WindowRobot {
    /** The robot stands on whole px. */
    private static final double ROUNDING_PX = 1.01;

    private static final double SHARES_SUM = 1e-12;

    @Test
    void draggingTheCentreMovesTheGaussianAndTrainingGoesOn() {
        until(
                "a hundred steps are learned",
                () -> window.training().stepsProperty().get() > 100);
        Recipe before = recipe();
        Gaussian a = gaussian(0);
        long learned = steps();
        press(KeyCode.ALT); // else it snaps to the grid
        dragBy(grip(a, Handle.CENTER), 60, -30);
        release(KeyCode.ALT);
        Gaussian moved = gaussian(0);
        assertEquals(a.meanX() + 60 * unitsPerPx(), moved.meanX(), ROUNDING_PX * unitsPerPx());
        assertEquals(a.meanY() + 30 * unitsPerPx(), moved.meanY(), ROUNDING_PX * unitsPerPx());
        assertEquals(a.covariance(), moved.covariance());
        assertEquals("move Gaussian " + a.label(), undoLabel());
        until("training has gone on", () -> window.training().stepsProperty().get() > learned + 100);
        Recipe after = recipe();
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe());
        assertEquals("", undoLabel());
        keys(KeyCode.SHORTCUT, KeyCode.Y);
        assertEquals(after, recipe());
        assertTrue(steps() >= learned + 100);
    }

    @Test
    void anAxisGripReshapesAndTheKnobTurns() {
        Gaussian a = gaussian(0);
        dragBy(grip(a, Handle.MAJOR_PLUS), 40, 0);
        Gaussian longer = gaussian(0);
        assertTrue(longer.covariance().majorVariance() > 1.2 * a.covariance().majorVariance());
        assertEquals(a.meanX(), longer.meanX());
        assertEquals("reshape Gaussian " + a.label(), undoLabel());
        double before = longer.covariance().angle();
        Point2D knob = grip(longer, Handle.ROTATE);
        Point2D center = grip(longer, Handle.CENTER);
        Point2D arm = knob.subtract(center);
        dragBy(knob, arm.getY() - arm.getX(), -arm.getX() - arm.getY()); // a quarter turn, anticlockwise on screen
        Gaussian turned = gaussian(0);
        double turn = Math.abs(turned.covariance().angle() - before);
        double oneDegree = Math.PI / 180;
        assertEquals(Math.PI / 2, Math.min(turn, Math.PI - turn), oneDegree);
        assertEquals("rotate Gaussian " + a.label(), undoLabel());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(a, gaussian(0));
    }

    @Test
    void theBadgeWeighsAndTheOthersTakeTheRest() {
        Gaussian a = gaussian(0);
        dragBy(grip(a, Handle.CENTER).add(0, 24), 0, -48);
        assertTrue(
                gaussian(0).weight() > a.weight() + 0.1, "weight " + gaussian(0).weight());
        assertEquals(1, sumOfShares(recipe().scene()), SHARES_SUM);
        assertEquals("weigh " + a.label(), undoLabel());
    }

    @Test
    void theOthersSharesGlideToWhatIsLeftForThemUnlessNothingMayMove() {
        Point2D badge = grip(gaussian(0), Handle.CENTER).add(0, 24);
        String before = SHARE + "0.50";
        pull(badge, 0, -48);
        until("the other badge has arrived", () -> otherBadge().equals(SHARE + share(1)));
        assertNotEquals(before, read(this::otherBadge));
        release(MouseButton.PRIMARY);
        settle();
        on(() -> window.look().stillProperty().set(true));
        pull(grip(gaussian(0), Handle.CENTER).add(0, 24), 0, 36);
        assertEquals(SHARE + share(1), read(this::otherBadge), "at once");
        release(MouseButton.PRIMARY);
    }

    private static final String SHARE = "B  π = ";

    private String share(int i) {
        return String.format(
                Locale.ROOT, "%.2f", window.study().scene().components().get(i).weight());
    }

    private String otherBadge() {
        return window.view().canvas().lookupAll(".grip-badge").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text.startsWith("B"))
                .findFirst()
                .orElse("");
    }

    @Test
    void aClickDrawsARoundGaussianAndADragALongOne() {
        int before = recipe().scene().components().size();
        keys(KeyCode.G);
        clickOn(screen(-0.8, 0.9));
        settle();
        Gaussian round = gaussian(before);
        assertEquals(round.covariance().majorVariance(), round.covariance().minorVariance());
        assertEquals(before, selected());
        dragBy(screen(0.9, -0.9), 60, 60);
        Gaussian slim = gaussian(before + 1);
        assertEquals(-Math.PI / 4, slim.covariance().angle(), 0.05); // 60 px, each rounded to one
        assertEquals(1, sumOfShares(recipe().scene()), SHARES_SUM);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe().scene().components().size());
    }

    @Test
    void sprayingAddsPointsAndErasingTakesThemAway() {
        Recipe before = recipe();
        keys(KeyCode.B);
        moveTo(screen(1.2, -1.2)).press(MouseButton.PRIMARY);
        until("a hundred points are sprayed", () -> cloud() >= 100);
        release(MouseButton.PRIMARY);
        settle();
        assertEquals("spray points", undoLabel());
        Recipe sprayed = recipe();
        dragBy(screen(-1.2, -1.2), 40, 0);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(sprayed, recipe(), "one press is one step");
        keys(KeyCode.E);
        dragBy(screen(1.2, -1.2), 6, 0);
        assertTrue(read(this::cloud) < 50, "the middle of the cloud is gone");
        assertEquals("erase points", undoLabel());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe());
    }

    @Test
    void theLastComponentStaysAndABannerSaysWhy() {
        keys(KeyCode.DELETE);
        assertEquals(1, recipe().scene().components().size());
        clickOn(grip(gaussian(0), Handle.CENTER));
        Recipe before = recipe();
        keys(KeyCode.DELETE);
        assertEquals(before, recipe());
        assertTrue(banner().contains("only component left"), banner());
    }

    @Test
    void escapeTakesARunningDragBackExactly() {
        dragBy(grip(gaussian(0), Handle.MAJOR_PLUS), 40, 0); // a circle that is turned is the same circle
        String reshaped = undoLabel();
        Recipe before = recipe();
        for (Handle handle : Handle.values()) {
            pull(grip(gaussian(0), handle), 35, 20);
            assertNotEquals(before, recipe(), handle.name());
            keys(KeyCode.ESCAPE);
            assertEquals(before, recipe(), handle.name());
            moveTo(screen(0, 0));
            release(MouseButton.PRIMARY);
            settle();
            assertEquals(before, recipe(), handle.name());
            assertEquals(reshaped, undoLabel());
        }
    }

    @Test
    void aDragThatComesBackChangesNothing() {
        Recipe before = recipe();
        Point2D center = grip(gaussian(0), Handle.CENTER);
        pull(center, 50, 50);
        moveTo(center);
        release(MouseButton.PRIMARY);
        settle();
        assertEquals(before, recipe());
        assertEquals("", undoLabel());
    }

    @Test
    void theWheelZoomsAboutThePointerAndTheHandPans() {
        Point2D here = screen(0.5, 0.5);
        double wide = unitsPerPx();
        moveTo(here).scroll(3, VerticalDirection.UP);
        settle();
        assertNotEquals(wide, unitsPerPx());
        assertTrue(here.distance(screen(0.5, 0.5)) < ROUNDING_PX, "the place under the pointer stays");
        Point2D before = screen(0, 0);
        keys(KeyCode.H);
        dragBy(here, 30, 12);
        assertTrue(before.add(30, 12).distance(screen(0, 0)) < ROUNDING_PX);
        assertEquals("", undoLabel(), "the camera is no edit");
    }

    @Test
    void anEditTheSceneCannotTakeIsSaidAndNothingIsLost() {
        on(() -> window.training()
                .runningProperty()
                .set(false)); // so far out it diverges, and says so in the same place
        on(() -> window.study().editScene("place far out", null, s -> SceneEdits.moveBy(s, 0, 999_990, 0)));
        on(() -> window.look().cameraProperty().set(new Box(999_000, 1_001_000, -1000, 1000)));
        Recipe before = recipe();
        pull(grip(gaussian(0), Handle.CENTER), 120, 0);
        assertTrue(banner().contains("mean x"), banner());
        keys(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        settle();
        assertEquals(before, recipe());
    }

    private int cloud() {
        return window.study().scene().components().stream()
                .mapToInt(c -> c instanceof PointCloud cloud ? cloud.points().size() : 0)
                .sum();
    }

    private static double sumOfShares(Scene scene) {
        return scene.components().stream().mapToDouble(c -> c.weight()).sum();
    }
}
