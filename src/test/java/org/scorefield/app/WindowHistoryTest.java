package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.field.Points;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Run;
import org.scorefield.study.Learned;
import org.scorefield.study.Sampling;

/** Training is scrubbed back and forth: field and particles follow, with the same noise, and nothing is lost. */
class WindowHistoryTest extends WindowRobot {
    private static final int SOME_STEPS = 7;

    @TempDir
    private Path folder;

    @Test
    void scrubbedBackAnotherFieldIsShownAndAtTheRightEndItIsLiveAgain() {
        until("some steps are kept", () -> kept().size() > 12);
        drag(0);
        assertEquals(0, read(() -> window.training().watchedStepProperty().get()));
        Weights first = shown();
        assertEquals(0, first.steps());
        long then = steps();
        until("training goes on", () -> window.training().stepsProperty().get() > then + 50);
        assertEquals(first, shown());
        assertNotEquals(first, read(() -> window.weights()).orElseThrow(), "saving writes the newest");
        assertTrue(label().startsWith("step 0 of "), label());
        keys(KeyCode.RIGHT);
        assertEquals(kept().get(1), shown().steps());
        assertNotEquals(first, shown());
        keys(KeyCode.END);
        assertTrue(read(() -> window.training().watchesNow()));
        long live = shown().steps();
        until(
                "the newest are shown",
                () -> window.shownWeights().filter(w -> w.steps() > live).isPresent());
        keys(KeyCode.LEFT, KeyCode.HOME);
        drag(1.2);
        assertTrue(read(() -> window.training().watchesNow()));
        assertTrue(spoken().endsWith(", now"), spoken());
    }

    @Test
    void theSameKeptStepTakesTheSamePath() {
        until("some steps are kept", () -> kept().size() > 12);
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
        });
        until("training rests", new Resting(window)::now);
        keys(KeyCode.HOME);
        for (int i = 0; i < SOME_STEPS; i++) {
            keys(KeyCode.PERIOD);
        }
        Points now = particles();
        watch(kept().get(9));
        Points then = particles();
        assertNotEquals(now, then);
        Run run = Sampling.start(recipe());
        for (int i = 0; i < SOME_STEPS; i++) {
            run.step(Learned.field(recipe().network(), shown()));
        }
        assertEquals(run.progress().particles(), then);
        watch(TrainingModel.NOW);
        assertEquals(now, particles());
        watch(kept().get(9));
        assertEquals(then, particles());
    }

    @Test
    void anotherNetworkIsWatchedFromNow() {
        until("some steps are kept", () -> kept().size() > 8);
        watch(kept().get(3));
        on(() -> window.study()
                .edit("wider", null, r -> r.withNetwork(r.network().withHidden(List.of(8, 8)))));
        until(
                "the other network is shown",
                () -> window.training().watchesNow()
                        && window.shownWeights().filter(w -> w.size() < 200).isPresent()
                        && kept().size() > 3);
        watch(kept().get(1));
        assertTrue(shown().size() < 200);
    }

    @Test
    void theHistoryIsSavedWithTheProjectAndOpenedWithIt() {
        until("some steps are kept", () -> kept().size() > 12);
        on(() -> window.training().runningProperty().set(false));
        until("training rests", new Resting(window)::now);
        List<Long> written = kept();
        watch(written.get(5));
        Weights early = shown();
        files.save = Optional.of(folder.resolve("kept.scorefield"));
        on(() -> window.study().edit("touch", null, r -> r.withSampler(r.sampler())));
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is saved", () -> window.view().status().item("saved").get().startsWith("Saved"));
        keys(KeyCode.SHORTCUT, KeyCode.R);
        until("it begins anew", () -> window.training().stepsProperty().get() == 0 && kept().size() == 1);
        files.open = files.save;
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("its history is there", () -> kept().containsAll(written));
        watch(written.get(5));
        assertEquals(early, shown());
    }

    private List<Long> kept() {
        return read(() -> window.training().keptStepsProperty().get());
    }

    private Weights shown() {
        return read(() -> window.shownWeights()).orElseThrow();
    }

    private void watch(long step) {
        on(() -> window.training().watchedStepProperty().set(step));
    }

    /** Drags the knob to a share of the bar. */
    private void drag(double share) {
        Bounds bar = read(() -> bar().localToScreen(bar().getLayoutBounds()));
        double y = bar.getMaxY() - 10;
        moveTo(bar.getCenterX(), y).press(MouseButton.PRIMARY);
        moveTo(bar.getMinX() + 1 + share * (bar.getWidth() - 2), y).release(MouseButton.PRIMARY);
        settle();
    }

    private Node bar() {
        return window.view().lookup("#history-bar");
    }

    private String label() {
        return read(() -> window.view().lookup("#history-label") instanceof Label label ? label.getText() : "");
    }

    private String spoken() {
        return String.valueOf(read(() -> bar().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
    }

    /** Where the particles stand after the steps they were asked for. */
    private Points particles() {
        until("they have come as far", () -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p != null && p.step() == SOME_STEPS;
        });
        return read(() -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p == null ? Points.none() : p.particles();
        });
    }
}
