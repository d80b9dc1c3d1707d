package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;

/**
 * A monkey at mouse and keys: no exception on any thread, no NaN, no heap of nodes, no long halt of the window, and all
 * of it can be undone and redone.
 */
class WindowMonkeyTest extends WindowRobot {
    private static final int EVENTS = 10_000;

    /** A hand is slower; but the test would take minutes. */
    private static final int EVENTS_A_PULSE = 40;

    /** The headless robot must not leave the window: it is moved within the smallest. */
    private static final int LEAST_WIDTH = 960;

    private static final int LEAST_HEIGHT = 800;

    /** All is undone and redone after so many events. */
    private static final int EVENTS_A_ROUND = 2500;

    /** A whole window has about a thousand nodes; a leak of one an event would pass this at once. */
    private static final int MOST_NODES = 4000;

    /** Processor time of the window's thread between two pulses: a hang. Stutter is WatchdogTest's, without a monkey. */
    private static final double MOST_MILLIS = 10_000;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.V,
            KeyCode.G,
            KeyCode.B,
            KeyCode.E,
            KeyCode.S,
            KeyCode.P,
            KeyCode.M,
            KeyCode.H,
            KeyCode.X,
            KeyCode.V,
            KeyCode.G,
            KeyCode.B,
            KeyCode.S,
            KeyCode.P,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT0,
            KeyCode.SPACE,
            KeyCode.PERIOD,
            KeyCode.COMMA,
            KeyCode.HOME,
            KeyCode.L,
            KeyCode.T,
            KeyCode.A,
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.END,
            KeyCode.EQUALS,
            KeyCode.MINUS,
            KeyCode.F6,
            KeyCode.F1);

    private static final List<KeyCode> SHORTCUTS = List.of(
            KeyCode.Z,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.D,
            KeyCode.O,
            KeyCode.S,
            KeyCode.R,
            KeyCode.LEFT,
            KeyCode.A,
            KeyCode.K,
            KeyCode.H,
            KeyCode.PERIOD,
            KeyCode.EQUALS,
            KeyCode.MINUS);

    private final Deque<String> lately = new ArrayDeque<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noSequenceOfEventsBreaksTheWindow(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Robot robot = read(Robot::new);
        on(() -> stage.setMinWidth(LEAST_WIDTH));
        Pulses pulses = new Pulses(robot, random);
        for (int events = EVENTS_A_ROUND; events <= EVENTS; events += EVENTS_A_ROUND) {
            int wanted = events;
            on(pulses::start);
            until("the monkey has had its turn", () -> pulses.events >= wanted || !uncaught.isEmpty());
            on(pulses::stop);
            assertEquals(List.of(), uncaught, () -> "seed " + seed + " after " + pulses.events + ": " + lately);
            on(() -> robot.mouseRelease(MouseButton.PRIMARY, MouseButton.MIDDLE));
            allIsFinite();
            allIsUndoneAndRedone();
            int nodes = read(() -> count(window.view()));
            assertTrue(nodes <= MOST_NODES, "seed " + seed + ": " + nodes + " nodes");
        }
        assertTrue(pulses.longestMillis <= MOST_MILLIS, "seed " + seed + ": busy for " + pulses.longestMillis + " ms");
    }

    /** Many events a pulse, and a look at how long they keep the window's thread busy. */
    private final class Pulses extends AnimationTimer {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Robot robot;
        private final SplittableRandom random;
        private int events;
        private long before;
        private double longestMillis;

        Pulses(Robot robot, SplittableRandom random) {
            this.robot = robot;
            this.random = random;
        }

        @Override
        public void start() {
            before = threads.getCurrentThreadCpuTime();
            super.start();
        }

        @Override
        public void handle(long now) {
            for (int i = 0; i < EVENTS_A_PULSE && uncaught.isEmpty(); i++) {
                String done = act(robot, random);
                events++;
                lately.addLast(done);
                if (lately.size() > 60) {
                    lately.removeFirst();
                }
            }
            long cpu = threads.getCurrentThreadCpuTime();
            longestMillis = Math.max(longestMillis, (cpu - before) / 1e6);
            before = cpu;
        }
    }

    private static int count(Node node) {
        int sum = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                sum += count(child);
            }
        }
        return sum;
    }

    @Test
    void growingAndShrinkingTheWindowKeepsThePicture() {
        for (int[] size : new int[][] {{1024, 640}, {400, 300}, {1000, 900}, {1, 1}, {1000, 700}}) {
            on(() -> {
                stage.setMinWidth(1);
                stage.setMinHeight(1);
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            assertTrue(unitsPerPx() > 0);
        }
        until("training goes on", () -> window.training().stepsProperty().get() > 50);
    }

    private String act(Robot robot, SplittableRandom random) {
        robot.mouseMove(robot.getMousePosition()); // a popup that closed leaves the headless robot on no window
        int what = random.nextInt(100);
        if (what < 45) {
            boolean canvas = random.nextDouble() < 0.7; // else anywhere
            double x = (canvas ? 0.06 + 0.56 * random.nextDouble() : random.nextDouble()) * (LEAST_WIDTH - 2);
            double y = (canvas ? 0.13 + 0.66 * random.nextDouble() : random.nextDouble()) * (LEAST_HEIGHT - 2);
            robot.mouseMove(x, y);
            return "move to " + x + ", " + y;
        }
        if (what < 60) {
            robot.mousePress(random.nextInt(8) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY);
            return "press";
        }
        if (what < 75) {
            robot.mouseRelease(MouseButton.PRIMARY, MouseButton.MIDDLE);
            return "release";
        }
        if (what < 79) {
            robot.mouseWheel(random.nextInt(-3, 4));
            return "wheel";
        }
        if (what < 94) {
            KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
            int with = random.nextInt(18);
            KeyCode held = with < 3 ? KeyCode.SHIFT : with == 3 ? KeyCode.ALT : key;
            chord(robot, held, key);
            return (held == key ? "" : held + " ") + key;
        }
        if (what < 99) {
            KeyCode key = SHORTCUTS.get(random.nextInt(SHORTCUTS.size()));
            chord(robot, KeyCode.CONTROL, key);
            return "control " + key;
        }
        stage.setWidth(random.nextInt(LEAST_WIDTH, 1000));
        stage.setHeight(random.nextInt(LEAST_HEIGHT, 900));
        return "resize";
    }

    private static void chord(Robot robot, KeyCode first, KeyCode second) {
        robot.keyPress(first);
        if (second != first) {
            robot.keyPress(second);
            robot.keyRelease(second);
        }
        robot.keyRelease(first);
    }

    private void allIsFinite() {
        for (Component c : recipe().scene().components()) {
            assertTrue(Double.isFinite(c.weight()));
            switch (c) {
                case Gaussian g ->
                    assertTrue(Double.isFinite(
                            g.meanX() + g.meanY() + g.covariance().majorVariance()));
                case PointCloud cloud -> allFinite(cloud.points());
            }
        }
        Run.Progress p = read(() -> window.sampling().progressProperty().get());
        if (p != null) {
            allFinite(p.particles());
        }
    }

    private static void allFinite(Points points) {
        for (int i = 0; i < points.size(); i++) {
            assertTrue(Double.isFinite(points.x(i) + points.y(i)), "point " + i);
        }
    }

    private List<Object> whole() {
        return List.of(
                window.study().recipe(),
                window.study().identityProperty().get(),
                window.study().viewProperty().get());
    }

    private void allIsUndoneAndRedone() {
        read(() -> {
            Recipe last = window.study().recipe();
            List<Object> whole = whole();
            int steps = 0;
            while (!window.study().undoLabelProperty().get().isEmpty()) {
                window.study().undo();
                steps++;
            }
            Recipe first = window.study().recipe();
            for (int i = 0; i < steps; i++) {
                window.study().redo();
            }
            assertEquals(last, window.study().recipe());
            assertEquals(whole, whole());
            for (int i = 0; i < steps; i++) {
                window.study().undo();
            }
            assertEquals(first, window.study().recipe());
            for (int i = 0; i < steps; i++) {
                window.study().redo();
            }
            return steps;
        });
    }
}
