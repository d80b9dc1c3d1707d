package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;
import org.scorefield.field.Points;
import org.scorefield.sample.Run;

/** The clock of the particles goes both ways, and back is exactly where it was, even while the field is learning. */
class WindowTransportTest extends WindowRobot {
    @Test
    void stepBackShowsWhatWasSeenWhileTheFieldIsLearning() {
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        List<Points> seen = new ArrayList<>();
        until("the run stands at its start", () -> step() == 0);
        seen.add(particles());
        for (int i = 1; i <= 6; i++) {
            keys(KeyCode.PERIOD);
            int n = i;
            until("step " + n + " is taken", () -> step() == n);
            seen.add(particles());
        }
        for (int i = 5; i >= 0; i--) {
            keys(KeyCode.COMMA);
            int n = i;
            until("it is back at step " + n, () -> step() == n);
            assertEquals(seen.get(i), particles(), "step " + i);
        }
        keys(KeyCode.COMMA);
        settle();
        assertEquals(0, read(this::step));
        assertTrue(steps() > 0, "training ran all the time");
    }

    @Test
    void theTimeBarIsScrubbedBothWaysAndPlaysOn() {
        on(() -> {
            window.sampling().onExactFieldProperty().set(true);
            window.sampling().playingProperty().set(false);
        });
        keys(KeyCode.HOME);
        int levels = recipe().levels().count();
        until("a run has begun", () -> step() == 0);
        Point2D middle = bar(0.5);
        moveTo(middle).press(MouseButton.PRIMARY);
        until("the particles stand in the middle", () -> level() == levels / 2 || level() == levels / 2 - 1);
        Points there = particles();
        int at = read(this::step);
        moveTo(bar(0.2));
        until("they are back", () -> step() < at && step() > 0);
        assertNotEquals(there, particles());
        moveTo(bar(0.8));
        until("they are beyond", () -> step() > at);
        moveTo(middle);
        until("they are in the middle again", () -> step() == at);
        assertEquals(there, particles());
        release(MouseButton.PRIMARY);
        assertFalse(read(() -> window.sampling().playingProperty().get()), "it was paused before");
        keys(KeyCode.SPACE);
        moveTo(bar(0.1)).press(MouseButton.PRIMARY);
        until(
                "it waits under the hand",
                () -> !window.sampling().playingProperty().get());
        release(MouseButton.PRIMARY);
        settle();
        assertTrue(read(() -> window.sampling().playingProperty().get()), "it was playing before");
    }

    @Test
    void thePlayheadAndTheKnobGoWithTheParticlesInAWindowOfAnotherSize() {
        on(() -> window.resize(1430, 870));
        on(() -> window.sampling().playingProperty().set(true));
        keys(KeyCode.HOME);
        until("the particles are on their third level", () -> level() >= 2);
        on(() -> window.sampling().playingProperty().set(false));
        settle();
        double third = read(() -> tick(2));
        until("the playhead is beyond the second tick", () -> playheadX() > tick(1));
        assertTrue(read(this::playheadX) < read(() -> tick(level())) + third, "and not at the end");
        assertEquals(read(() -> tick(level())), read(this::knobX), 2, "the knob stands on the sampler's level");
    }

    @Test
    void theKnobGoesToTheLevelChosenInAWindowOfAnySize() {
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
        });
        for (int width : new int[] {1000, 1430, 1100}) {
            on(() -> window.resize(width, 870));
            int level = width % 7;
            on(() -> {
                window.look().linkedProperty().set(false);
                window.look().levelProperty().set(level);
            });
            assertEquals(read(() -> tick(level)), read(this::knobX), 2, "the knob in a window of " + width);
        }
    }

    @Test
    void aKnobBetweenLevelsStandsAtItsSigmaThoughTheLevelsChange() {
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.look().lookBetween(0.2);
        });
        settle();
        double before = read(this::knobX);
        on(() -> window.view().schedule().largest(20, new Object()));
        settle();
        double after = read(this::knobX);
        on(() -> {
            window.look().lookBetween(Double.NaN);
            window.look().lookBetween(0.2);
        });
        settle();
        assertEquals(read(this::knobX), after, "where 0.2 stands among the new levels");
        assertNotEquals(before, after);
    }

    private double knobX() {
        Node knob = lookup("#noise-knob").query();
        return knob.getLayoutX() + knob.getBoundsInLocal().getWidth() / 2;
    }

    private double playheadX() {
        return lookup("#playhead").<Line>query().getStartX();
    }

    private double tick(int level) {
        return lookup(".tick").<Region>queryAll().stream()
                .mapToDouble(tick -> tick.getLayoutX() + tick.getWidth() / 2)
                .sorted()
                .toArray()[level];
    }

    @Test
    void theNextLevelIsReachedInOneGo() {
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        until("a run has begun", () -> step() == 0);
        keys(KeyCode.SHIFT, KeyCode.PERIOD);
        until(
                "the first level is done",
                () -> progress().stepInLevel() == progress().stepsInLevel());
        assertEquals(0, read(this::level));
        keys(KeyCode.SHIFT, KeyCode.PERIOD);
        until(
                "the second level is done",
                () -> level() == 1 && progress().stepInLevel() == progress().stepsInLevel());
        assertFalse(read(() -> window.sampling().playingProperty().get()));
    }

    @Test
    void speedAndLoopHaveKeys() {
        keys(KeyCode.ALT, KeyCode.UP);
        assertEquals(2, read(() -> window.sampling().speedProperty().get()));
        for (int i = 0; i < 9; i++) {
            keys(KeyCode.ALT, KeyCode.DOWN);
        }
        assertEquals(0.125, read(() -> window.sampling().speedProperty().get()));
        keys(KeyCode.L);
        assertTrue(read(() -> window.view().transport().loopingProperty().get()));
        boolean playing = read(() -> window.sampling().playingProperty().get());
        keys(KeyCode.ALT, KeyCode.K);
        assertEquals(!playing, read(() -> window.sampling().playingProperty().get()));
    }

    private Run.Progress progress() {
        Run.Progress p = window.sampling().progressProperty().get();
        assertTrue(p != null);
        return p;
    }

    private int step() {
        Run.Progress p = window.sampling().progressProperty().get();
        return p == null ? -1 : p.step();
    }

    private int level() {
        Run.Progress p = window.sampling().progressProperty().get();
        return p == null ? -1 : p.level();
    }

    private Points particles() {
        return read(() -> progress().particles());
    }

    /** A place of the time bar, from 0 at its left end to 1. */
    private Point2D bar(double share) {
        return read(() -> {
            var axis = window.view().transport().noiseAxis();
            Bounds first = axis.lookup(".segment").getBoundsInParent();
            double left = first.getMinX();
            double right = axis.lookupAll(".segment").stream()
                    .mapToDouble(segment -> segment.getBoundsInParent().getMaxX())
                    .max()
                    .orElseThrow();
            return axis.localToScreen(left + share * (right - left), first.getCenterY());
        });
    }
}
