package org.scorefield.train;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Splits fixed pieces of work over an executor that someone handed in; one thread at a time calls it.
 *
 * <p>The caller works too and takes pieces like every helper, so it never waits for a helper that has not started. Nor
 * does it wait long for one that has: on a busy machine a helper may lose its processor in the middle of a piece of ten
 * microseconds and get it back after ten milliseconds. The caller looks out for it about as long as a piece takes, then
 * does the piece again itself, and what comes late is not looked at. So a piece must leave its result in a place of the
 * worker's own, and {@link #winner} says whose counts; as a piece has one result, whoever does it, the bits do not tell.
 *
 * <p>To wake a thread takes as long as a piece. So a helper who runs out of pieces looks for more for a
 * while before it rests: it stays at hand from one step to the next, and gives its thread back to the executor soon after the
 * last. No more than one helper at a time waits to be started, so an executor without a free thread is not flooded.
 */
final class Chunks {
    /** A caller's patience at least: about twenty microseconds of {@link Thread#onSpinWait}. */
    static final int LOOKS = 1000;

    /** How long a helper without a piece looks for the next: as long, but most of it ready to make way. */
    private static final int SPINS = 100;

    private static final int YIELDS = 50;

    /** Who works, the caller and its helpers, has a number below this. */
    static final int WORKERS = 32;

    static final int CALLER = 0;

    /** Pieces at most. */
    static final int PIECES = WORKERS;

    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final long ROUND = 1L << 2 * BITS;

    /** In the state of a piece the round stands above who did it, plus 1, and whether it failed. */
    private static final int STATE_BITS = 8;

    private static final int FAILED = 1 << STATE_BITS - 1;

    private final Executor executor;
    private final Runnable help = this::help;

    /** The round, the number of its pieces and the next of them, in one word: a helper that comes late takes nothing. */
    private final AtomicLong ticket = new AtomicLong();

    /** Of each piece; who comes late finds another round here, or a winner. */
    private final AtomicLongArray states = new AtomicLongArray(PIECES);

    private final @Nullable Throwable[] thrown = new Throwable[WORKERS];

    /** A bit for each number in use. */
    private final AtomicInteger workers = new AtomicInteger(1 << CALLER);

    private final AtomicBoolean awaited = new AtomicBoolean();
    private volatile Piece piece = (worker, i) -> {};
    private volatile @Nullable Thread caller;
    private long round;
    private boolean closed;

    /** What is to be done. */
    interface Piece {
        /**
         * Does piece {@code i} and leaves the result with the worker's own things; no two threads have the same
         * {@code worker} at a time. If the caller did not wait, a helper's own may be written to in a later round too,
         * and what it reads may have changed by then: its result is not asked for.
         */
        void work(int worker, int i);
    }

    Chunks(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs {@code task} for 0 to count − 1, at most {@link #PIECES}, and returns when all are done.
     *
     * @param patience how often to look for a helper's piece, twenty nanoseconds each, before doing it again
     * @throws IllegalStateException if a piece threw, with what it threw as its cause; the others ran all the same
     */
    void run(int count, int patience, Piece task) {
        caller = Thread.currentThread();
        round++;
        for (int i = 0; i < count; i++) {
            states.set(i, open());
        }
        piece = task;
        ticket.set(round * ROUND | (long) count << BITS);
        if (!closed && Integer.bitCount(workers.get()) < count && awaited.compareAndSet(false, true)) {
            callForHelp();
        }
        while (takesOne(CALLER)) {
            // until none is left to take
        }
        for (int looks = 0; looks < patience && anyOpen(count); looks++) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < count; i++) {
            if (states.get(i) == open()) {
                work(task, CALLER, i, round);
            }
        }
        throwFirst(count);
    }

    /** Whose result of piece {@code i} counts in the last round. */
    int winner(int i) {
        return ((int) states.get(i) & FAILED - 1) - 1;
    }

    private long open() {
        return round << STATE_BITS;
    }

    private boolean anyOpen(int count) {
        for (int i = 0; i < count; i++) {
            if (states.get(i) == open()) {
                return true;
            }
        }
        return false;
    }

    private void throwFirst(int count) {
        for (int i = 0; i < count; i++) {
            if ((states.get(i) & FAILED) != 0) {
                Throwable cause = thrown[winner(i)];
                String said = cause == null ? "" : ": " + cause.getMessage();
                throw new IllegalStateException("a part of the batch failed" + said, cause);
            }
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
        for (int looks = 0; looks < SPINS + YIELDS; looks++) {
            if (takesOne(worker)) {
                looks = 0;
            } else if (looks < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // the caller may have no other processor than this one
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
        Piece task = piece; // before the ticket is taken: after that the round may be over at any time
        if (ticket.compareAndSet(seen, seen + 1)) { // fails if the round is another by now
            work(task, worker, i, seen / ROUND);
        }
        return true;
    }

    private void work(Piece task, int worker, int i, long ofRound) {
        long done = (ofRound << STATE_BITS) + worker + 1;
        try {
            task.work(worker, i);
        } catch (RuntimeException | Error e) {
            thrown[worker] = e;
            done |= FAILED;
        }
        states.compareAndSet(i, ofRound << STATE_BITS, done);
    }
}
