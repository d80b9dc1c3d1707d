package org.scorefield.cli;

import org.scorefield.field.Require;

/** What one run may ask for, so that a slip of the finger is an error and not a full disk. */
final class Limits {
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int MOST_STEPS = 100_000;
    private static final int FINEST_GRID = 4096;
    private static final int MOST_THREADS = 256;
    private static final double LEAST_SIGMA = 1e-30;
    private static final double MOST_SIGMA = 1e30;

    private Limits() {}

    /** Refuses a noise level whose square is no number any more; whether it may be 0 is another question. */
    static double sigma(String name, double sigma) {
        if (sigma != 0) {
            Require.within(name, LEAST_SIGMA, MOST_SIGMA, sigma);
        }
        return sigma;
    }

    /** Refuses more threads than any machine has. */
    static int threads(int n) {
        Require.atLeast(1, "--threads", n);
        return Require.atMost(MOST_THREADS, "--threads", n);
    }

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
