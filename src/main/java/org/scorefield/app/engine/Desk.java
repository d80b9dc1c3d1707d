package org.scorefield.app.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A worker at a desk: one daemon thread, an in-tray that holds the newest request only, an out-tray that holds the
 * newest result only. A newer request tells the work under way to stop; what it then returns is thrown away.
 *
 * @param <Q> an immutable request
 * @param <R> an immutable result
 */
public final class Desk<Q, R> {
    /** What is done at the desk. Asks {@code goOn} now and then; returns null when told to stop. */
    @FunctionalInterface
    public interface Work<Q, R> {
        @Nullable
        R apply(Q request, BooleanSupplier goOn);
    }

    private final Latest<Q> in = new Latest<>();
    private final Latest<R> out = new Latest<>();
    private final Work<Q, R> work;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean busy;
    private volatile boolean closed;

    /**
     * Opens a desk and starts its thread.
     *
     * @param failed told of anything the work throws; the desk stays open
     */
    public Desk(String name, Work<Q, R> work, Consumer<Throwable> failed) {
        this.work = work;
        this.failed = failed;
        this.thread = new Thread(this::run, "scorefield-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands in a request; it replaces any that has not been finished. */
    public void request(Q request) {
        in.publish(request);
        LockSupport.unpark(thread);
    }

    /** The newest result nobody has taken yet, or null. */
    public @Nullable R take() {
        return out.take();
    }

    /** True while a request waits or is worked on. */
    public boolean busy() {
        return busy || !in.isEmpty();
    }

    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            busy = true; // set before taking, so that busy() has no gap between tray and hand
            Q request = in.take();
            if (request == null) {
                busy = false;
                if (in.isEmpty()) {
                    LockSupport.park(this);
                }
                continue;
            }
            try {
                R result = work.apply(request, () -> in.isEmpty() && !closed);
                if (result != null) {
                    out.publish(result);
                }
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
        }
    }
}
