package org.scorefield.app.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reads and writes files off the FX thread, in the order asked. Nothing is ever dropped here: a save is no picture that
 * a newer one may replace.
 */
public final class FileDesk {
    /** One thing to do with a file. */
    @FunctionalInterface
    public interface Job<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** What became of a job; given back on the FX thread by {@link #deliver()}. */
    private record Done<T>(Job<T> job, Consumer<T> then, Consumer<String> failed) {
        Runnable perform() {
            try {
                T result = job.run();
                return () -> then.accept(result);
            } catch (IOException | IllegalArgumentException e) {
                return failure(e);
            }
        }

        Runnable failure(Throwable e) {
            String said = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            return () -> failed.accept(said);
        }
    }

    private final ConcurrentLinkedQueue<Done<?>> in = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Runnable> out = new ConcurrentLinkedQueue<>();
    private final Consumer<Throwable> trouble;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts the thread. It is no daemon's work to save: closing waits for what was asked. */
    FileDesk(Consumer<Throwable> trouble) {
        this.trouble = trouble;
        this.thread = new Thread(this::run, "scorefield-files");
        thread.start();
    }

    /**
     * Asks for something to be done.
     *
     * @param then told the result, on the FX thread
     * @param failed told in one sentence what went wrong, on the FX thread
     */
    public <T> void ask(Job<T> job, Consumer<T> then, Consumer<String> failed) {
        in.add(new Done<>(job, then, failed));
        LockSupport.unpark(thread);
    }

    /**
     * Hands over what has been done since the last call; called once a frame on the FX thread. Where somebody told
     * throws, the next call goes on with the others.
     */
    public void deliver() {
        for (Runnable done = out.poll(); done != null; done = out.poll()) {
            done.run();
        }
    }

    /** The file's name without folders, for a sentence. */
    public static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** Lets what was asked finish, then ends the thread. */
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Waits until the thread has ended, after {@link #close}. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run() {
        while (true) {
            Done<?> next = in.poll();
            if (next != null) {
                try {
                    out.add(next.perform());
                } catch (RuntimeException | Error e) {
                    trouble.accept(e);
                    out.add(next.failure(e)); // whoever asked is not to wait for ever
                }
            } else if (closed) {
                return;
            } else {
                LockSupport.park(this);
            }
        }
    }
}
