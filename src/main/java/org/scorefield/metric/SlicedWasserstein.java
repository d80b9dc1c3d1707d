package org.scorefield.metric;

import java.util.Arrays;
import org.scorefield.field.Points;

/**
 * The sliced 2-Wasserstein distance: the root of the mean, over 64 directions, of the squared W₂ distance between
 * the two sets' shadows on a line.
 *
 * <p>The directions are fixed and evenly spread, so that the number is a function of the points alone; a shift by t
 * gives exactly ‖t‖/√2. On a line the best way to carry one set to the other keeps the order, so sorting finds it.
 * Between far modes it is dominated by how many points each mode happens to hold.
 *
 * @see "Bonneel, Rabin, Peyré and Pfister 2015, Sliced and Radon Wasserstein barycenters of measures"
 */
public final class SlicedWasserstein {
    private static final int DIRECTIONS = 64;

    private SlicedWasserstein() {}

    /**
     * The distance; takes time 64 (n log n + m log m).
     *
     * @param x n×2, scene units
     * @param y m×2, scene units; n and m may differ
     * @return at least 0, scene units
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double between(Points x, Points y) {
        Metric.sample(x);
        Metric.sample(y);
        double sum = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = Math.PI * (k + 0.5) / DIRECTIONS; // half a turn: a line has no front
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            sum += squaredOnALine(sortedShadow(x, c, s), sortedShadow(y, c, s));
        }
        return Math.sqrt(sum / DIRECTIONS);
    }

    private static double[] sortedShadow(Points x, double c, double s) {
        double[] shadow = new double[x.size()];
        for (int i = 0; i < shadow.length; i++) {
            shadow[i] = c * x.x(i) + s * x.y(i);
        }
        Arrays.sort(shadow);
        return shadow;
    }

    /** W₂² of two sorted samples: the integral of the squared difference of their quantile functions. */
    private static double squaredOnALine(double[] a, double[] b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        long done = 0; // the share of mass already carried, in units of 1/(n·m): whole numbers do not drift
        while (i < a.length && j < b.length) {
            long endOfA = (i + 1L) * b.length;
            long endOfB = (j + 1L) * a.length;
            long next = Math.min(endOfA, endOfB);
            double d = a[i] - b[j];
            sum += (next - done) * d * d;
            i += endOfA == next ? 1 : 0;
            j += endOfB == next ? 1 : 0;
            done = next;
        }
        return sum / ((double) a.length * b.length);
    }
}
