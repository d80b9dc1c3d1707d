package org.scorefield.metric;

import java.util.Arrays;
import org.scorefield.field.Points;

/** How far samples are from the nearest point of a set: 0 if each is one of them. */
public final class NearestPoint {
    private NearestPoint() {}

    /**
     * The mean over the samples. The points are sorted by their first coordinate and searched outwards from the sample's
     * own, so that thousands of samples and of points take no time.
     *
     * @param samples n×2, scene units
     * @param points m×2
     * @return scene units
     * @throws IllegalArgumentException if one of them is empty or not finite
     */
    public static double meanDistance(Points samples, Points points) {
        Metric.sample(samples);
        Metric.sample(points);
        Integer[] order = new Integer[points.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(points.x(a), points.x(b)));
        double[] xs = new double[order.length];
        double[] ys = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            xs[i] = points.x(order[i]);
            ys[i] = points.y(order[i]);
        }
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            sum += Math.sqrt(squared(samples.x(i), samples.y(i), xs, ys));
        }
        return sum / samples.size();
    }

    private static double squared(double x, double y, double[] xs, double[] ys) {
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
            best = Math.min(best, dx * dx + dy * dy);
        }
        return best;
    }
}
