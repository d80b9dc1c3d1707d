package org.scorefield.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** A loop counts as compiled once it has been quick three times in a row; told by a clock that the test turns. */
class ExerciseTest {
    private static final int OPERATIONS = 100;
    private static final long SLOW = 20 * OPERATIONS;
    private static final long QUICK = OPERATIONS;

    private int idleCalls;
    private int works;
    private int rests;

    /** A clock at which run after run of the work takes so long; the first look is the beginning. */
    private static LongSupplier clock(long... took) {
        int[] looks = {0};
        long[] now = {0};
        return () -> {
            int look = looks[0]++;
            if (look > 0 && look % 2 == 0) {
                now[0] += took[look / 2 - 1];
            }
            return now[0];
        };
    }

    private boolean compiled(LongSupplier clock) {
        return new Exercise(n -> idleCalls += n, () -> works++, OPERATIONS).compiled(clock, () -> rests++);
    }

    @Test
    void quickThreeTimesInARowIsCompiled() {
        assertTrue(compiled(clock(SLOW, QUICK, QUICK, SLOW, QUICK, QUICK, QUICK)));
        assertEquals(2, rests); // after each slow run, and only then
    }

    @Test
    void nearlyAllCallsFindNothingToDo() {
        assertTrue(compiled(clock(SLOW, QUICK, QUICK, QUICK)));
        assertTrue(idleCalls > 100 * works, idleCalls + " idle calls, " + works + " runs");
    }

    @Test
    void neverQuickComesToNothingAfterAMinute() {
        long[] now = {0};
        assertFalse(compiled(() -> now[0] += 1_000_000_000L));
        assertTrue(rests >= 60, "a busy machine is given time");
    }
}
