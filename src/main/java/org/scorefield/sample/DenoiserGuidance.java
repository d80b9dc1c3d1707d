package org.scorefield.sample;

import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/**
 * {@code s + k Jᵀ Aᵀ}: what DPS, ΠGDM and TMP share. J is the derivative of the denoiser {@code D(x) = x + σ² s(x, σ)},
 * A = (a, b) the measurement; the methods differ in the gain k.
 *
 * <p>J is taken by central differences, so that it works for any score field: five evaluations at one, all in one call.
 */
record DenoiserGuidance(ScoreField prior, Observation y, Gain gain) implements ScoreField {
    /** The place itself and two on each side. */
    static final int SCORE_CALLS = 5;

    private static final double STEP = 0.005;
    /** A step is at least so many float spacings: a network reads its place as a float. */
    private static final float LEAST_SPACINGS = 8;

    /** The factor k at one place. */
    @FunctionalInterface
    interface Gain {
        /**
         * Gives k.
         *
         * @param residual {@code y − A D(x)}
         * @param variance {@code A σ²J Aᵀ}: by Tweedie the variance of A x₀ given x, where the score is exact
         */
        double at(double sigma, double residual, double variance);
    }

    @Override
    public Points score(Points x, double sigma) {
        int n = x.size();
        double[] at = new double[2 * SCORE_CALLS * n];
        for (int i = 0; i < n; i++) {
            put(at, i, x.x(i), x.y(i));
            put(at, n + i, beside(x.x(i), sigma, 1), x.y(i));
            put(at, 2 * n + i, beside(x.x(i), sigma, -1), x.y(i));
            put(at, 3 * n + i, x.x(i), beside(x.y(i), sigma, 1));
            put(at, 4 * n + i, x.x(i), beside(x.y(i), sigma, -1));
        }
        Points all = prior.score(Points.of(at), sigma);
        double[] s = new double[2 * n];
        double lambda = sigma * sigma;
        for (int i = 0; i < n; i++) {
            double seenX = slope(at, all, n + i, 2 * n + i, 0);
            double seenY = slope(at, all, 3 * n + i, 4 * n + i, 1);
            double pullX = y.a() + lambda * seenX; // Jᵀ Aᵀ
            double pullY = y.b() + lambda * seenY;
            double denoised = y.of(x.x(i) + lambda * all.x(i), x.y(i) + lambda * all.y(i));
            double k = gain.at(sigma, y.y() - denoised, lambda * y.of(pullX, pullY));
            s[2 * i] = all.x(i) + k * pullX;
            s[2 * i + 1] = all.y(i) + k * pullY;
        }
        return Points.wrap(s);
    }

    private static void put(double[] xy, int row, double x, double y) {
        xy[2 * row] = x;
        xy[2 * row + 1] = y;
    }

    /** A float near v ± 0.005σ, so that a network sees the place as it is. */
    private static double beside(double v, double sigma, int side) {
        return (float) (v + side * Math.max(STEP * sigma, LEAST_SPACINGS * Math.ulp((float) v)));
    }

    /** The derivative of {@code A s} between two rows that differ in one coordinate. */
    private double slope(double[] at, Points s, int above, int below, int coordinate) {
        double h = at[2 * above + coordinate] - at[2 * below + coordinate];
        return y.of(s.x(above) - s.x(below), s.y(above) - s.y(below)) / h;
    }
}
