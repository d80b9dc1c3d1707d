package org.scorefield.metric;

import java.util.Arrays;
import org.scorefield.field.Points;

/** How far samples are from the nearest point of a set: 0 if each is one of them. */
public final class NearestPoint {
    private NearestPoint() {}

    /**
     * The mean over the samples of {@link #distances}.
     *
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double meanDistance(Points samples, Points points) {
        double sum = 0;
        for (double distance : distances(samples, points)) {
            sum += distance;
        }
        return sum / samples.size();
    }

    /**
     * The distance of each sample. The points are sorted by their first coordinate and searched outwards from the
     * sample's own, so that thousands of samples and of points take no time.
     *
     * @param samples n×2, scene units
     * @param points m×2
     * @return n distances, scene units
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double[] distances(Points samples, Points points) {
        Metric.sample(samples);
        Metric.sample(points);
        Sorted sorted = new Sorted(points);
        double[] distances = new double[samples.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.sqrt(sorted.squared(samples.x(i), samples.y(i), -1));
        }
        return distances;
    }

    /**
     * The distance of each of the first points from the nearest other one: how far a new draw from where they came from
     * stands from them.
     *
     * @param points m×2, m at least 2
     * @param most how many of them are asked
     * @return scene units, in the order of the points
     */
    public static double[] toTheNext(Points points, int most) {
        Metric.sample(points);
        Sorted sorted = new Sorted(points);
        double[] distances = new double[Math.min(most, points.size())];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.sqrt(sorted.squared(points.x(i), points.y(i), i));
        }
        return distances;
    }

    /** Points by their first coordinate. */
    private static final class Sorted {
        private final int[] from;
        private final double[] xs;
        private final double[] ys;

        Sorted(Points points) {
            Integer[] order = new Integer[points.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(points.x(a), points.x(b)));
            from = new int[order.length];
            xs = new double[order.length];
            ys = new double[order.length];
            for (int i = 0; i < order.length; i++) {
                from[i] = order[i];
                xs[i] = points.x(order[i]);
                ys[i] = points.y(order[i]);
            }
        }

        /** The squared distance to the nearest point but number {@code but}. */
        double squared(double x, double y, int but) {
            int found = Arrays.binarySearch(xs, x);
            int right = found >= 0 ? found : -found - 1;
            int left = right - 1;
            double best = Double.POSITIVE_INFINITY;
            while (right < xs.length || left >= 0) {
                double toRight = right < xs.length ? xs[right] - x : Double.POSITIVE_INFINITY;
                double toLeft = left >= 0 ? x - xs[left] : Double.POSITIVE_INFINITY;
                double dx = Math.min(toRight, toLeft);
                if (dx * dx >= best) {
                    return best;
                }
                int k = toRight <= toLeft ? right++ : left--;
                double dy = ys[k] - y;
                if (from[k] != but) {
                    best = Math.min(best, dx * dx + dy * dy);
                }
            }
            return best;
        }
    }
}
