package org.scorefield.app.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A one-slot mailbox between two threads: publishing replaces what is there, taking empties it. */
public final class Latest<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    /** Puts a value in; an older one that nobody took is dropped. */
    public void publish(T value) {
        slot.set(value);
    }

    /** Takes the value out, or gives null if there is none. */
    public @Nullable T take() {
        return slot.getAndSet(null);
    }

    public boolean isEmpty() {
        return slot.get() == null;
    }
}
