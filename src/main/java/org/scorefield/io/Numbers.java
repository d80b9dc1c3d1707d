package org.scorefield.io;

/** How numbers stand in our files: the shortest decimal that reads back to the same double, no locale; −0 is 0. */
final class Numbers {
    /** Below this every whole double is a {@code long}, and prints shorter without its fraction. */
    private static final double LARGEST_PLAIN_WHOLE = 1e15;

    private Numbers() {}

    /** Appends a finite number: {@code 3} for a whole one, otherwise as {@link Double#toString(double)}. */
    static void append(StringBuilder out, double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_WHOLE) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }
}
