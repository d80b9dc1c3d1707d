package org.scorefield.study.bench;

import java.util.Arrays;

/**
 * How often a second something was done.
 *
 * @param median over the windows, calls a second
 * @param best window, calls a second
 * @param perCpuSecond calls a second of processor time: what a busy machine does not change
 * @param calls in all
 */
record Rates(double median, double best, double perCpuSecond, long calls) {
    private static final double NANOS = 1e9;

    /** From the rates of all windows, and the processor time they took together. */
    static Rates of(double[] rates, long calls, long cpuNanos) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return new Rates(
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                cpuNanos > 0 ? NANOS * calls / cpuNanos : Double.NaN,
                calls);
    }

    /** Milliseconds a call, in the median window. */
    double milliseconds() {
        return 1e3 / median;
    }

    /** Milliseconds a call, in the best window. */
    double leastMilliseconds() {
        return 1e3 / best;
    }

    /** Milliseconds of processor time a call. */
    double cpuMilliseconds() {
        return 1e3 / perCpuSecond;
    }
}
