package org.scorefield.app.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One daemon thread that answers the newest request. Requests and results each wait in a {@link Latest}: a newer one
 * takes the place of one that nobody has taken. A newer request, or {@link #close}, asks the work under way to stop.
 *
 * @param <Q> an immutable request
 * @param <R> an immutable result
 */
public final class Desk<Q, R> {
    /** What answers a request. Asks {@code goOn} now and then; returns null where it stopped or has nothing to say. */
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

    /** Asks for an answer; a request that still waits is dropped, the one under way is asked to stop. */
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

    /** Waits until the thread has ended; for whoever closed it and leaves the machine after that. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    /** Ends the thread as soon as the work under way returns. */
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
