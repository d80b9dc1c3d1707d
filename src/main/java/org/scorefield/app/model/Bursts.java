package org.scorefield.app.model;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes gestures of keys: those of one kind that follow each other quickly are one. */
final class Bursts {
    /** Keys of one kind that follow each other faster than this are one step. */
    private static final long ONE_GESTURE_NANOS = 600_000_000;

    /** One of many of a kind. */
    private record Burst(String key, long number) {}

    private final LongSupplier clock;
    private String lastKey = "";
    private long number;
    private long lastAt;

    /**
     * None yet.
     *
     * @param clock nanoseconds
     */
    Bursts(LongSupplier clock) {
        this.clock = clock;
    }

    /** What a gesture is one with: a text names a kind of keys; all else is one with itself. */
    @Nullable
    Object gesture(@Nullable Object gesture) {
        if (!(gesture instanceof String key)) {
            return gesture;
        }
        long now = clock.getAsLong();
        if (!key.equals(lastKey) || now - lastAt > ONE_GESTURE_NANOS) {
            number++;
        }
        lastKey = key;
        lastAt = now;
        return new Burst(key, number);
    }

    /** Whatever comes next is another gesture. */
    void end() {
        lastKey = "";
    }
}
