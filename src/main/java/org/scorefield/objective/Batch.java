package org.scorefield.objective;

import java.util.Arrays;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreModel;

/**
 * The rows of one part of a batch: {@code x = x₀ + σ ε} with weight λ. Scratch space, filled anew each step by its
 * one owner.
 */
public final class Batch {
    private final int rows;
    private final float[] clean;
    private final float[] noise;
    private final float[] sigma;
    private final float[] weight;
    private final int[] labels;
    private final float[] exactScore;
    private final double[] rowLoss;
    private final float[] taught;
    private boolean teaching;
    private RandomStream directions;

    public Batch(int rows) {
        this.rows = Require.atLeast(1, "rows of a batch", rows);
        this.clean = new float[2 * rows];
        this.noise = new float[2 * rows];
        this.sigma = new float[rows];
        this.weight = new float[rows];
        this.labels = new int[rows];
        Arrays.fill(labels, ScoreModel.Pass.NO_LABEL);
        this.exactScore = new float[2 * rows];
        this.rowLoss = new double[rows];
        this.taught = new float[2 * rows];
        this.directions = RandomStream.of(0, "directions");
    }

    public int rows() {
        return rows;
    }

    /** x₀, rows×2, scene units. */
    public float[] clean() {
        return clean;
    }

    /** ε, rows×2, standard normal. */
    public float[] noise() {
        return noise;
    }

    /** σ of each row, scene units. */
    public float[] sigma() {
        return sigma;
    }

    /** The class of each row, or {@link ScoreModel.Pass#NO_LABEL} where it is not told. */
    public int[] labels() {
        return labels;
    }

    /** λ of each row, with the share 1/n of the row in the mean. */
    public float[] weight() {
        return weight;
    }

    /** The exact score at x, rows×2; filled only for an objective that needs it. */
    public float[] exactScore() {
        return exactScore;
    }

    /** ℓ of each row, with the factor ½ and without λ; written by the objective. */
    public double[] rowLoss() {
        return rowLoss;
    }

    /** {@code Σ λᵢ ℓᵢ}. */
    double weightedLoss() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weight[i] * rowLoss[i];
        }
        return sum;
    }

    /**
     * Room for better targets than −ε/σ, rows×2, 1/scene unit, to be written anew with every draw.
     *
     * <p>Any will do whose mean over what a row hides, given its place x, is the score at x.
     */
    public float[] teach() {
        teaching = true;
        return taught;
    }

    /** Whether someone did. */
    boolean isTaught() {
        return teaching;
    }

    /** The better target of row i, coordinate j. */
    double taught(int i, int j) {
        return taught[2 * i + j];
    }

    /** Where an objective reads its random directions v. */
    public RandomStream directions() {
        return directions;
    }

    /** Gives this step its own directions. */
    public void aim(RandomStream newDirections) {
        directions = newDirections;
    }

    /** The noised place x of row i, coordinate j (0 or 1), in float as the model sees it. */
    public float noised(int i, int j) {
        return Math.fma(sigma[i], noise[2 * i + j], clean[2 * i + j]);
    }

    /** Writes places and levels into the pass. */
    void place(ScoreModel.Pass pass) {
        float[] x = pass.x();
        for (int i = 0; i < rows; i++) {
            x[2 * i] = noised(i, 0);
            x[2 * i + 1] = noised(i, 1);
        }
        System.arraycopy(sigma, 0, pass.sigma(), 0, rows);
        int[] told = pass.labels();
        System.arraycopy(labels, 0, told, 0, told.length);
    }
}
