package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoHistoryTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void undoingAllThenRedoingAllEndsWhereItBegan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UndoHistory<Integer> history = new UndoHistory<>(0);
        for (int i = 0; i < 150; i++) {
            switch (random.nextInt(4)) {
                case 0 -> history.undo();
                case 1 -> history.redo();
                default -> history.perform("set", random.nextInt(1000), random.nextBoolean() ? "drag" : null);
            }
        }
        int last = history.current();
        int undone = 0;
        while (history.undoLabel().isPresent()) {
            history.undo();
            undone++;
        }
        assertEquals(0, history.current());
        for (int i = 0; i < undone; i++) {
            history.redo();
        }
        assertEquals(last, history.current());
    }

    @Test
    void oneGestureIsOneStep() {
        UndoHistory<Integer> history = new UndoHistory<>(0);
        history.perform("type", 1, null);
        history.perform("drag", 2, "first drag");
        history.perform("drag", 3, "first drag");
        history.perform("drag", 4, "second drag");
        history.undo();
        assertEquals(3, history.current());
        history.undo();
        assertEquals(1, history.current());
    }

    @Test
    void cancellingAGestureLeavesNoTrace() {
        UndoHistory<Integer> history = new UndoHistory<>(7);
        history.perform("drag", 8, "g");
        history.perform("drag", 9, "g");
        history.cancel("g");
        assertEquals(7, history.current());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        UndoHistory<Integer> history = new UndoHistory<>(7);
        history.perform("same", 7, null);
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void theOldestStepsAreForgotten() {
        UndoHistory<Integer> history = new UndoHistory<>(0);
        for (int i = 1; i <= UndoHistory.MOST_STEPS + 5; i++) {
            history.perform("set", i, null);
        }
        while (history.undoLabel().isPresent()) {
            history.undo();
        }
        assertEquals(5, history.current());
    }

    @Test
    void theOldestAreForgottenFirstWhenMemoryIsShort() {
        UndoHistory<Integer> history = new UndoHistory<>(0, (before, after) -> UndoHistory.MOST_BYTES / 3);
        for (int i = 1; i <= 5; i++) {
            history.perform("set", i, null);
        }
        assertEquals(3, history.labels().size());
        while (history.undoLabel().isPresent()) {
            history.undo();
        }
        assertEquals(2, history.current());
    }

    @Test
    void theNewestIsRememberedHoweverLargeItIs() {
        UndoHistory<Integer> history = new UndoHistory<>(0, (before, after) -> 2 * UndoHistory.MOST_BYTES);
        history.perform("set", 1, null);
        history.perform("set", 2, null);
        history.undo();
        assertEquals(1, history.current());
    }
}
