package org.scorefield.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits fixed pieces of work over an executor that someone handed in.
 *
 * <p>The caller works too and takes pieces like every helper, so it never waits for a helper that has not started:
 * a busy, a direct or a one-thread executor only makes it slower. Which thread takes which piece is left open; pieces
 * must not share what they write.
 */
final class Chunks {
    private final int count;
    private final IntConsumer piece;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch done;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Chunks(int count, IntConsumer piece) {
        this.count = count;
        this.piece = piece;
        this.done = new CountDownLatch(count);
    }

    /**
     * Runs {@code piece} for 0 to count − 1 and returns when all are done.
     *
     * @throws IllegalStateException if a piece threw, with what it threw as its cause; the others ran all the same
     */
    static void run(Executor executor, int count, IntConsumer piece) {
        Chunks chunks = new Chunks(count, piece);
        Runnable work = chunks::work;
        for (int helper = 1; helper < count; helper++) {
            executor.execute(work);
        }
        chunks.work();
        chunks.await();
        Throwable thrown = chunks.failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a part of the batch failed: " + thrown.getMessage(), thrown);
        }
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            try {
                piece.accept(i);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                done.countDown();
            }
        }
    }

    /** Waits to the end even if interrupted, because helpers still write; then passes the interruption on. */
    private void await() {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
