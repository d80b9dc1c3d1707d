package org.scorefield.train;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Splits fixed pieces of work over an executor that someone handed in; one thread at a time calls it.
 *
 * <p>The caller works too and takes pieces like every helper, so it never waits for a helper that has not started:
 * a busy, a direct or a one-thread executor only makes it slower. Which thread takes which piece is left open; pieces
 * must not share what they write.
 *
 * <p>A piece may be over in ten microseconds, and to wake a thread takes as long. So who runs out of pieces looks for
 * more {@link #LOOKS} times before it rests: a helper stays at hand from one step to the next, and gives its thread
 * back to the executor soon after the last. No more than one helper at a time waits to be started, so an executor
 * without a free thread is not flooded.
 */
final class Chunks {
    /** About twenty microseconds of {@link Thread#onSpinWait}. */
    private static final int LOOKS = 1000;

    /** Who works, the caller and its helpers, has a number below this. */
    static final int WORKERS = 32;

    static final int CALLER = 0;

    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final long ROUND = 1L << 2 * BITS;

    private final Executor executor;
    private final Runnable help = this::help;

    /** The round, the number of its pieces and the next of them, in one word: a helper that comes late takes nothing. */
    private final AtomicLong ticket = new AtomicLong();

    private final AtomicInteger left = new AtomicInteger();

    /** A bit for each number in use. */
    private final AtomicInteger workers = new AtomicInteger(1 << CALLER);

    private final AtomicBoolean awaited = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Piece piece = (worker, i) -> {};
    private volatile @Nullable Thread caller;
    private boolean closed;

    /** What is to be done. */
    interface Piece {
        /** Does piece {@code i}; no two threads have the same {@code worker} at a time, and each keeps its own for long. */
        void work(int worker, int i);
    }

    Chunks(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs {@code task} for 0 to count − 1, at most {@link #WORKERS}, and returns when all are done.
     *
     * @throws IllegalStateException if a piece threw, with what it threw as its cause; the others ran all the same
     */
    void run(int count, Piece task) {
        caller = Thread.currentThread();
        piece = task;
        failure.set(null);
        left.set(count);
        ticket.set((ticket.get() / ROUND + 1) * ROUND | (long) count << BITS);
        if (!closed && Integer.bitCount(workers.get()) < count && awaited.compareAndSet(false, true)) {
            callForHelp();
        }
        while (takesOne(CALLER)) {
            // until none is left to take
        }
        await();
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a part of the batch failed: " + thrown.getMessage(), thrown);
        }
    }

    private void callForHelp() {
        try {
            executor.execute(help);
        } catch (RejectedExecutionException e) {
            closed = true; // the bits do not depend on help, so the caller goes on by itself
        }
    }

    private void help() {
        if (Thread.currentThread() == caller) {
            awaited.set(false);
            return; // a direct executor: the caller goes on by itself
        }
        int before = workers.getAndUpdate(taken -> taken | taken + 1); // the lowest bit that is free
        int bit = Integer.lowestOneBit(~before);
        awaited.set(false);
        int worker = Integer.numberOfTrailingZeros(bit);
        for (int looks = 0; looks < LOOKS; looks++) {
            if (takesOne(worker)) {
                looks = 0;
            } else {
                Thread.onSpinWait();
            }
        }
        workers.addAndGet(-bit);
    }

    /** Takes the next piece and does it; false if there is none. */
    private boolean takesOne(int worker) {
        long seen = ticket.get();
        int i = (int) seen & MASK;
        if (i >= ((int) (seen >>> BITS) & MASK)) {
            return false;
        }
        if (ticket.compareAndSet(seen, seen + 1)) { // fails if the round is another by now
            try {
                piece.work(worker, i);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                if (left.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
        return true;
    }

    /** Waits to the end even if interrupted, because helpers still write; then passes the interruption on. */
    private void await() {
        for (int looks = 0; looks < LOOKS && left.get() > 0; looks++) {
            Thread.onSpinWait();
        }
        boolean interrupted = false;
        while (left.get() > 0) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
