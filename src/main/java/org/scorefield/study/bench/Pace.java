package org.scorefield.study.bench;

import org.scorefield.field.Require;

/**
 * How long a measurement takes.
 *
 * @param seconds of measuring, for each thing measured
 * @param mostWarmUp seconds after which it begins although the rate still rises; 0 for a cold start
 */
public record Pace(double seconds, double mostWarmUp) {
    /** Long enough to hold many calls, short enough that most windows see no other work of the machine. */
    private static final double WINDOW_SECONDS = 0.04;

    private static final int LEAST_WINDOWS = 5;
    private static final double NANOS = 1e9;

    public Pace {
        Require.positive("seconds of measuring", seconds);
        Require.within("seconds of warming up", 0, 600, mostWarmUp);
    }

    int windows() {
        return Math.max(LEAST_WINDOWS, (int) Math.round(seconds / WINDOW_SECONDS));
    }

    long windowNanos() {
        return (long) (NANOS * Math.min(WINDOW_SECONDS, seconds / LEAST_WINDOWS));
    }

    long mostWarmUpNanos() {
        return (long) (NANOS * mostWarmUp);
    }
}
