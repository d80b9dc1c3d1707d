package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.StripModel;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Sampling;

/** The formula strip has a rule for everything that can happen, and its symbols lead to the canvas. */
class WindowFormulaTest extends WindowRobot {
    @Test
    void everySamplerHasItsOwnRule() {
        until("something is learned", () -> window.training().stepsProperty().get() > 20);
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.look().strip().topicProperty().set(StripModel.Topic.STEP);
        });
        Map<String, String> rules = new HashMap<>();
        for (String id : Samplers.CATALOGUE.ids()) {
            on(() -> {
                window.study().edit("sampler", null, r -> r.withSampler(Sampling.plan(r, id)));
                window.sampling().restart();
                window.sampling().stepOnce();
            });
            until(id + " has stepped", () -> {
                var p = window.sampling().progressProperty().get();
                return p != null && p.step() == 1;
            });
            String[] last = {""};
            int[] same = {0};
            until("the strip says so", () -> {
                String now = formula();
                same[0] = now.equals(last[0]) ? same[0] + 1 : 0;
                last[0] = now;
                return same[0] > 12;
            });
            rules.put(id, last[0]);
        }
        assertEquals("sqrt-2-alpha", rules.get("annealed-langevin"));
        assertEquals("mala", rules.get("mala"));
        assertEquals("euler-maruyama", rules.get("reverse-sde"));
        assertEquals("ancestral", rules.get("ancestral"));
        assertEquals("probability-flow", rules.get("probability-flow"));
        assertEquals("heun", rules.get("heun"));
        assertEquals("ddim", rules.get("ddim"));
        assertEquals("flow-ode", rules.get("dormand-prince"));
        assertFalse(rules.containsValue("denoise"), () -> "a first step that denoises: " + rules);
    }

    @Test
    void theLossIsWrittenWithAHalfOrWithoutAndItsNumberFollows() {
        until(
                "there is a loss",
                () -> Double.isFinite(window.training().lossProperty().get()));
        on(() -> {
            window.training().runningProperty().set(false);
            window.look().strip().topicProperty().set(StripModel.Topic.LOSS);
        });
        until("it is shown", () -> formula().equals("dsm"));
        double loss = read(() -> window.training().lossProperty().get());
        until("with its number", () -> Numbers.fixed(loss, 3).equals(value("loss")));
        on(() -> window.look().strip().factorProperty().set(StripModel.Factor.HALF));
        until(
                "halved",
                () -> formula().equals("dsm-half") && Numbers.fixed(loss / 2, 3).equals(value("loss")));
        on(() -> window.look().strip().factorProperty().set(StripModel.Factor.SLIP));
        until("as the lecture has it", () -> formula().equals("dsm-half-target"));
    }

    @Test
    void withNothingRunningTheStripSaysWhatAScoreIs() {
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
            window.sampling().restart();
        });
        until("it does", () -> formula().equals("score"));
        assertNotEquals(null, read(() -> value("exact-score")));
    }

    @Test
    void aClickOnASymbolPointsItOutOnTheCanvas() {
        until("something is learned", () -> window.training().stepsProperty().get() > 20);
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.sampling().stepOnce();
            window.look().strip().topicProperty().set(StripModel.Topic.STEP);
        });
        until("there is a step", () -> value("noise") != null && formula().equals("sqrt-2-alpha"));
        on(() -> {
            Node term = window.view().lookup("#term-score");
            Event.fireEvent(term, Mouse.clicked());
        });
        assertTrue(read(() -> window.view().canvas().lookup(".pulse") != null));
    }

    private String formula() {
        return window.view().formula().formulaProperty().get().id();
    }

    private String value(String term) {
        return window.view().formula().values().get(term);
    }
}
