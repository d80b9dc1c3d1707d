package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Handle;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Run;
import org.scorefield.study.Sampling;
import org.scorefield.study.TrainingSession;

/** What the window makes is what the recipe says, bit for bit: threads, pulses and pauses leave no trace. */
class WindowSameBytesTest extends WindowRobot {
    private static final int SOME_STEPS = 25;

    @Test
    void theWindowsWeightsAreThoseOfASessionOfAsManySteps() {
        until("something is learned", () -> window.training().stepsProperty().get() > 60);
        rest();
        on(() -> window.training().stepOnce());
        rest();
        Weights shown = read(() -> window.weights()).orElseThrow();
        TrainingSession session = TrainingSession.start(recipe(), Optional.empty(), Runnable::run);
        while (session.steps() < shown.steps()) {
            session.step();
        }
        assertArrayEquals(session.weights().theta(), shown.theta());
        assertEquals(session.weights(), shown);
    }

    @Test
    void theWindowsParticlesAreThoseOfTheSameRun() {
        on(() -> {
            window.sampling().onExactFieldProperty().set(true);
            window.sampling().playingProperty().set(false);
        });
        assertEquals(after(SOME_STEPS, recipe(), Truth.of(recipe().scene())), stepped(SOME_STEPS));
        dragBy(grip(gaussian(0), Handle.CENTER), 40, 40);
        assertEquals(after(SOME_STEPS, recipe(), Truth.of(recipe().scene())), stepped(SOME_STEPS));
    }

    @Test
    void particlesOnTheLearnedFieldAreThoseOfItsWeights() {
        until("something is learned", () -> window.training().stepsProperty().get() > 60);
        rest();
        on(() -> window.sampling().playingProperty().set(false));
        Weights shown = read(() -> window.weights()).orElseThrow();
        ScoreField field = TrainingSession.start(recipe(), Optional.of(shown), Runnable::run)
                .report()
                .field();
        assertEquals(after(SOME_STEPS, recipe(), field), stepped(SOME_STEPS));
    }

    /** The window's particles after so many single steps of a new run. */
    private Points stepped(int steps) {
        keys(KeyCode.HOME);
        on(() -> {
            for (int i = 0; i < steps; i++) {
                window.sampling().stepOnce();
            }
        });
        until("these steps are taken", () -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p != null && p.step() == steps;
        });
        return read(() -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p == null ? Points.none() : p.particles();
        });
    }

    private static Points after(int steps, Recipe recipe, ScoreField field) {
        Run run = Sampling.start(recipe);
        for (int i = 0; i < steps; i++) {
            run.step(field);
        }
        return run.progress().particles();
    }

    private void rest() {
        on(() -> window.training().runningProperty().set(false));
        until("training rests", new Resting(window)::now);
    }
}
