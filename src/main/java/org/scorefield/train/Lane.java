package org.scorefield.train;

import java.util.Arrays;
import org.scorefield.field.RandomStream;

/**
 * A fixed share of every batch: the parts k, k + lanes, k + 2·lanes, …, one after the other into one gradient.
 *
 * <p>Lanes are what threads take up; no two share anything they write. Their number follows from batch and network alone,
 * so the sums have one order whatever the threads, and it is at most {@link #MOST}, so a large network with a large batch
 * still fits in memory.
 */
final class Lane {
    private static final int MOST = 8;

    /**
     * Rows times parameters from which a step takes a hundred microseconds, some forty handings over of a piece, and has
     * more than one lane: two hidden layers of 64 with a batch of 512. Three with 256 would lose three hundredths already.
     */
    private static final long WORTH_SHARING = 2_300_000;

    private final int first;
    private final int lanes;
    private final int batchRows;
    private final float[] gradient;
    private final double[] sum;
    private final int[] count;
    private double loss;

    Lane(int batchRows, int parameterCount, int first, int levels) {
        this.first = first;
        this.lanes = number(batchRows, parameterCount);
        this.batchRows = batchRows;
        this.gradient = new float[parameterCount];
        this.sum = new double[levels];
        this.count = new int[levels];
    }

    /** How many lanes a batch of so many rows has: one if a step is not worth sharing out. */
    static int number(int batchRows, int parameterCount) {
        boolean shared = (long) batchRows * parameterCount >= WORTH_SHARING;
        return shared ? Math.min(MOST, (batchRows + Part.ROWS - 1) / Part.ROWS) : 1;
    }

    /** Draws this lane's rows afresh and computes loss and gradient at θ, in the room of the thread that does it. */
    void learn(Workplace workplace, Subject subject, RandomStream step, float[] theta) {
        Arrays.fill(gradient, 0f);
        Arrays.fill(sum, 0);
        Arrays.fill(count, 0);
        loss = 0;
        for (int row = first * Part.ROWS; row < batchRows; row += lanes * Part.ROWS) {
            Part part = workplace.part(batchRows - row);
            loss += part.learn(subject, step, row / 2, theta, gradient);
            part.addLosses(sum, count);
        }
    }

    /** This lane's share of the batch's mean loss. */
    double loss() {
        return loss;
    }

    /** The gradient of this lane's share, not a copy: the lane that learns next writes over it. */
    float[] gradient() {
        return gradient;
    }

    /** Adds {@code Σ 2σ²ℓ} and the number of rows, per level. */
    void addLosses(double[] totalSum, int[] totalCount) {
        for (int l = 0; l < totalSum.length; l++) {
            totalSum[l] += sum[l];
            totalCount[l] += count[l];
        }
    }
}
