package org.scorefield.study;

import org.scorefield.field.Points;

/**
 * A symmetric 2×2 matrix about a centre, to be drawn as the ellipse with semi-axes √λ. What a network believes of a
 * covariance need not be positive: then one axis is NaN, and there is no ellipse.
 */
public record Ellipse(double centerX, double centerY, double xx, double xy, double yy) {
    /** Of the largest variance: what sums over millions of points on a line may lack. */
    private static final double ROUNDING = 1e-12;

    /**
     * What a field says of the clean point behind (x, y): mean {@code x + σ²s}, covariance {@code σ²I + σ⁴J}, J made
     * symmetric.
     *
     * @param sigma noise level, scene units
     * @param slopes s and J at several places, of which (x, y) is number {@code i}
     * @see "Efron 2011, Tweedie's formula and selection bias, equation 1.4"
     */
    static Ellipse byTweedie(double x, double y, double sigma, Slopes slopes, int i) {
        double v = sigma * sigma;
        return new Ellipse(
                x + v * slopes.score().x(i),
                y + v * slopes.score().y(i),
                v + v * v * slopes.xx(i),
                v * v * 0.5 * (slopes.xy(i) + slopes.yx(i)),
                v + v * v * slopes.yy(i));
    }

    public double largestVariance() {
        return 0.5 * (xx + yy) + StrictMath.hypot(0.5 * (xx - yy), xy);
    }

    /** 0 where rounding alone has left less than that. */
    public double smallestVariance() {
        double least = 0.5 * (xx + yy) - StrictMath.hypot(0.5 * (xx - yy), xy);
        return least < 0 && least > -ROUNDING * largestVariance() ? 0 : least;
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
