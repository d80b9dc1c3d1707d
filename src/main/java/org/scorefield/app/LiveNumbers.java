package org.scorefield.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Has what is being read say its numbers anew a few times a second, and does nothing while nothing is read. */
final class LiveNumbers {
    /** Numbers that change faster cannot be read. */
    static final long PAUSE_NANOS = 250_000_000;

    private final Map<Object, Runnable> read = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private long last;

    /**
     * Something is read from now on; it has said its numbers.
     *
     * @param what   a hint or a card
     * @param refresh has it say them again
     */
    void open(Object what, Runnable refresh) {
        read.put(what, refresh);
        any.set(true);
    }

    /** It is read no longer. */
    void close(Object what) {
        read.remove(what);
        any.set(!read.isEmpty());
    }

    /** Whether anything is read, and {@link #beat} is to be called once a frame. */
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /**
     * Once a frame.
     *
     * @param now nanoseconds
     */
    void beat(long now) {
        if (now - last >= PAUSE_NANOS) {
            last = now;
            List.copyOf(read.values()).forEach(Runnable::run);
        }
    }
}
