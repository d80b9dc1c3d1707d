package org.scorefield.train;

import java.util.Arrays;

/** A moving average of {@code 2σ²ℓ} at each noise level, to be drawn beside its exact floor. */
final class LevelLosses {
    private static final double LEAST_SHARE = 0.002;

    private final double[] sum;
    private final int[] count;
    private final double[] mean;
    private final int[] seen;

    LevelLosses(int levels) {
        sum = new double[levels];
        count = new int[levels];
        mean = new double[levels];
        seen = new int[levels];
        Arrays.fill(mean, Double.NaN);
    }

    /** Takes in the rows of one batch. */
    void add(Crew crew) {
        Arrays.fill(sum, 0);
        Arrays.fill(count, 0);
        for (int k = 0; k < crew.lanes(); k++) {
            crew.lane(k).addLosses(sum, count);
        }
        for (int l = 0; l < mean.length; l++) {
            if (count[l] > 0) {
                double now = sum[l] / count[l];
                seen[l]++;
                // A window of a tenth of the past, at most 500 batches: it follows a falling loss, then calms down.
                double share = Math.max(LEAST_SHARE, 10.0 / (seen[l] + 10));
                mean[l] = seen[l] == 1 ? now : mean[l] + share * (now - mean[l]);
            }
        }
    }

    /** One value a level, NaN where no row has been seen. */
    double[] mean() {
        return mean.clone();
    }
}
