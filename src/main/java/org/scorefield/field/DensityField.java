package org.scorefield.field;

/** A score field that knows the density it is the score of. */
public interface DensityField extends ScoreField {
    /**
     * log p_σ at each place, up to a constant of σ.
     *
     * @param x places, n×2, scene units; not modified
     * @param sigma noise level, scene units
     * @return n values, natural logarithm
     * @throws IllegalArgumentException as {@link #score}
     */
    double[] logDensity(Points x, double sigma);
}
