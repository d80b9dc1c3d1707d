package org.scorefield.field;

import java.util.Locale;

/** Guards for arguments. Each is written so that NaN fails, and says name, rule and value in one sentence. */
public final class Require {
    private Require() {}

    /** Returns {@code value} if it is finite and above zero. */
    public static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, but was " + value);
        }
        return value;
    }

    /** Returns {@code value} if it is neither infinite nor NaN. */
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, but was " + value);
        }
        return value;
    }

    /** Returns {@code value} if it lies in {@code [least, most]}. */
    public static double within(String name, double least, double most, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " must lie between " + least + " and " + most + ", but was " + value);
        }
        return value;
    }

    /** Returns {@code value} if it is at least {@code least}. */
    public static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be at least %d, but was %d", name, least, value));
        }
        return value;
    }

    /** Returns {@code value} if it is at most {@code most}. */
    public static int atMost(int most, String name, int value) {
        if (value > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be at most %d, but was %d", name, most, value));
        }
        return value;
    }
}
