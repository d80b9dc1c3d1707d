package org.scorefield.train;

import java.util.Arrays;
import org.scorefield.field.RandomStream;
import org.scorefield.net.Network;
import org.scorefield.net.PackedTheta;
import org.scorefield.objective.Objective;

/**
 * A fixed share of every batch: the parts k, k + lanes, k + 2·lanes, …, one after the other into one gradient.
 *
 * <p>Lanes are what threads take up; no two share anything they write. Their number follows from the batch alone, so
 * the sums have one order whatever the threads, and it is at most {@link #MOST}, so a large network with a large batch
 * still fits in memory.
 */
final class Lane {
    private static final int MOST = 8;

    private final int first;
    private final int lanes;
    private final int batchRows;
    private final Part whole;
    private final Part rest;
    private final float[] gradient;
    private final double[] sum;
    private final int[] count;
    private double loss;

    Lane(Network network, PackedTheta packed, Course course, int first, int levels) {
        this.first = first;
        this.lanes = number(course.batch());
        this.batchRows = course.batch();
        this.whole = part(network, packed, course, Math.min(Part.ROWS, batchRows));
        int left = batchRows % Part.ROWS;
        boolean mine = left > 0 && batchRows / Part.ROWS % lanes == first;
        this.rest = mine ? part(network, packed, course, left) : whole;
        this.gradient = new float[network.parameterCount()];
        this.sum = new double[levels];
        this.count = new int[levels];
    }

    private static Part part(Network network, PackedTheta packed, Course course, int rows) {
        Objective objective = course.objective();
        return new Part(network.newPass(packed, rows, objective.tangents()), objective, course.batch());
    }

    /** How many lanes a batch of so many rows has. */
    static int number(int batchRows) {
        return Math.min(MOST, (batchRows + Part.ROWS - 1) / Part.ROWS);
    }

    /** Draws this lane's rows afresh and computes loss and gradient at θ. */
    void learn(Subject subject, RandomStream step, float[] theta) {
        Arrays.fill(gradient, 0f);
        Arrays.fill(sum, 0);
        Arrays.fill(count, 0);
        loss = 0;
        for (int row = first * Part.ROWS; row < batchRows; row += lanes * Part.ROWS) {
            Part part = row + Part.ROWS <= batchRows ? whole : rest;
            loss += part.learn(subject, step, row / 2, theta, gradient);
            part.addLosses(sum, count);
        }
    }

    /** This lane's share of the batch's mean loss. */
    double loss() {
        return loss;
    }

    /** Adds this lane's gradient to {@code total}. */
    void addGradient(float[] total) {
        for (int i = 0; i < total.length; i++) {
            total[i] += gradient[i];
        }
    }

    /** Adds {@code Σ 2σ²ℓ} and the number of rows, per level. */
    void addLosses(double[] totalSum, int[] totalCount) {
        for (int l = 0; l < totalSum.length; l++) {
            totalSum[l] += sum[l];
            totalCount[l] += count[l];
        }
    }
}
