package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is read says its numbers anew, not too often, and costs nothing once it is put away. */
class LiveNumbersTest {
    private static final long FRAME_NANOS = 16_666_667;
    private static final int A_SECOND_OF_FRAMES = 60;

    private final LiveNumbers live = new LiveNumbers();
    private int said;

    private void second(long from) {
        for (int frame = 0; frame < A_SECOND_OF_FRAMES; frame++) {
            live.beat(from + frame * FRAME_NANOS);
        }
    }

    @Test
    void anOpenHintIsToldFourTimesASecond() {
        live.open("hint", () -> said++);
        second(1_000_000_000);
        assertEquals(4, said);
    }

    @Test
    void aClosedHintIsToldNothingAndNobodyIsAwake() {
        assertFalse(live.anyProperty().get());
        live.open("hint", () -> said++);
        live.open("card", () -> said++);
        live.close("hint");
        assertTrue(live.anyProperty().get());
        live.close("card");
        live.close("card");
        assertFalse(live.anyProperty().get());
        second(1_000_000_000);
        assertEquals(0, said);
    }

    @Test
    void aHintMayCloseItselfWhileItIsTold() {
        live.open("hint", () -> {
            said++;
            live.close("hint");
        });
        second(1_000_000_000);
        assertEquals(1, said);
    }
}
