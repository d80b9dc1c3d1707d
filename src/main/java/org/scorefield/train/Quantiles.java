package org.scorefield.train;

import org.scorefield.noise.NoiseLevels;

/** Tables of equally likely noise levels, by inverting the distribution of ln σ between the ends of the levels. */
final class Quantiles {
    /** Neighbours in it differ by less than 1 % in σ over four decades. */
    private static final int ENTRIES = 1024;
    /** Steps of the integral; the midpoint rule is then right to seven digits. */
    private static final int CELLS = 8 * ENTRIES;

    private Quantiles() {}

    /** A density of ln σ, up to a factor. */
    @FunctionalInterface
    interface Density {
        double at(double lnSigma);
    }

    /** Quantiles (i + ½)/1024, largest first. A density that vanishes everywhere counts as even. */
    static double[] of(NoiseLevels levels, Density density) {
        double least = StrictMath.log(levels.smallest());
        double width = StrictMath.log(levels.largest()) - least;
        double[] cumulative = new double[CELLS + 1];
        for (int c = 0; c < CELLS; c++) {
            cumulative[c + 1] = cumulative[c] + density.at(least + width * (c + 0.5) / CELLS);
        }
        double total = cumulative[CELLS];
        if (!(total > 0)) {
            return of(levels, lnSigma -> 1);
        }
        double[] table = new double[ENTRIES];
        int cell = 0;
        for (int i = 0; i < ENTRIES; i++) {
            double mass = total * (i + 0.5) / ENTRIES;
            while (cell < CELLS - 1 && cumulative[cell + 1] < mass) {
                cell++;
            }
            double within = (mass - cumulative[cell]) / (cumulative[cell + 1] - cumulative[cell]);
            table[ENTRIES - 1 - i] = StrictMath.exp(least + width * (cell + within) / CELLS);
        }
        return table;
    }
}
