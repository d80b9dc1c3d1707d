package org.scorefield.study;

import org.scorefield.field.Points;

/**
 * A symmetric 2×2 matrix about a centre, to be drawn as the ellipse with semi-axes √λ. What a network believes of a
 * covariance need not be positive: then one axis is NaN, and there is no ellipse.
 */
public record Ellipse(double centerX, double centerY, double xx, double xy, double yy) {
    public double largestVariance() {
        return 0.5 * (xx + yy) + StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    public double smallestVariance() {
        return 0.5 * (xx + yy) - StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    /** The longer semi-axis, scene units; NaN if its variance is negative. */
    public double longAxis() {
        return Math.sqrt(largestVariance());
    }

    /** The shorter one. */
    public double shortAxis() {
        return Math.sqrt(smallestVariance());
    }

    /** The direction of the longer one, radians in (−π/2, π/2]. */
    public double angle() {
        return 0.5 * StrictMath.atan2(2 * xy, xx - yy);
    }

    /** Its outline at so many deviations, closed to the bit, scene units. */
    Points outline(double deviations, int corners) {
        double[] xy = new double[2 * (corners + 1)];
        double c = StrictMath.cos(angle());
        double n = StrictMath.sin(angle());
        for (int i = 0; i <= corners; i++) {
            double t = 2 * Math.PI * (i % corners) / corners;
            double u = deviations * longAxis() * StrictMath.cos(t);
            double v = deviations * shortAxis() * StrictMath.sin(t);
            xy[2 * i] = centerX + c * u - n * v;
            xy[2 * i + 1] = centerY + n * u + c * v;
        }
        return Points.wrap(xy);
    }

    /** True if neither variance is negative. */
    public boolean exists() {
        return smallestVariance() >= 0;
    }
}
