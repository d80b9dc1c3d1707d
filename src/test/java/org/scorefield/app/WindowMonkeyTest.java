package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
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

    /** All is undone and redone after so many events. */
    private static final int EVENTS_A_ROUND = 2500;

    /** A whole window has about a thousand nodes; a leak of one an event would pass this at once. */
    private static final int MOST_NODES = 4000;

    /** About three seconds of a hand: classes load, code is compiled, every kind of thing has been met. */
    private static final int WARM_UP_EVENTS = 2500;

    private final Deque<String> lately = new ArrayDeque<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noSequenceOfEventsBreaksTheWindow(long seed) {
        Overheard overheard = new Overheard();
        on(() -> stage.setMinWidth(Monkey.LEAST_WIDTH));
        Pulses pulses = read(() -> new Pulses(new Monkey(window, stage, seed)));
        for (int events = EVENTS_A_ROUND; events <= EVENTS; events += EVENTS_A_ROUND) {
            int wanted = events;
            on(pulses::start);
            until("the monkey has had its turn", () -> pulses.events >= wanted || !uncaught.isEmpty());
            on(pulses::stop);
            assertEquals(List.of(), uncaught, () -> "seed " + seed + " after " + pulses.events + ": " + lately);
            on(pulses.monkey::letGo);
            allIsFinite();
            allIsUndoneAndRedone();
            int nodes = read(() -> count(window.view()));
            assertTrue(nodes <= MOST_NODES, "seed " + seed + ": " + nodes + " nodes");
        }
        pulses.busy.close();
        overheard.close();
        assertEquals("", overheard.all());
        pulses.busy.assertNeverLong("seed " + seed);
    }

    /** Many events a pulse, and a look at how long each of them, and the pulse after them, keeps the window's thread busy. */
    private final class Pulses extends AnimationTimer {
        private final BusyTime busy = new BusyTime();
        private final Monkey monkey;
        private int events;

        Pulses(Monkey monkey) {
            this.monkey = monkey;
        }

        @Override
        public void stop() {
            super.stop();
            busy.rest();
        }

        @Override
        public void handle(long now) {
            for (int i = 0; i < EVENTS_A_PULSE && uncaught.isEmpty(); i++) {
                busy.begin("event " + events);
                String done = monkey.act();
                events++;
                lately.addLast(done);
                if (lately.size() > 60) {
                    lately.removeFirst();
                }
            }
            if (events >= WARM_UP_EVENTS) {
                busy.warm();
            }
            busy.begin("the pulse after event " + events);
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
