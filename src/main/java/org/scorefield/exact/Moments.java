package org.scorefield.exact;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Mean and covariance of a density or of a sample, scene units and their squares.
 *
 * @param xx variance of the first coordinate
 * @param xy covariance of both
 * @param yy variance of the second
 */
public record Moments(double meanX, double meanY, double xx, double xy, double yy) {
    /** Those of a sample, with 1/n. */
    public static Moments of(Points x) {
        int n = Require.atLeast(1, "number of points", x.size());
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += x.x(i) / n;
            meanY += x.y(i) / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double dx = x.x(i) - meanX;
            double dy = x.y(i) - meanY;
            xx += dx * dx / n;
            xy += dx * dy / n;
            yy += dy * dy / n;
        }
        return new Moments(meanX, meanY, xx, xy, yy);
    }

    /** The mean of the two variances. */
    public double variancePerAxis() {
        return 0.5 * (xx + yy);
    }

    /** The mean of the coordinate along the unit vector (ux, uy). */
    public double meanAlong(double ux, double uy) {
        return ux * meanX + uy * meanY;
    }

    /** The deviation of the coordinate along the unit vector (ux, uy). */
    public double deviationAlong(double ux, double uy) {
        return Math.sqrt(Math.max(0, ux * ux * xx + 2 * ux * uy * xy + uy * uy * yy));
    }
}
