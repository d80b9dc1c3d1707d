package org.scorefield.exact;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.scorefield.field.Require;

/**
 * The rules by which Song and Ermon choose noise levels and step sizes for images, as formulas.
 *
 * @see "Song and Ermon 2020, Improved techniques for training score-based generative models, arXiv:2006.09011"
 */
public final class Techniques {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Samples of one level should be as likely under the next one's shell as not. */
    private static final double SHARED = 0.5;

    private static final int HALVINGS = 100;

    private Techniques() {}

    /**
     * Technique 2: the share of samples at level γσ that lie within three deviations of the radius of samples at σ,
     * {@code Φ(√(2D)(γ−1) + 3γ) − Φ(√(2D)(γ−1) − 3γ)}.
     *
     * @param dimension D of the data
     * @param ratio γ &gt; 1 of two neighbouring levels
     */
    public static double overlap(int dimension, double ratio) {
        double shift = Math.sqrt(2.0 * dimension) * (ratio - 1);
        return NORMAL.cumulativeProbability(shift + 3 * ratio) - NORMAL.cumulativeProbability(shift - 3 * ratio);
    }

    /**
     * Technique 2: the ratio γ at which the overlap falls to one half; empty up to four dimensions, where shells are so
     * thick that no ratio does.
     *
     * @param dimension D, at least 1
     */
    public static OptionalDouble ratio(int dimension) {
        Require.atLeast(1, "dimension", dimension);
        // For large γ the second argument goes as (√(2D) − 3) γ: only above D = 4.5 does the overlap end at 0.
        if (2.0 * dimension <= 9) {
            return OptionalDouble.empty();
        }
        double low = 1;
        double high = 2;
        while (overlap(dimension, high) > SHARED) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (overlap(dimension, middle) > SHARED) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /**
     * Technique 4: the variance, in units of σ², that T steps of α = hσ² leave of data thin compared with σ which came
     * from the level γσ: {@code (1−h)^{2T}(γ² − c) + c}, {@code c = 2h/(1 − (1−h)²)}.
     *
     * @param h in (0, 1]
     * @param steps T
     * @param ratio γ
     */
    public static double finalVariance(double h, int steps, double ratio) {
        double kept = (1 - h) * (1 - h);
        double c = 2 * h / (1 - kept);
        return StrictMath.pow(kept, steps) * (ratio * ratio - c) + c;
    }

    /**
     * Technique 4: the ε = hσ_L² whose {@link #finalVariance} is nearest to 1.
     *
     * @param smallest σ_L, scene units
     * @param ratio γ &gt; 1
     * @param steps T at each level
     * @return scene units squared
     */
    public static double epsilon(double smallest, double ratio, int steps) {
        // In log h the variance falls, then rises: once the start is forgotten, only the bias c − 1 ≈ h/2 is left.
        double low = StrictMath.log(1e-9);
        double high = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (finalVariance(StrictMath.exp(left), steps, ratio)
                    < finalVariance(StrictMath.exp(right), steps, ratio)) {
                high = right;
            } else {
                low = left;
            }
        }
        return StrictMath.exp(0.5 * (low + high)) * smallest * smallest;
    }
}
