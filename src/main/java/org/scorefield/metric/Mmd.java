package org.scorefield.metric;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * The maximum mean discrepancy {@code √(E k(X,X′) − 2 E k(X,Y) + E k(Y,Y′))} with the kernel
 * {@code k(x, y) = mean over b of exp(−‖x−y‖²/2b²)}, b = 4, 2, 1, ½, ¼ scene units.
 *
 * <p>A V-statistic: the means run over all pairs, each point with itself too, so the root is real. The widths do
 * not follow the data, so that numbers of different runs can be compared.
 *
 * @see "Gretton et al. 2012, A kernel two-sample test, equation 5; Li et al. 2015 for the sum of kernels"
 */
public final class Mmd {
    private static final double LARGEST_WIDTH = 4;

    private Mmd() {}

    /**
     * The discrepancy; takes time n·m + (n² + m²)/2, each with one exponential.
     *
     * @param x n×2, scene units
     * @param y m×2, scene units
     * @return from 0 to √2, without unit
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double between(Points x, Points y) {
        double n = Metric.sample(x).size();
        double m = Metric.sample(y).size();
        double inX = (2 * sumWithin(x) + n) / (n * n); // k(x, x) = 1
        double inY = (2 * sumWithin(y) + m) / (m * m);
        double across = 0;
        for (int i = 0; i < x.size(); i++) {
            across += sumFrom(x.x(i), x.y(i), y, 0);
        }
        return Math.sqrt(Math.max(0, inX - 2 * across / (n * m) + inY)); // below 0 only by rounding
    }

    /**
     * What to expect between a sample of {@code n} and one of {@code m} points of the same density:
     * {@code √((1/n + 1/m)(1 − E k(X,X′)))}, exactly in the mean of the square.
     *
     * @param reference at least 2 points of that density, from which E k(X,X′) is measured
     */
    public static double noiseFloor(Points reference, int n, int m) {
        double k = Require.atLeast(
                2, "number of reference points", Metric.sample(reference).size());
        Require.atLeast(1, "number of points", n);
        Require.atLeast(1, "number of points", m);
        double meanKernel = 2 * sumWithin(reference) / (k * (k - 1));
        return Math.sqrt((1.0 / n + 1.0 / m) * Math.max(0, 1 - meanKernel));
    }

    private static double sumWithin(Points x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += sumFrom(x.x(i), x.y(i), x, i + 1);
        }
        return sum;
    }

    private static double sumFrom(double px, double py, Points x, int first) {
        double sum = 0;
        for (int j = first; j < x.size(); j++) {
            double dx = px - x.x(j);
            double dy = py - x.y(j);
            sum += kernel(dx * dx + dy * dy);
        }
        return sum;
    }

    /** Halving b raises the exponential to the fourth power, so one exponential serves all five. */
    private static double kernel(double squaredDistance) {
        double k4 = StrictMath.exp(-squaredDistance / (2 * LARGEST_WIDTH * LARGEST_WIDTH));
        double k2 = fourthPower(k4);
        double k1 = fourthPower(k2);
        double kHalf = fourthPower(k1);
        double kQuarter = fourthPower(kHalf);
        return (k4 + k2 + k1 + kHalf + kQuarter) / 5;
    }

    private static double fourthPower(double k) {
        return (k * k) * (k * k);
    }
}
