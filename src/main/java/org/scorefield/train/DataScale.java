package org.scorefield.train;

import java.util.Arrays;
import org.scorefield.field.Points;
import org.scorefield.net.HeadScale;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Measures of a scene what a network's head needs to know. */
public final class DataScale {
    /** Spacing is measured on at most this many points, evenly picked, because it costs their square. */
    private static final int MOST_SPACED = 2000;

    /** A scene of one point has no size; a head needs one above 0. */
    private static final double LEAST_SHARE_OF_BOX = 1e-6;

    private DataScale() {}

    /**
     * Centre, deviation and finest detail of a scene.
     *
     * <p>Finest is the smallest of the Gaussians' minor deviations and the point sets' median distance to the nearest
     * other point; 0 for a set of one point.
     */
    public static HeadScale measure(Scene scene) {
        double x = 0;
        double y = 0;
        for (Component c : scene.components()) {
            x += c.weight() * centre(c, 0);
            y += c.weight() * centre(c, 1);
        }
        double variance = 0;
        double finest = Double.POSITIVE_INFINITY;
        for (Component c : scene.components()) {
            if (c.weight() > 0) {
                variance += c.weight() * 0.5 * squareAbout(c, x, y);
                finest = Math.min(finest, finest(c));
            }
        }
        double least =
                LEAST_SHARE_OF_BOX * Math.max(scene.box().width(), scene.box().height());
        double deviation = Math.max(Math.sqrt(variance), least);
        return new HeadScale(x, y, deviation, Math.min(finest, deviation));
    }

    private static double centre(Component component, int axis) {
        return switch (component) {
            case Gaussian g -> axis == 0 ? g.meanX() : g.meanY();
            case PointCloud c -> {
                double sum = 0;
                for (int i = 0; i < c.points().size(); i++) {
                    sum += axis == 0 ? c.points().x(i) : c.points().y(i);
                }
                yield sum / c.points().size();
            }
        };
    }

    /** Mean squared distance to (x, y). */
    private static double squareAbout(Component component, double x, double y) {
        return switch (component) {
            case Gaussian g -> {
                double dx = g.meanX() - x;
                double dy = g.meanY() - y;
                yield dx * dx + dy * dy + g.covariance().xx() + g.covariance().yy();
            }
            case PointCloud c -> {
                double sum = 0;
                for (int i = 0; i < c.points().size(); i++) {
                    double dx = c.points().x(i) - x;
                    double dy = c.points().y(i) - y;
                    sum += dx * dx + dy * dy;
                }
                yield sum / c.points().size();
            }
        };
    }

    private static double finest(Component component) {
        return switch (component) {
            case Gaussian g -> Math.sqrt(g.covariance().minorVariance());
            case PointCloud c -> spacing(c.points());
        };
    }

    private static double spacing(Points points) {
        int n = Math.min(points.size(), MOST_SPACED);
        if (n < 2) {
            return 0;
        }
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            int p = (int) ((long) i * points.size() / n);
            for (int j = 0; j < i; j++) {
                int q = (int) ((long) j * points.size() / n);
                double dx = points.x(p) - points.x(q);
                double dy = points.y(p) - points.y(q);
                double square = dx * dx + dy * dy;
                nearest[i] = Math.min(nearest[i], square);
                nearest[j] = Math.min(nearest[j], square);
            }
        }
        Arrays.sort(nearest);
        return Math.sqrt(nearest[n / 2]);
    }
}
