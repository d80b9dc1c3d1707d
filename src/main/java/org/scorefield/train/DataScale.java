package org.scorefield.train;

import org.scorefield.field.Points;
import org.scorefield.net.HeadScale;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Measures of a scene what a network's head needs to know. */
public final class DataScale {
    /** A scene of one point has no size; a head needs one above 0. */
    private static final double LEAST_SHARE_OF_BOX = 1e-6;

    private DataScale() {}

    /**
     * Centre, deviation and finest detail of a scene.
     *
     * <p>Finest is the smallest of the Gaussians' minor deviations, and 0 as soon as there are points: a point is a
     * Gaussian of no size, and its score goes on growing like 1/σ. Measured on five points, σ from 2 to 0.01: mean
     * relative error 1.4 % after 2,500 steps, against 18 % with their spacing for s₀; on 300 or 2,000 points the
     * two are equal. (On mixtures the smallest deviation beats the harmonic mean: 8.6 against 16.9 % where it matters.)
     */
    public static HeadScale measure(Scene scene) {
        Points center = scene.center();
        double x = center.x(0);
        double y = center.y(0);
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
            case PointCloud c -> 0;
        };
    }
}
