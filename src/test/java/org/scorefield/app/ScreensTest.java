package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.scorefield.app.present.Screens;

/** Which screen an audience gets. */
class ScreensTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, -100, 1920, 1080);
    private static final Rectangle2D SMALL = new Rectangle2D(-800, 0, 800, 600);

    private static Optional<Rectangle2D> audienceOf(List<Rectangle2D> screens, double x, double y) {
        return ((Screens) () -> screens).forAudience(x, y);
    }

    @Test
    void aSingleScreenIsTheLecturersOwn() {
        assertEquals(Optional.empty(), audienceOf(List.of(LAPTOP), 700, 400));
    }

    @Test
    void theOtherOfTwoIsTheAudiencesWhicheverTheWindowIsOn() {
        assertEquals(Optional.of(PROJECTOR), audienceOf(List.of(LAPTOP, PROJECTOR), 700, 400));
        assertEquals(Optional.of(LAPTOP), audienceOf(List.of(LAPTOP, PROJECTOR), 2000, 400));
    }

    @Test
    void theLargestOfSeveralOthersIsTaken() {
        assertEquals(Optional.of(PROJECTOR), audienceOf(List.of(SMALL, LAPTOP, PROJECTOR), 700, 400));
    }

    @Test
    void twoScreensThatShowTheSameAreOne() {
        assertEquals(Optional.empty(), audienceOf(List.of(LAPTOP, LAPTOP), 700, 400));
    }
}
