package org.scorefield.app.engine;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Watches whether a thread keeps up: gives it something to do twenty times a second, and when that is not done within a
 * tenth of a second, tells what the thread is doing instead and how long it stood still. For those who look for the
 * cause of a window that freezes ({@code scorefield --diagnose}); nobody else pays for it.
 */
public final class Watchdog implements AutoCloseable {
    private static final int EVERY_MS = 50;
    private static final int LATE_MS = 100;
    private static final int FRAMES = 40;

    private final Thread watched;
    private final Executor post;
    private final Consumer<String> tell;
    private final Thread watcher;

    /**
     * Begins to watch.
     *
     * @param watched whose stack is told
     * @param post has it do something, in its turn
     * @param tell called on another thread, with lines of text
     */
    public Watchdog(Thread watched, Executor post, Consumer<String> tell) {
        this.watched = watched;
        this.post = post;
        this.tell = tell;
        watcher = new Thread(this::watch, "scorefield-watchdog");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (!watcher.isInterrupted()) {
                look();
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            watcher.interrupt(); // intentional: closed, which is the only way it ends
        }
    }

    private void look() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long posted = System.nanoTime();
        post.execute(done::countDown);
        if (!done.await(LATE_MS, TimeUnit.MILLISECONDS)) {
            StackTraceElement[] stack = watched.getStackTrace();
            done.await();
            tell.accept(watched.getName() + " stood still for " + (System.nanoTime() - posted) / 1_000_000 + " ms:\n"
                    + Arrays.stream(stack)
                            .limit(FRAMES)
                            .map(frame -> "  at " + frame)
                            .collect(Collectors.joining("\n")));
        }
    }
}
