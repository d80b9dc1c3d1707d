package org.scorefield.study;

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

    /** True if neither variance is negative. */
    public boolean exists() {
        return smallestVariance() >= 0;
    }
}
