package org.scorefield.cli;

import org.scorefield.field.Require;

/** What one run may ask for, so that a slip of the finger is an error and not a full disk. */
final class Limits {
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int MOST_STEPS = 100_000;
    private static final int FINEST_GRID = 4096;

    private Limits() {}

    static void samples(int n) {
        Require.atLeast(1, "--n", n);
        Require.atMost(MOST_SAMPLES, "--n", n);
    }

    static void points(int n) {
        Require.atLeast(1, "--points", n);
        Require.atMost(MOST_SAMPLES, "--points", n);
    }

    static void steps(int steps) {
        Require.atLeast(1, "--steps", steps);
        Require.atMost(MOST_STEPS, "--steps", steps);
    }

    static long trainingSteps(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("--steps must be at least 1, but was " + steps);
        }
        return steps;
    }

    static void grid(int n) {
        Require.atLeast(1, "--grid", n);
        Require.atMost(FINEST_GRID, "--grid", n);
    }
}
