package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The rate said is the rate of now. */
class FrameRateTest {
    private static final long SECOND = 1_000_000_000L;

    private final FrameRate rate = new FrameRate();
    private long now = 7 * SECOND;

    /** Pictures at a steady pace, and a beat of the window with each. */
    private void show(int pictures, long pause) {
        for (int i = 0; i < pictures; i++) {
            now += pause;
            rate.shown(now);
            rate.beat(now, true);
        }
    }

    @Test
    void picturesAtASteadyPaceAreSaidAfterASecond() {
        show(19, SECOND / 20);
        assertEquals(OptionalLong.empty(), rate.perSecond());
        show(10, SECOND / 20);
        assertEquals(OptionalLong.of(20), rate.perSecond());
        show(100, SECOND / 50);
        assertEquals(OptionalLong.of(50), rate.perSecond());
    }

    @Test
    void aTimeHeldIsNotASlowSecond() {
        show(60, SECOND / 20);
        now += 20 * SECOND;
        rate.forget();
        show(1, 0);
        assertEquals(OptionalLong.empty(), rate.perSecond());
        show(22, SECOND / 20);
        assertEquals(OptionalLong.of(20), rate.perSecond());
    }

    @Test
    void theFirstPicturesAfterARestAreCountedByThemselves() {
        show(70, SECOND / 20); // half a second more than was counted
        now += 9 * SECOND;
        rate.beat(now, false);
        assertEquals(OptionalLong.empty(), rate.perSecond(), "at rest there is none");
        show(22, SECOND / 20);
        assertEquals(OptionalLong.of(20), rate.perSecond());
    }

    @Test
    void aPainterThatTakesSecondsIsSaidToBeSlow() {
        show(60, SECOND / 20);
        now += 3 * SECOND;
        rate.beat(now, true);
        assertEquals(OptionalLong.of(0), rate.perSecond());
        show(2, 3 * SECOND / 2);
        assertEquals(OptionalLong.of(1), rate.perSecond(), "two thirds are nearer to one than to none");
    }
}
