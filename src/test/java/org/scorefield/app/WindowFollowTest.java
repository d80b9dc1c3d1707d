package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.field.Points;
import org.scorefield.figure.Layers.Kind;

/** A click on a particle follows it; marginals make room for themselves. */
class WindowFollowTest extends WindowRobot {
    @Test
    void theParticleClickedIsTheOneWhoseNumbersAreShown() {
        on(() -> window.training().runningProperty().set(false));
        until("some steps are done", () -> {
            var p = window.sampling().progressProperty().get();
            return p != null && p.step() > 20;
        });
        on(() -> window.sampling().playingProperty().set(false));
        settle();
        Points all = particles();
        int wanted = alone(all);
        int chosen = selected();
        clickOn(screen(all.x(wanted), all.y(wanted)));
        assertEquals(wanted, read(() -> window.sampling().followedProperty().get()));
        assertEquals(chosen, selected(), "what is selected stays so");
        String place = Numbers.pair(all.x(wanted), all.y(wanted), 2);
        until(
                "its place stands in the strip",
                () -> place.equals(window.view().formula().values().get("x-next")));
    }

    @Test
    void marginalsTakeRoomAboveAndAtTheRightAndTheKeyMovesIn() {
        double before =
                read(() -> window.view().canvas().viewportProperty().get().plotHeightPx());
        on(() -> window.look().shownProperty(Kind.MARGINALS).set(true));
        double after =
                read(() -> window.view().canvas().viewportProperty().get().plotHeightPx());
        assertTrue(after < before - 50, after + " of " + before);
        int frames = read(() -> window.framesShown());
        until("it is painted", () -> window.framesShown() > frames + 1);
        on(() -> window.look().shownProperty(Kind.MARGINALS).set(false));
        assertEquals(
                before,
                read(() -> window.view().canvas().viewportProperty().get().plotHeightPx()));
    }

    private Points particles() {
        return read(() -> window.sampling().progressProperty().get().particles());
    }

    /** Far from all others and from what is drawn, within the view. */
    private int alone(Points all) {
        return IntStream.range(1, all.size())
                .filter(i -> Math.abs(all.x(i)) < 1.9 && Math.abs(all.y(i)) < 1.6 && Math.abs(all.y(i)) > 0.7)
                .filter(i -> IntStream.range(0, all.size())
                        .allMatch(j -> i == j || Math.hypot(all.x(i) - all.x(j), all.y(i) - all.y(j)) > 0.06))
                .findFirst()
                .orElseThrow();
    }
}
