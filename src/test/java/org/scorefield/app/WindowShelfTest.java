package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.ShelvedRun;
import org.scorefield.study.Way;

/** Trainings kept on the shelf, two of them side by side; and the step at which a round trip turns. */
class WindowShelfTest extends WindowRobot {
    @Test
    void aTrainingThatIsStartedOverGoesToTheShelfAndCanBeHeldAgainstTheNewOne() {
        until("it has learned", () -> window.training().stepsProperty().get() > 250);
        on(() -> window.study().trainOver("start training over", null));
        until("the old one is kept", () -> window.look().shelf().runs().size() == 1);
        ShelvedRun kept = read(() -> window.look().shelf().runs().getFirst());
        assertTrue(kept.weights().steps() > 200);
        assertEquals(recipe(), kept.recipe());
        on(() -> window.look().arrangementProperty().set(Arrangement.RUNS));
        until("both are shown", () -> titles().size() == 2 && titles().getLast().matches("B · now, step \\d+"));
        assertEquals("A · run 1", read(() -> titles().getFirst()));
        on(() -> ((ToggleButton) window.view().lookup("#shelf-b-1")).fire());
        until("the kept one twice", () -> titles().equals(List.of("A · run 1", "B · run 1")));
        on(() -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        until("alone again", () -> window.view().grid().canvases().size() == 1);
    }

    @Test
    void theCardOfTheTrainingThatGoesOnCountsOnAndNeitherItsButtonsNorTheRunsBeginAnew() {
        until("it has learned", () -> window.training().stepsProperty().get() > 250);
        on(() -> {
            window.study().trainOver("start training over", null);
            window.look().arrangementProperty().set(Arrangement.RUNS);
            window.sampling().playingProperty().set(true);
        });
        until("the runs go", () -> furthest() > 0);
        Node button = read(() -> window.view().lookup("#shelf-a-0"));
        on(button::requestFocus);
        Set<String> counted = new HashSet<>();
        List<Integer> steps = new ArrayList<>();
        until("the card has counted on", () -> {
            steps.add(furthest());
            counted.add(((Label) window.view().lookup(".shelf-words")).getText());
            return counted.size() > 4;
        });
        assertEquals(steps.stream().sorted().toList(), steps, "the runs never go back to their start");
        assertTrue(read(button::isFocused), "its button is still there, and has the focus");
    }

    /** The step of the run that is furthest, as it is said over the formula. */
    private int furthest() {
        Matcher said = Pattern.compile("step ([\\d,]+)")
                .matcher(window.view().formula().happeningProperty().get());
        return said.find() ? Integer.parseInt(said.group(1).replace(",", "")) : 0;
    }

    @Test
    void aRoundTripSaysOnTheTimeBarAtWhichStepItTurns() {
        on(() -> {
            window.sampling().wayProperty().set(Way.ROUND_TRIP);
            window.sampling().speedProperty().set(16);
        });
        until("it says where", () -> turn().startsWith("turns at step"));
        int step = Integer.parseInt(read(this::turn).replaceAll("\\D", ""));
        until("it has turned", () -> turn().startsWith("turned at step"));
        assertTrue(read(() -> window.sampling().progressProperty().get().step()) >= step);
        on(() -> window.sampling().wayProperty().set(Way.REVERSE));
        until("another run does not turn", () -> turn().isEmpty());
    }

    private String turn() {
        return window.view().transport().noiseAxis().turnProperty().get();
    }

    private List<String> titles() {
        return window.view().grid().lookupAll(".panel-title").stream()
                .filter(node -> node.getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
