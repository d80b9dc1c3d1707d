package org.scorefield.train;

import java.util.Arrays;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;
import org.scorefield.objective.Batch;
import org.scorefield.objective.Objective;

/**
 * Sixty-four rows of a batch with all they need: data, pass, gradient. One thread at a time works on a part, and no
 * two parts share anything they write.
 */
final class Part {
    /** Rows of a part. Fixed, because it decides the order of sums and so the bits. */
    static final int ROWS = 64;

    private final Objective objective;
    private final int firstPair;
    private final int batchRows;
    private final Batch batch;
    private final ScoreModel.Pass pass;
    private final int[] level;
    private final float[] gradient;
    private double loss;

    /**
     * A part of a batch.
     *
     * @param firstRow its place in the batch, even
     * @param rows how many rows it holds, even
     * @param batchRows how many rows the whole batch holds
     */
    Part(ScoreModel model, Objective objective, int firstRow, int rows, int batchRows) {
        this.objective = objective;
        this.firstPair = firstRow / 2;
        this.batchRows = batchRows;
        this.batch = new Batch(rows);
        this.pass = model.newPass(rows, objective.tangents());
        this.level = new int[rows];
        this.gradient = new float[model.parameterCount()];
    }

    /** Draws fresh rows and computes loss and gradient at θ. */
    void learn(Subject subject, RandomStream step, float[] theta) {
        fill(subject, step);
        Arrays.fill(gradient, 0f);
        loss = objective.lossAndGradient(batch, pass, theta, gradient);
    }

    /** Both ε and −ε go with the same x₀ and σ: the noise of the target cancels to first order. */
    private void fill(Subject subject, RandomStream step) {
        float[] clean = batch.clean();
        float[] noise = batch.noise();
        for (int i = 0; i < batch.rows(); i += 2) {
            RandomStream random = step.at(firstPair + i / 2);
            int l = random.nextInt(subject.levels());
            subject.draw(random, clean, 2 * i);
            clean[2 * i + 2] = clean[2 * i];
            clean[2 * i + 3] = clean[2 * i + 1];
            noise[2 * i] = (float) random.nextGaussian();
            noise[2 * i + 1] = (float) random.nextGaussian();
            noise[2 * i + 2] = -noise[2 * i];
            noise[2 * i + 3] = -noise[2 * i + 1];
            for (int r = i; r < i + 2; r++) {
                level[r] = l;
                batch.sigma()[r] = subject.sigma(l);
                batch.weight()[r] = (float) (subject.weight(l) / batchRows);
            }
        }
        batch.aim(step.at(-1 - firstPair));
        if (objective.needsExactScore()) {
            for (int i = 0; i < batch.rows(); i++) {
                var exact = subject.exactScore(batch.noised(i, 0), batch.noised(i, 1), batch.sigma()[i]);
                batch.exactScore()[2 * i] = (float) exact.x(0);
                batch.exactScore()[2 * i + 1] = (float) exact.y(0);
            }
        }
    }

    /** This part's share of the batch's mean loss. */
    double loss() {
        return loss;
    }

    /** Adds this part's gradient to {@code sum}. */
    void addGradient(float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gradient[i];
        }
    }

    /** Adds {@code ‖σs + ε‖²} of each row to its level's sum, and counts the rows. */
    void addNoiseError(double[] sum, int[] count) {
        for (int i = 0; i < batch.rows(); i++) {
            double dx = batch.sigma()[i] * pass.score()[2 * i] + batch.noise()[2 * i];
            double dy = batch.sigma()[i] * pass.score()[2 * i + 1] + batch.noise()[2 * i + 1];
            sum[level[i]] += dx * dx + dy * dy;
            count[level[i]]++;
        }
    }
}
