package org.scorefield.train;

import org.scorefield.noise.NoiseLevels;

/** Which noise levels the rows of a batch are drawn at. */
@FunctionalInterface
public interface SigmaSampling {
    /**
     * A table of equally likely noise levels, from which each row (or pair of rows) takes one: the quantiles of the
     * density of σ. So a continuous density costs a row no logarithm, and its bits are those of the table.
     *
     * @param levels the levels shown and sampled at; nothing beyond their ends is drawn
     * @param deviation σ_data, scene units
     * @return scene units, largest first
     */
    double[] table(NoiseLevels levels, double deviation);
}
