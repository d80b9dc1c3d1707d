package org.scorefield.figure;

import java.util.Arrays;

/**
 * How dark a density is drawn: the share of the mass that lies where the density is lower.
 *
 * <p>For one Gaussian that share is p/p_max exactly, since the mass within radius r is {@code 1 − exp(−r²/2)}. For a
 * needle beside a cloud it does not sink the cloud: both get lines in proportion to the mass they hold, as the contours of highest density
 * regions do.
 *
 * <p>The shares come from a histogram of the log densities, so that a dragged scene can be toned in each frame; a bin is 0.015 wide, within which
 * a density changes by 1.5 % and the share is taken as straight.
 *
 * @see "Hyndman 1996, Computing and graphing highest density regions, The American Statistician 50(2)"
 */
final class Tone {
    /** Lower than this below the peak, a density counts as none. */
    private static final double DEPTH = 60;

    private static final int BINS = 4096;

    private final double floor;

    /** The mass below the lower edge of each bin, and 1 at the end; empty if there is no density. */
    private final double[] share;

    private Tone(double floor, double[] share) {
        this.floor = floor;
        this.share = share;
    }

    /** Reads the mass off a grid of log densities, known up to a constant. */
    static Tone of(Grid logDensity) {
        double peak = Double.NEGATIVE_INFINITY;
        double[] values = logDensity.toArray();
        for (double v : values) {
            if (v < Double.POSITIVE_INFINITY) {
                peak = Math.max(peak, v);
            }
        }
        if (peak == Double.NEGATIVE_INFINITY) {
            return new Tone(0, new double[0]);
        }
        double floor = peak - DEPTH;
        int[] count = new int[BINS];
        for (double v : values) {
            if (v > floor && v < Double.POSITIVE_INFINITY) {
                count[Math.min(BINS - 1, (int) ((v - floor) * (BINS / DEPTH)))]++;
            }
        }
        double[] share = new double[BINS + 1];
        for (int i = 0; i < BINS; i++) {
            share[i + 1] = share[i] + count[i] * StrictMath.exp((i + 0.5) * (DEPTH / BINS) - DEPTH);
        }
        double total = share[BINS];
        for (int i = 1; i <= BINS; i++) {
            share[i] /= total;
        }
        return new Tone(floor, share);
    }

    /** True if there is no finite density to draw. */
    boolean isEmpty() {
        return share.length == 0;
    }

    /** The share of the mass below a log density, in [0, 1]; 0 for NaN. */
    double at(double logDensity) {
        double bin = (logDensity - floor) * (BINS / DEPTH);
        if (isEmpty() || !(bin > 0)) {
            return 0;
        }
        if (bin >= BINS) {
            return 1;
        }
        int i = (int) bin;
        return share[i] + (bin - i) * (share[i + 1] - share[i]);
    }

    /** The log density below which {@code tone} of the mass lies. */
    double logDensity(double tone) {
        int found = Arrays.binarySearch(share, tone);
        int above = Math.clamp(found >= 0 ? found : -found - 1, 1, BINS);
        double low = share[above - 1];
        double f = share[above] > low ? Math.clamp((tone - low) / (share[above] - low), 0.0, 1.0) : 1;
        return floor + (above - 1 + f) * (DEPTH / BINS);
    }
}
