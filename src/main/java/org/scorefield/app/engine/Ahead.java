package org.scorefield.app.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that another thread makes while its user is still busy with other things. Not for the FX thread, which never waits. */
public final class Ahead<T> {
    private final CompletableFuture<T> value;

    private Ahead(CompletableFuture<T> value) {
        this.value = value;
    }

    /**
     * Begins to make a value.
     *
     * @param after what that thread does with it besides, once it is made; nobody waits for that
     */
    public static <T> Ahead<T> of(Supplier<T> maker, Consumer<T> after) {
        CompletableFuture<T> value = CompletableFuture.supplyAsync(maker);
        value.thenAccept(after);
        return new Ahead<>(value);
    }

    /** The value; waits until it is made, and throws what making it threw. */
    public T get() {
        return value.join();
    }
}
