package org.scorefield.metric;

import org.scorefield.field.Require;

/**
 * The difference of two means, with the standard error of that difference: 2 of them are noticeable, 5 are no chance.
 *
 * @param first mean of the first sample
 * @param second mean of the second
 * @param error {@code √(s₁²/n + s₂²/m)}, s the standard deviations within the samples
 */
public record MeanGap(double first, double second, double error) {
    /**
     * Compares two samples of numbers.
     *
     * @param a at least 2 numbers
     * @param b at least 2 numbers
     */
    public static MeanGap between(double[] a, double[] b) {
        Require.atLeast(2, "number of values", a.length);
        Require.atLeast(2, "number of values", b.length);
        double meanA = mean(a);
        double meanB = mean(b);
        return new MeanGap(meanA, meanB, Math.sqrt(variance(a, meanA) / a.length + variance(b, meanB) / b.length));
    }

    /** First mean minus second. */
    public double gap() {
        return first - second;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (values.length - 1);
    }
}
