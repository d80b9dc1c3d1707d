package org.scorefield.field;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Has a loop of vector operations compiled before it is used.
 *
 * <p>Until the second compiler has taken up a method, each vector in it is an object and each operation a call: a hundred
 * times slower than plain code. It takes up what has been called some 5,000 times, and those calls are what a warm-up
 * costs. So nearly all calls here find nothing to do and return at once: they only count. A few do the least there is,
 * for the compiler to see which ways are taken.
 *
 * @param idle calls the method so many times with nothing to do. In a loop of its own: else the caller would be called as
 *     often, be compiled first and take the method in, which then would be called no more
 * @param work calls it with little to do, at least once for each of its ways
 * @param operations on vectors in {@code work}, about; at least some fifty, so that a clock can tell
 */
public record Exercise(IntConsumer idle, Runnable work, int operations) {
    /** Idle calls in a row, and how many rows a round has; a call takes some nanoseconds. */
    private static final int CALLS = 100;

    private static final int ROWS = 10;

    /** Runs before all: the compiler must have seen which class a vector is of, before it takes in the calls. */
    private static final int FIRST = 20;

    /**
     * What an operation takes at most once it is compiled: compiled it is half a nanosecond, with vectors of 128 bits on
     * a slow processor two; as a call with an object it is more than fifteen.
     */
    private static final long NANOS_EACH = 5;

    /** Quick runs in a row that are no chance. */
    private static final int QUICK = 3;

    /** Where the processor lacks what it needs, the attempt ends; a busy one needs time, so only after many rounds too. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private static final int LEAST_ROUNDS = 100;

    /**
     * Goes on until the method is compiled.
     *
     * @param nanos a clock, in nanoseconds
     * @param rest called between rounds; a millisecond of sleep leaves the processor to the compiler
     * @return false if it came to nothing
     */
    public boolean compiled(LongSupplier nanos, Runnable rest) {
        long begun = nanos.getAsLong();
        for (int i = 0; i < FIRST; i++) {
            work.run();
        }
        int quick = 0;
        for (int round = 0; quick < QUICK; round++) {
            for (int i = 0; i < ROWS; i++) {
                idle.accept(CALLS);
            }
            long start = nanos.getAsLong();
            work.run();
            long end = nanos.getAsLong();
            if (end - start < operations * NANOS_EACH) {
                quick++;
            } else {
                quick = 0;
                rest.run();
            }
            if (end - begun > PATIENCE_NANOS && round >= LEAST_ROUNDS) {
                return false;
            }
        }
        return true;
    }
}
