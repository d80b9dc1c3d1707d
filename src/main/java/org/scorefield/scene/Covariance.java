package org.scorefield.scene;

import org.scorefield.field.Require;

/**
 * A symmetric positive definite 2×2 matrix {@code [[xx, xy], [xy, yy]]}, in squared scene units.
 *
 * <p>Drawn as an ellipse with semi-axes √λ along its eigenvectors.
 */
public record Covariance(double xx, double xy, double yy) {
    /** The thinnest and widest variance a scene may hold. */
    public static final double LEAST_VARIANCE = 1e-8;

    public static final double MOST_VARIANCE = 1e8;

    public Covariance {
        Require.finite("covariance xx", xx);
        Require.finite("covariance xy", xy);
        Require.finite("covariance yy", yy);
        double least = 0.5 * (xx + yy) - StrictMath.hypot(0.5 * (xx - yy), xy);
        if (!(least >= LEAST_VARIANCE * (1 - 1e-6)) || !(xx + yy - least <= MOST_VARIANCE * (1 + 1e-6))) {
            throw new IllegalArgumentException("covariance [[" + xx + ", " + xy + "], [" + xy + ", " + yy
                    + "]] must be positive definite with variances between " + LEAST_VARIANCE + " and " + MOST_VARIANCE
                    + "; make its diagonal larger or its off-diagonal smaller");
        }
        xy += 0.0; // −0 becomes 0: files know one nought
    }

    /** The same standard deviation in every direction. */
    public static Covariance isotropic(double deviation) {
        return new Covariance(deviation * deviation, 0, deviation * deviation);
    }

    /**
     * From semi-axes and the direction of the first.
     *
     * @param first standard deviation along the direction {@code angle}
     * @param second standard deviation across it
     * @param angle radians, anticlockwise from the x-axis
     */
    public static Covariance ofAxes(double first, double second, double angle) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double a = first * first;
        double b = second * second;
        return new Covariance(c * c * a + s * s * b, c * s * (a - b), s * s * a + c * c * b);
    }

    /** The larger eigenvalue. */
    public double majorVariance() {
        return 0.5 * (xx + yy) + StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    /** The smaller eigenvalue. */
    public double minorVariance() {
        return 0.5 * (xx + yy) - StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    /** The direction of the larger axis, radians in (−π/2, π/2]; 0 for a circle. */
    public double angle() {
        return 0.5 * StrictMath.atan2(2 * xy, xx - yy);
    }
}
