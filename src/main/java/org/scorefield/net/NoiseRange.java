package org.scorefield.net;

import org.scorefield.field.Require;

/**
 * The noise levels a network was made for, in scene units.
 *
 * @param largest σ₁
 * @param smallest σ_L, at most σ₁
 */
public record NoiseRange(double largest, double smallest) {
    /** Beyond this the network sees no further: it was never asked there. */
    private static final double FARTHEST = 2;

    public NoiseRange {
        Require.positive("largest noise level", largest);
        Require.positive("smallest noise level", smallest);
        if (!(largest >= smallest)) {
            throw new IllegalArgumentException("largest noise level must be at least the smallest, " + smallest
                    + ", but was " + largest + "; swap the two?");
        }
    }

    /**
     * log σ mapped linearly to [−1, 1] over the range, held at ±2 far outside it; 0 if the range is one level.
     *
     * <p>Never σ itself: over three decades the small levels would all look the same to the network.
     */
    public double position(double sigma) {
        if (largest == smallest) {
            return 0;
        }
        double middle = 0.5 * (StrictMath.log(largest) + StrictMath.log(smallest));
        double half = 0.5 * (StrictMath.log(largest) - StrictMath.log(smallest));
        return Math.clamp((StrictMath.log(sigma) - middle) / half, -FARTHEST, FARTHEST);
    }
}
