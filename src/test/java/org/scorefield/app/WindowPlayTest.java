package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.field.Points;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/** Playing, pausing, stepping and starting again; choosing, typing and going wrong. */
class WindowPlayTest extends WindowRobot {
    private static final int SOME_STEPS = 7;
    private static final String RING = "ring";

    @Test
    void startedAgainTheSameSeedTakesTheSamePath() {
        on(() -> window.sampling().onExactFieldProperty().set(true));
        Points first = afterSomeSteps();
        assertEquals(first, afterSomeSteps());
        on(() -> window.study().edit("change the seed", null, r -> r.withSeed(r.seed() + 1)));
        assertFalse(first.equals(afterSomeSteps()), "another seed takes another path");
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(first, afterSomeSteps());
    }

    @Test
    void everyStepAskedForIsTaken() {
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        for (int i = 0; i < 40; i++) {
            press(KeyCode.PERIOD).release(KeyCode.PERIOD);
            if (i % 8 == 0) {
                on(() -> window.study().editScene("touch", null, s -> SceneEdits.moveBy(s, 0, 0.01, 0)));
            }
        }
        until("forty steps are taken", () -> step() == 40);
    }

    @Test
    void playStartsAgainAtTheEndOfARun() {
        on(() -> {
            window.sampling().speedProperty().set(16);
            window.sampling().playingProperty().set(true);
        });
        until(
                "the run ends",
                () -> window.sampling().done()
                        && !window.sampling().playingProperty().get());
        on(() -> window.sampling().speedProperty().set(0.125));
        clickOn("#play");
        until(
                "a new run is under way",
                () -> window.sampling().playingProperty().get()
                        && step() > 0
                        && !window.sampling().done());
        on(() -> {
            window.sampling().loopingProperty().set(true);
            window.sampling().speedProperty().set(16);
        });
        long run = read(() -> window.sampling().runProperty().get());
        until(
                "the loop comes round twice",
                () -> window.sampling().runProperty().get() >= run + 2);
        assertTrue(read(() -> window.sampling().playingProperty().get()));
    }

    @Test
    void aSceneFromTheGalleryIsOneUndoStep() {
        Recipe before = recipe();
        clickOn("#gallery");
        clickOn("#gallery-" + RING);
        settle();
        Recipe chosen = recipe();
        assertEquals(Recipes.builtIn(RING), chosen);
        until(
                "the new scene is learned",
                () -> window.training().stepsProperty().get() > 50);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe());
        keys(KeyCode.SHORTCUT, KeyCode.Y);
        assertEquals(chosen, recipe());
    }

    @Test
    void anEditOfTheNetworkStartsAnewAndItsLossCurveRises() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 300);
        type("hidden-text", "16 16");
        until(
                "another network is learned",
                () -> window.training().stepsProperty().get() > 20
                        && window.weights().isPresent()
                        && window.weights().get().size() < 1000);
        double[] curve = read(() -> window.training().history().steps());
        for (int i = 1; i < curve.length; i++) {
            assertTrue(curve[i] > curve[i - 1], "entry " + i);
        }
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        keys(KeyCode.SHORTCUT, KeyCode.R);
        until(
                "the old network starts anew",
                () -> window.weights().isPresent() && window.weights().get().size() > 1000);
    }

    @Test
    void whatIsTypedWronglyIsSaidAndChangesNothing() {
        Recipe before = recipe();
        type("particles-text", "many");
        assertEquals(
                "Particles needs a number, such as 0.5; “many” is none. It stays 400.",
                lookup("#particles-message").queryLabeled().getText());
        type("batch-text", "1e9");
        assertTrue(lookup("#batch-message").queryLabeled().isVisible());
        type("hidden-text", "abc");
        String bad = "Hidden layers are written as widths, such as 64 64 64, but were “abc”.";
        assertEquals(bad + " It stays 64 64 64.", hiddenMessage());
        on(() -> window.view().lookup("#hidden-text").requestFocus());
        keys(KeyCode.SHORTCUT, KeyCode.A);
        write("64 0");
        assertEquals("", hiddenMessage(), "typed again, it may become right");
        keys(KeyCode.ENTER);
        assertTrue(hiddenMessage().contains("width of a hidden layer"), hiddenMessage());
        assertEquals("64 0", hidden(), "it stays to be mended");
        keys(KeyCode.ESCAPE);
        assertEquals("64 64 64", hidden());
        assertEquals("", hiddenMessage());
        assertEquals("", banner());
        assertEquals(before, recipe());
    }

    @Test
    void aRateFarTooLargeIsSaidAndContinueLearnsOn() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 100);
        type("learning-rate-text", "1000");
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("diverged")));
        assertFalse(read(() -> window.training().runningProperty().get()));
        clickOn(".banner-button");
        settle();
        assertTrue(recipe().training().learningRate() < 1000);
        long now = steps();
        until("training goes on", () -> window.training().stepsProperty().get() > now + 200);
        until(
                "its loss is finite",
                () -> Double.isFinite(window.training().lossProperty().get()));
        assertEquals("", banner());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(1000, recipe().training().learningRate(), "one step to undo");
    }

    private Points afterSomeSteps() {
        on(() -> window.sampling().playingProperty().set(false));
        keys(KeyCode.HOME);
        for (int i = 0; i < SOME_STEPS; i++) {
            keys(KeyCode.PERIOD);
        }
        until("these steps are taken", () -> step() == SOME_STEPS);
        return read(() -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p == null ? Points.none() : p.particles();
        });
    }

    private int step() {
        Run.Progress p = window.sampling().progressProperty().get();
        return p == null ? -1 : p.step();
    }

    private String hidden() {
        return lookup("#hidden-text").queryTextInputControl().getText();
    }

    private String hiddenMessage() {
        return lookup("#hidden-message").queryLabeled().getText();
    }

    private void type(String id, String what) {
        on(() -> {
            if (window.view().lookup("#" + id) instanceof TextField text) {
                text.requestFocus();
                text.setText(what);
            }
        });
        keys(KeyCode.ENTER);
        on(() -> window.view().canvas().requestFocus());
    }
}
