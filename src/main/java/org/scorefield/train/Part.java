package org.scorefield.train;

import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;
import org.scorefield.objective.Batch;
import org.scorefield.objective.Objective;

/**
 * Room for a few rows of a batch: data and pass. One thread at a time works in it.
 *
 * <p>Rows are named by their place in the batch, so what they hold does not depend on who computes them.
 */
final class Part {
    /** Rows of a part: eleven of the blocks that products are made of. Fixed, because it decides the order of sums. */
    static final int ROWS = 66;

    /** Normals a draw takes: two for ε, two for x₀. */
    private static final int NORMALS = 4;

    /** Whole numbers a draw takes: which noise level, and where in the scene. */
    private static final int CHOICES = 2;

    /** Normals made together. */
    private static final int BLOCK = 32;

    private final Objective objective;
    private final int batchRows;
    private final Batch batch;
    private final ScoreModel.Pass pass;
    private final int[] level;
    private final int[] component;
    private final float[] normals;
    private final long[] choices;
    private final RandomStream random = RandomStream.of(0, "row");
    private final RandomStream directions = RandomStream.of(0, "directions");

    /**
     * Room for a part.
     *
     * @param pass an even number of rows, and the tangents of the objective
     * @param batchRows how many rows the whole batch holds
     */
    Part(ScoreModel.Pass pass, Objective objective, int batchRows) {
        this.objective = objective;
        this.batchRows = batchRows;
        this.batch = new Batch(pass.rows());
        this.pass = pass;
        this.level = new int[pass.rows()];
        this.component = new int[pass.rows()];
        this.normals = new float[roundUp(NORMALS * pass.rows())];
        this.choices = new long[CHOICES * pass.rows()];
    }

    /**
     * Draws the rows from {@code firstPair} on, and adds their gradient at θ.
     *
     * @return their share of the batch's mean loss
     */
    double learn(Subject subject, RandomStream step, int firstPair, float[] theta, float[] gradient) {
        fill(subject, step, firstPair);
        return objective.lossAndGradient(batch, pass, theta, gradient);
    }

    private void fill(Subject subject, RandomStream step, int firstPair) {
        int rowsEach = switch (subject.pairs()) {
            case ANTITHETIC -> 2;
            case INDEPENDENT -> 1;
        };
        int draws = batch.rows() / rowsEach;
        int number = firstPair / (ROWS / 2); // each part has blocks of normals of its own
        step.normals((long) number * roundUp(NORMALS * ROWS / rowsEach), normals, 0, roundUp(NORMALS * draws));
        step.longs((long) number * CHOICES * ROWS / rowsEach, choices, CHOICES * draws);
        drawLevels(subject, rowsEach);
        drawPlaces(subject, rowsEach);
        drawNoise(rowsEach);
        Labelling labelling = subject.labelling();
        if (labelling != null) { // no lambda: a step allocates nothing
            labelling.tell(component, step, 2L * firstPair, random, batch.labels());
        }
        Target.Teacher teacher = subject.teacher();
        if (teacher != null) {
            for (int i = 0; i < batch.rows(); i++) {
                teacher.teach(component[i], batch, i, batch.teach());
            }
        }
        directions.restart(step, -1 - firstPair);
        batch.aim(directions);
        if (objective.needsExactScore()) {
            for (int i = 0; i < batch.rows(); i++) {
                var exact =
                        subject.exactScore(batch.noised(i, 0), batch.noised(i, 1), batch.sigma()[i], batch.labels()[i]);
                batch.exactScore()[2 * i] = (float) exact.x(0);
                batch.exactScore()[2 * i + 1] = (float) exact.y(0);
            }
        }
    }

    // Three loops instead of one: each has few arrays to keep at hand, and the compiler takes in all it calls.

    /** Each choice goes to one row, or to both of a pair; then i and k differ. */
    private void drawLevels(Subject subject, int rowsEach) {
        float[] sigma = batch.sigma();
        float[] weight = batch.weight();
        int c = 0;
        for (int i = 0; i < sigma.length; i += rowsEach) {
            int k = i + rowsEach - 1;
            // from 32 bits, so the levels are equally likely to a part in ten million
            int choice = (int) ((choices[c] >>> 32) * subject.choices() >>> 32);
            level[i] = subject.level(choice);
            level[k] = level[i];
            sigma[i] = subject.sigma(choice);
            sigma[k] = sigma[i];
            weight[i] = (float) (subject.weight(choice) / batchRows);
            weight[k] = weight[i];
            c += CHOICES;
        }
    }

    private void drawPlaces(Subject subject, int rowsEach) {
        float[] clean = batch.clean();
        int c = 0;
        int z = 0;
        for (int i = 0; i < component.length; i += rowsEach) {
            int k = i + rowsEach - 1;
            double share = (choices[c + 1] >>> 11) * 0x1p-53;
            component[i] = subject.draw(share, normals[z + 2], normals[z + 3], clean, 2 * i);
            component[k] = component[i];
            clean[2 * k] = clean[2 * i];
            clean[2 * k + 1] = clean[2 * i + 1];
            c += CHOICES;
            z += NORMALS;
        }
    }

    /** Of a pair one takes ε and the other −ε: with the same x₀ and σ the noise of the target cancels to first order. */
    private void drawNoise(int rowsEach) {
        float[] noise = batch.noise();
        int z = 0;
        for (int i = 0; i < noise.length; i += 2 * rowsEach) {
            int k = i + 2 * (rowsEach - 1);
            noise[k] = -normals[z];
            noise[k + 1] = -normals[z + 1];
            noise[i] = normals[z];
            noise[i + 1] = normals[z + 1];
            z += NORMALS;
        }
    }

    /** Whole blocks of normals are written in place; a piece of one would need room of its own. */
    private static int roundUp(int count) {
        return (count + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Adds {@code 2σ²ℓ} of each row to its level's sum, and counts the rows. */
    void addLosses(double[] sum, int[] count) {
        for (int i = 0; i < batch.rows(); i++) {
            double sigma = batch.sigma()[i];
            sum[level[i]] += 2 * sigma * sigma * batch.rowLoss()[i];
            count[level[i]]++;
        }
    }
}
