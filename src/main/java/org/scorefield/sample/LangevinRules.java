package org.scorefield.sample;

import org.scorefield.field.Require;

/**
 * What Langevin dynamics {@code x + a s + √(2a) z} does to one Gaussian of variance v, component and noise together: the
 * rules by which a step size is judged.
 *
 * <p>A step turns variance w into (1 − a/v)² w + 2a; all else follows. The drift a of a step size α is
 * {@link Convention#drift}. Lengths in scene units, variances and drifts in scene units squared.
 */
public final class LangevinRules {
    private LangevinRules() {}

    /** The drift from which on particles diverge, 2v. */
    public static double largestStableDrift(double v) {
        return 2 * Require.positive("variance", v);
    }

    /** The variance the walk ends with, v/(1 − a/2v); infinite where it diverges. */
    public static double stationaryVariance(double v, double drift) {
        double half = Require.positive("drift", drift) / largestStableDrift(v);
        return half < 1 ? v / (1 - half) : Double.POSITIVE_INFINITY;
    }

    /** After about so many steps the distance from the start has shrunk to 1/e: v/a, where a is small beside v. */
    public static double relaxationSteps(double v, double drift) {
        return Require.positive("variance", v) / Require.positive("drift", drift);
    }

    /**
     * The variance after several steps.
     *
     * @param w variance before
     * @return infinite where it diverged
     */
    public static double varianceAfter(int steps, double w, double v, double drift) {
        double kept = (1 - drift / v) * (1 - drift / v);
        if (kept == 1) { // at a = 2v nothing is forgotten, and each step adds its noise
            return w + 2 * drift * steps;
        }
        double left = StrictMath.pow(kept, steps);
        return left * w + 2 * drift * (1 - left) / (1 - kept);
    }

    /**
     * The level σ_f = s/√(hT) below which annealed Langevin no longer moves a component of width s; it keeps the
     * width √(s² + σ_f²).
     *
     * @param width s, at least 0
     * @param h a/σ², without unit
     * @param steps T, steps at each level
     */
    public static double frozenLevel(double width, double h, int steps) {
        Require.atLeast(1, "steps at each level", steps);
        return Require.within("width", 0, Double.MAX_VALUE, width) / Math.sqrt(Require.positive("h", h) * steps);
    }
}
