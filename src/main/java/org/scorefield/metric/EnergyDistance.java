package org.scorefield.metric;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * The energy distance {@code 2E‖X−Y‖ − E‖X−X′‖ − E‖Y−Y′‖}, not its root.
 *
 * <p>As a V-statistic: the means run over all pairs, each point with itself too. So it is never negative, and
 * two samples of one density are not at 0 but, on average, at their noise floor.
 *
 * @see "Székely and Rizzo 2013, Energy statistics: a class of statistics based on distances, equation 2.5"
 */
public final class EnergyDistance {
    private EnergyDistance() {}

    /**
     * The distance; takes time n·m + (n² + m²)/2.
     *
     * @param x n×2, scene units
     * @param y m×2, scene units
     * @return at least 0, scene units
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double between(Points x, Points y) {
        double n = Metric.sample(x).size();
        double m = Metric.sample(y).size();
        double across = sumAcross(x, y) / (n * m);
        double inX = 2 * sumWithin(x) / (n * n);
        double inY = 2 * sumWithin(y) / (m * m);
        return Math.max(0, 2 * across - inX - inY); // below 0 only by rounding
    }

    /**
     * What to expect between a sample of {@code n} and one of {@code m} points of the same density:
     * {@code (1/n + 1/m) E‖X−X′‖}, exactly in the mean.
     *
     * @param reference at least 2 points of that density, from which E‖X−X′‖ is measured
     * @return scene units
     */
    public static double noiseFloor(Points reference, int n, int m) {
        double k = Require.atLeast(
                2, "number of reference points", Metric.sample(reference).size());
        Require.atLeast(1, "number of points", n);
        Require.atLeast(1, "number of points", m);
        double meanDistance = 2 * sumWithin(reference) / (k * (k - 1));
        return (1.0 / n + 1.0 / m) * meanDistance;
    }

    /** Σᵢⱼ ‖xᵢ − yⱼ‖. */
    private static double sumAcross(Points x, Points y) {
        double[] ys = y.toArray();
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += sumFrom(x.x(i), x.y(i), ys, 0);
        }
        return sum;
    }

    /** Σ over i &lt; j of ‖xᵢ − xⱼ‖. */
    private static double sumWithin(Points x) {
        double[] xs = x.toArray();
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += sumFrom(xs[2 * i], xs[2 * i + 1], xs, i + 1);
        }
        return sum;
    }

    /** The distances from (px, py) to the points {@code first} and on; a row's own sum keeps rounding small. */
    private static double sumFrom(double px, double py, double[] xy, int first) {
        double sum = 0;
        for (int k = 2 * first; k < xy.length; k += 2) {
            double dx = px - xy[k];
            double dy = py - xy[k + 1];
            sum += Math.sqrt(dx * dx + dy * dy);
        }
        return sum;
    }
}
