package org.scorefield.exact;

/** The symmetric matrix ∇² log p_σ = [[xx, xy], [xy, yy]], in 1/(scene unit)². */
public record Hessian(double xx, double xy, double yy) {
    /** The divergence of the score. */
    public double trace() {
        return xx + yy;
    }

    public double determinant() {
        return xx * yy - xy * xy;
    }

    /** The larger eigenvalue: above 0 where the score pushes apart. */
    public double largestEigenvalue() {
        return 0.5 * (xx + yy) + StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    public double smallestEigenvalue() {
        return 0.5 * (xx + yy) - StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    /** The direction of the larger eigenvalue, radians in (−π/2, π/2]. */
    public double angle() {
        return 0.5 * StrictMath.atan2(2 * xy, xx - yy);
    }
}
