package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Arrangement;
import org.scorefield.field.Points;
import org.scorefield.sample.Conditionings;

/** Runs side by side on the canvases: a race of samplers, and what an experiment has found. */
class WindowRaceTest extends WindowRobot {
    @Test
    void aRaceRunsToItsEndOnOneCanvasASamplerAndPlaysAgain() {
        on(() -> {
            window.sampling().speedProperty().set(16);
            window.look().race().budgetProperty().set(20);
            window.look().arrangementProperty().set(Arrangement.RACE);
        });
        until("all are there", () -> window.view().grid().canvases().size() == 4);
        until("it is over", () -> !window.sampling().playingProperty().get());
        assertTrue(read(() -> window.view().formula().happeningProperty().get()).contains("over"));
        on(() -> window.look().race().put(3, ""));
        until("one has left", () -> window.view().grid().canvases().size() == 3);
        keys(KeyCode.SPACE);
        until(
                "it is over again",
                () -> !window.sampling().playingProperty().get()
                        && titles().stream().noneMatch(t -> t.contains("calls")));
        on(() -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        until("alone again", () -> window.view().grid().canvases().size() == 1);
        assertFalse(read(() -> window.view().race().isVisible()));
    }

    @Test
    void whatAMeasurementFoundIsReplayedMethodByMethodUntilItIsClosed() {
        on(() -> {
            window.experiments().open("measurement");
            window.experiments()
                    .settingsProperty()
                    .set(window.experiments().settingsProperty().get().with("particles", 60));
            window.experiments().strokeProperty().set(Points.of(-1, -0.5, 1, 0.5));
            window.experiments().exactProperty().set(true);
            window.experiments().ask();
        });
        until("it has found", () -> window.experiments().findingProperty().get() != null);
        List<String> methods =
                Conditionings.CATALOGUE.choices().stream().map(c -> c.title()).toList();
        until("each method has a canvas", () -> names().equals(methods));
        keys(KeyCode.ESCAPE);
        until("alone again", () -> window.view().grid().canvases().size() == 1);
        assertEquals(List.of(), read(this::names));
    }

    @Test
    void stepsAreThoseOfTheRunsThatAreSeen() {
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        until(
                "the run stands at its start",
                () -> window.sampling().progressProperty().get() != null);
        keys(KeyCode.PERIOD);
        until(
                "a step is taken",
                () -> window.sampling().progressProperty().get().step() == 1);
        on(() -> window.look().arrangementProperty().set(Arrangement.RACE));
        until("the race stands at its start", () -> happening().startsWith("Race · 0 of"));
        on(() -> {
            window.sampling().stepOnce();
            window.sampling().stepOnce();
            window.sampling().stepOnce();
        });
        until("three steps are taken", () -> happening().startsWith("Race · 3 of"));
        on(() -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        until("alone again", () -> window.view().grid().canvases().size() == 1);
        keys(KeyCode.PERIOD);
        until(
                "a step is taken",
                () -> window.sampling().progressProperty().get().step() > 1);
        assertEquals(2, read(() -> window.sampling().progressProperty().get().step()), "the three were the race's");
    }

    private String happening() {
        return window.view().formula().happeningProperty().get();
    }

    /** Its colours and letters would be of the theme, or the width, in which it began. */
    @Test
    void thePlotOfARaceAtRestFollowsTheWindow() {
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.look().arrangementProperty().set(Arrangement.RACE);
        });
        until(
                "it is painted as wide as its room",
                () -> painted().isPresent() && painted().get() == room());
        double before = read(this::room);
        on(() -> window.view().drawer().pinnedProperty().set(false)); // the inspector leaves its room
        until("and again", () -> room() > before && painted().get() == room());
    }

    private double room() {
        return window.view().race().plot().widthPx();
    }

    private Optional<Double> painted() {
        return window.view().race().plot().getChildrenUnmodifiable().stream()
                .map(node -> ((ImageView) node).getImage())
                .filter(Objects::nonNull)
                .map(Image::getWidth)
                .findFirst();
    }

    private List<String> names() {
        return labels(".panel-title");
    }

    private List<String> titles() {
        return labels(".panel-number");
    }

    private List<String> labels(String style) {
        return window.view().grid().lookupAll(style).stream()
                .filter(node -> node.getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
