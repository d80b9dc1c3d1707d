package org.scorefield.sample;

import org.scorefield.field.Require;

/**
 * What Langevin dynamics does to one Gaussian of variance v, component and noise together: the rules that stand
 * beside the step size on screen.
 *
 * <p>With drift a (α, or α/2 in the half-α convention) a step turns variance w into (1 − a/v)² w + 2a.
 */
public final class LangevinRules {
    private LangevinRules() {}

    /** The α from which on particles diverge: 2v, or 4v in the half-α convention. Scene units squared. */
    public static double largestStableStep(double v, Convention convention) {
        return 2 * Require.positive("variance", v) / driftPerAlpha(convention);
    }

    /** The variance the walk ends with, v/(1 − a/2v); infinite where it diverges. Scene units squared. */
    public static double stationaryVariance(double v, double alpha, Convention convention) {
        double half = Require.positive("step size", alpha) / largestStableStep(v, convention);
        return half < 1 ? v / (1 - half) : Double.POSITIVE_INFINITY;
    }

    /** After how many steps the distance from the start has shrunk to 1/e, −1/ln|1 − a/v|; infinite where it never does. */
    public static double relaxationSteps(double v, double alpha, Convention convention) {
        double kept = Math.abs(
                1 - driftPerAlpha(convention) * Require.positive("step size", alpha) / Require.positive("variance", v));
        return kept < 1 ? -1 / StrictMath.log(kept) : Double.POSITIVE_INFINITY;
    }

    /**
     * The level σ_f = s/√(hT) below which annealed Langevin no longer moves a component of width s; it keeps the
     * width √(s² + σ_f²).
     *
     * @param width s, scene units
     * @param h α/σ² = ε/σ_L², without unit
     * @param steps T, steps at each level
     */
    public static double frozenLevel(double width, double h, int steps, Convention convention) {
        Require.atLeast(1, "steps at each level", steps);
        double drift = driftPerAlpha(convention) * Require.positive("h", h);
        return Require.positive("width", width) / Math.sqrt(drift * steps);
    }

    private static double driftPerAlpha(Convention convention) {
        return switch (convention) {
            case SQRT_2_ALPHA -> 1;
            case HALF_ALPHA -> 0.5;
        };
    }
}
