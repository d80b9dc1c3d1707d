package org.scorefield.figure;

import java.util.Arrays;

/**
 * How dark a density is drawn: the share of the mass that lies where the density is lower.
 *
 * <p>For one Gaussian that share is p/p_max exactly, since the mass within radius r is {@code 1 − exp(−r²/2)}. For a
 * needle beside a cloud it does not sink the cloud: both get lines in proportion to the mass they hold, as the contours of highest density
 * regions do.
 *
 * @see "Hyndman 1996, Computing and graphing highest density regions, The American Statistician 50(2)"
 */
final class Tone {
    /** Lower than this below the peak, a density counts as none. */
    private static final double DEPTH = 60;

    private final double[] sorted; // log densities, rising
    private final double[] share; // the mass in densities up to that one

    private Tone(double[] sorted, double[] share) {
        this.sorted = sorted;
        this.share = share;
    }

    /** Reads the mass off a grid of log densities, known up to a constant. */
    static Tone of(Grid logDensity) {
        double[] values = logDensity.toArray();
        double peak = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (v < Double.POSITIVE_INFINITY) {
                peak = Math.max(peak, v);
            }
        }
        double floor = peak - DEPTH;
        double[] kept = Arrays.stream(values)
                .filter(v -> v > floor && v < Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        double[] share = new double[kept.length];
        double total = 0;
        for (int i = 0; i < kept.length; i++) {
            double p = StrictMath.exp(kept[i] - peak);
            share[i] = total + 0.5 * p; // a cell stands for densities around its own: half its mass lies below
            total += p;
        }
        for (int i = 0; i < kept.length; i++) {
            share[i] /= total;
        }
        return new Tone(kept, share);
    }

    /** True if there is no finite density to draw. */
    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The share of the mass below a log density, in [0, 1]. */
    double at(double logDensity) {
        if (isEmpty() || !(logDensity > sorted[0])) {
            return 0;
        }
        int last = sorted.length - 1;
        if (logDensity >= sorted[last]) {
            return 1;
        }
        int i = Arrays.binarySearch(sorted, logDensity);
        if (i >= 0) {
            return share[i];
        }
        int above = -i - 1;
        double f = (logDensity - sorted[above - 1]) / (sorted[above] - sorted[above - 1]);
        return share[above - 1] + f * (share[above] - share[above - 1]);
    }

    /** The log density below which {@code tone} of the mass lies. */
    double logDensity(double tone) {
        int i = Arrays.binarySearch(share, tone);
        int above = i >= 0 ? i : -i - 1;
        if (above == 0) {
            return sorted[0];
        }
        if (above >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        double f = (tone - share[above - 1]) / (share[above] - share[above - 1]);
        return sorted[above - 1] + f * (sorted[above] - sorted[above - 1]);
    }
}
