package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.Handle;
import org.scorefield.field.Points;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.SceneEdits;

/** Stamps, dropped particles, modifiers, snapping, and several objects at once. */
class WindowToolsTest extends WindowRobot {
    @ParameterizedTest
    @ValueSource(strings = {"ring", "spiral", BrushModel.TEXT})
    void aClickStampsAShapeAndADragGivesItsSize(String shape) {
        Recipe before = recipe();
        on(() -> window.commands().find("stamp-" + shape).orElseThrow().run().run());
        clickOn(screen(0.3, 1.1));
        settle();
        PointCloud cloud =
                assertInstanceOf(PointCloud.class, recipe().scene().components().get(2));
        assertEquals(200, cloud.points().size());
        assertEquals("stamp " + shape, undoLabel());
        double reach = 90 * unitsPerPx();
        assertEquals(reach, reach(cloud.points(), 0.3, 1.1), 0.35 * reach);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        dragBy(screen(0.3, 1.1), 40, 0);
        PointCloud small =
                assertInstanceOf(PointCloud.class, recipe().scene().components().get(2));
        assertEquals(40 * unitsPerPx(), reach(small.points(), 0.3, 1.1), 0.35 * 40 * unitsPerPx());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe());
    }

    @Test
    void particlesAreDroppedWhereTheyWereClickedAndStartThereAgain() {
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.look().moveLevel(4, recipe().levels().count());
        });
        int level = read(() -> window.look().levelProperty().get());
        keys(KeyCode.P);
        moveTo(screen(1, 1)).press(MouseButton.PRIMARY);
        until("they stand there", () -> dropped().size() == 12 && particles().equals(dropped()));
        Points there = read(this::dropped);
        double far = 4 * 36 * unitsPerPx();
        assertTrue(reach(there, 1, 1) < far, "within the brush or about");
        release(MouseButton.PRIMARY);
        until("they go", () -> !particles().equals(there) && particles().size() == 12);
        assertEquals(level, read(() -> window.sampling().dropProperty().get().level()));
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        until("they start again", () -> particles().equals(there));
        assertEquals("", undoLabel(), "particles are no edit");
        keys(KeyCode.SHIFT, KeyCode.HOME);
        until(
                "they start at noise",
                () -> particles().size() == recipeOnFx().sampler().particles());
    }

    @Test
    void shiftKeepsTheRatioAndCtrlMakesItRound() {
        on(() -> window.look().moveLevel(0, 10));
        dragBy(grip(gaussian(0), Handle.MAJOR_PLUS), 40, 0);
        Gaussian slim = gaussian(0);
        double ratio = slim.covariance().majorVariance() / slim.covariance().minorVariance();
        dragWith(grip(slim, Handle.MINOR_PLUS), 0, -20, true, false);
        Gaussian kept = gaussian(0);
        assertTrue(kept.covariance().majorVariance() > 1.1 * slim.covariance().majorVariance());
        assertEquals(
                ratio, kept.covariance().majorVariance() / kept.covariance().minorVariance(), 1e-9 * ratio);
        dragWith(grip(kept, Handle.MINOR_PLUS), 0, -10, false, true);
        Gaussian round = gaussian(0);
        assertEquals(round.covariance().majorVariance(), round.covariance().minorVariance(), 1e-12);
    }

    @Test
    void aCentreSnapsToAnotherAndShowsAGuideAndNumbers() {
        Gaussian a = gaussian(0);
        Gaussian b = gaussian(1);
        on(() -> window.study().editScene("lift", null, s -> SceneEdits.moveBy(s, 1, 0.013, 0.52)));
        Point2D from = grip(a, Handle.CENTER);
        Point2D to = screen(gaussian(1).meanX(), -0.33);
        pull(from, to.getX() - from.getX() + 3, to.getY() - from.getY());
        assertEquals(gaussian(1).meanX(), gaussian(0).meanX(), "three px away, it rests on the other's x");
        assertTrue(
                read(() -> window.view().canvas().lookupAll(".guide").stream().anyMatch(Node::isVisible)));
        assertTrue(read(() -> window.view().canvas().lookup(".live-numbers") instanceof Label live
                && live.isVisible()
                && live.getText().startsWith("µ (1.01")));
        assertTrue(read(() -> window.view().canvas().lookup(".ghost-outline").isVisible()));
        release(MouseButton.PRIMARY);
        settle();
        assertFalse(read(() -> window.view().canvas().lookup(".live-numbers").isVisible()));
        assertEquals(b.meanX() + 0.013, gaussian(1).meanX(), 1e-12);
    }

    @Test
    void theWheelOverTheBadgeWeighs() {
        double before = gaussian(0).weight();
        Point2D badge = grip(gaussian(0), Handle.CENTER).add(0, 24);
        double zoom = unitsPerPx();
        moveTo(badge).scroll(2, VerticalDirection.UP);
        settle();
        assertTrue(gaussian(0).weight() != before, "it weighs " + gaussian(0).weight());
        assertEquals(1, gaussian(0).weight() + gaussian(1).weight(), 1e-12);
        assertEquals(zoom, unitsPerPx(), "and does not zoom");
        assertEquals("weigh A", undoLabel());
    }

    @Test
    void severalAreMovedDuplicatedAndRemovedTogether() {
        Recipe before = recipe();
        keys(KeyCode.SHORTCUT, KeyCode.A);
        assertEquals(Set.of(0, 1), chosen());
        keys(KeyCode.UP);
        assertEquals(0.05, gaussian(0).meanY(), 1e-12);
        assertEquals(0.05, gaussian(1).meanY(), 1e-12);
        assertEquals("nudge the selection", undoLabel());
        double apart = gaussian(1).meanX() - gaussian(0).meanX();
        dragBy(grip(gaussian(0), Handle.CENTER), 33, 21);
        assertEquals(apart, gaussian(1).meanX() - gaussian(0).meanX(), 1e-12);
        assertEquals(gaussian(0).meanY(), gaussian(1).meanY(), 1e-12);
        keys(KeyCode.SHORTCUT, KeyCode.D);
        assertEquals(4, recipe().scene().components().size());
        assertEquals(Set.of(2, 3), chosen());
        keys(KeyCode.DELETE);
        assertEquals(2, recipe().scene().components().size());
        keys(KeyCode.SHORTCUT, KeyCode.A);
        keys(KeyCode.DELETE);
        assertTrue(banner().contains("at least one"), banner());
        assertEquals(2, recipe().scene().components().size());
        for (int i = 0; i < 4; i++) {
            keys(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertEquals(before, recipe());
    }

    @Test
    void shiftAndAClickSelectsMoreAndAClickSelectsOne() {
        clickOn(grip(gaussian(0), Handle.CENTER));
        dragWith(grip(gaussian(1), Handle.CENTER), 0, 0, true, false);
        assertEquals(Set.of(0, 1), chosen());
        clickOn(grip(gaussian(0), Handle.CENTER));
        settle();
        assertEquals(Set.of(0), chosen());
    }

    @Test
    void enterOnAnObjectGoesToItsNumbers() {
        clickOn(grip(gaussian(0), Handle.CENTER));
        keys(KeyCode.ENTER);
        write("0.25");
        keys(KeyCode.ENTER);
        assertEquals(0.25, gaussian(0).meanX(), 1e-12);
    }

    /** The headless robot's mouse does not know which keys are held, so these events are made by hand. */
    private void dragWith(Point2D from, double dx, double dy, boolean shift, boolean control) {
        on(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from, shift, control);
            fire(MouseEvent.MOUSE_DRAGGED, from.add(dx / 2, dy / 2), shift, control);
            fire(MouseEvent.MOUSE_DRAGGED, from.add(dx, dy), shift, control);
            fire(MouseEvent.MOUSE_RELEASED, from.add(dx, dy), shift, control);
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        Node canvas = window.view().canvas();
        Point2D here = canvas.localToScene(canvas.screenToLocal(at));
        canvas.fireEvent(Mouse.left(type, here, at, shift, control));
    }

    private Set<Integer> chosen() {
        return read(() -> window.study().chosenProperty().get());
    }

    private Recipe recipeOnFx() {
        return window.study().recipe();
    }

    private Points dropped() {
        return window.sampling().dropProperty().get().places();
    }

    private Points particles() {
        var p = window.sampling().progressProperty().get();
        return p == null ? Points.none() : p.particles();
    }

    private static double reach(Points points, double x, double y) {
        double most = 0;
        for (int i = 0; i < points.size(); i++) {
            most = Math.max(most, Math.hypot(points.x(i) - x, points.y(i) - y));
        }
        return most;
    }
}
