package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A hand at mouse and keys that waits for nothing but the toolkit: what it does is done when a whole pulse (timers,
 * styles, layout) has gone by after it.
 *
 * <p>TestFX's own hand sleeps 50 ms after everything and a millisecond a pixel; all of it would be most of the time the
 * window's tests take, and none of it would be a promise.
 */
public abstract class Hand extends ApplicationTest {
    /** A hand moves about so far from one mouse event to the next. */
    private static final double STRIDE_PX = 12;

    /** A pulse that has not come by then never will. */
    private static final long PATIENCE_SECONDS = 180;

    static {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    private final Set<MouseButton> buttons = new LinkedHashSet<>();
    private final Set<KeyCode> keys = new LinkedHashSet<>();
    private Robot robot; // made on the toolkit's thread; the headless one remembers where its own mouse is

    /** Waits until all that was posted to the toolkit is done, and a pulse after it. */
    public static void settle() {
        CountDownLatch pulsed = new CountDownLatch(1);
        Platform.runLater(() -> {
            List<Scene> shown = Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(Window::getScene)
                    .toList();
            if (shown.isEmpty()) {
                pulsed.countDown();
            } else {
                new Pulse(shown.getFirst(), pulsed).wanted();
            }
        });
        await(pulsed);
        CountDownLatch quiet = new CountDownLatch(1);
        Platform.runLater(quiet::countDown);
        await(quiet);
    }

    /** The next pulse of a scene, once. */
    private record Pulse(Scene scene, CountDownLatch over) implements Runnable {
        void wanted() {
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "the toolkit no longer answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the toolkit was at work", e);
        }
    }

    private Hand does(Consumer<Robot> action) {
        return interact(() -> {
            if (robot == null) {
                robot = new Robot();
            }
            action.accept(robot);
        });
    }

    /** The mouse in strides, as hands move it; a hand that is there already still stirs, for a popup may have closed. */
    private static void stride(Robot robot, Point2D to) {
        Point2D from = robot.getMousePosition();
        int strides = (int) Math.ceil(from.distance(to) / STRIDE_PX);
        for (int i = 1; i < strides; i++) {
            robot.mouseMove(from.interpolate(to, (double) i / strides));
        }
        robot.mouseMove(to);
    }

    @Override
    public Hand moveTo(PointQuery place, Motion motion) {
        Point2D to = place.query();
        return does(robot -> stride(robot, to));
    }

    @Override
    public Hand moveBy(double x, double y, Motion motion) {
        return does(robot -> stride(robot, robot.getMousePosition().add(x, y)));
    }

    @Override
    public Hand press(MouseButton... pressed) {
        buttons.addAll(Arrays.asList(pressed));
        return does(robot -> {
            robot.mouseMove(robot.getMousePosition());
            robot.mousePress(pressed);
        });
    }

    @Override
    public Hand release(MouseButton... released) {
        MouseButton[] all = released.length == 0 ? buttons.toArray(MouseButton[]::new) : released;
        buttons.removeAll(Arrays.asList(all));
        return all.length == 0 ? this : does(robot -> robot.mouseRelease(all));
    }

    @Override
    public Hand clickOn(MouseButton... clicked) {
        MouseButton[] all = clicked.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : clicked;
        return press(all).release(all);
    }

    @Override
    public Hand clickOn(PointQuery place, Motion motion, MouseButton... clicked) {
        return moveTo(place, motion).clickOn(clicked);
    }

    @Override
    public Hand drag(PointQuery place, MouseButton... held) {
        return moveTo(place, Motion.DEFAULT).press(held);
    }

    @Override
    public Hand drop() {
        return release(new MouseButton[0]);
    }

    @Override
    public Hand dropTo(PointQuery place) {
        return moveTo(place, Motion.DEFAULT).drop();
    }

    @Override
    public Hand scroll(int notches, VerticalDirection direction) {
        int way = direction == VerticalDirection.UP ? -1 : 1;
        return does(robot -> {
            for (int i = 0; i < notches; i++) {
                robot.mouseWheel(way);
            }
        });
    }

    @Override
    public Hand press(KeyCode... pressed) {
        keys.addAll(Arrays.asList(pressed));
        return does(robot -> Arrays.stream(pressed).map(Hand::real).forEach(robot::keyPress));
    }

    @Override
    public Hand release(KeyCode... released) {
        KeyCode[] all = released.length == 0 ? keys.toArray(KeyCode[]::new) : released;
        keys.removeAll(Arrays.asList(all));
        return all.length == 0
                ? this
                : does(robot -> Arrays.stream(all).map(Hand::real).forEach(robot::keyRelease));
    }

    @Override
    public Hand push(KeyCode... chord) {
        return does(robot -> {
            Arrays.stream(chord).map(Hand::real).forEach(robot::keyPress);
            for (int i = chord.length - 1; i >= 0; i--) {
                robot.keyRelease(real(chord[i]));
            }
        });
    }

    @Override
    public Hand type(KeyCode... oneAfterTheOther) {
        for (KeyCode key : oneAfterTheOther) {
            push(key);
        }
        return this;
    }

    @Override
    public Hand write(String text) {
        return interact(() -> text.chars().forEach(c -> typed(Character.toString(c))));
    }

    private static void typed(String character) {
        Scene scene = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseThrow()
                .getScene();
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            String said = type == KeyEvent.KEY_TYPED ? character : "";
            Event.fireEvent(target, new KeyEvent(type, said, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    @Override
    public Hand interact(Runnable change) {
        return interact(() -> {
            change.run();
            return null;
        });
    }

    @Override
    public <T> Hand interact(Callable<T> change) {
        ask(change);
        settle();
        return this;
    }

    /** A value as the toolkit's thread sees it. */
    protected static <T> T ask(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(1000 * PATIENCE_SECONDS, value);
    }

    private static KeyCode real(KeyCode key) {
        return key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key;
    }
}
