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
    /** Rows of a part. Fixed, because it decides the order of sums and so the bits. */
    static final int ROWS = 64;

    /** Normals a draw takes: two for ε, two for x₀. */
    private static final int NORMALS = 4;

    /** Normals made together. */
    private static final int BLOCK = 32;

    private final Objective objective;
    private final int batchRows;
    private final Batch batch;
    private final ScoreModel.Pass pass;
    private final int[] level;
    private final int[] component;
    private final float[] normals;
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
        int draws = switch (subject.pairs()) {
            case ANTITHETIC -> 1;
            case INDEPENDENT -> 2;
        };
        step.normals((long) NORMALS * draws * firstPair, normals, 0, roundUp(NORMALS * draws * batch.rows() / 2));
        drawRows(subject, step, firstPair, draws);
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

    /** In a method of its own: beside the normals, which are long, the compiler would take in none of these calls. */
    private void drawRows(Subject subject, RandomStream step, int firstPair, int draws) {
        for (int i = 0; i < batch.rows(); i += 2) {
            random.restart(step, firstPair + i / 2);
            int z = NORMALS * draws * i / 2;
            draw(subject, i, z);
            if (draws == 1) {
                mirror(i, i + 1);
            } else {
                draw(subject, i + 1, z + NORMALS);
            }
        }
    }

    /** Whole blocks of normals are written in place; a piece of one would need room of its own. */
    private static int roundUp(int count) {
        return (count + BLOCK - 1) / BLOCK * BLOCK;
    }

    private void draw(Subject subject, int i, int z) {
        int choice = random.nextInt(subject.choices());
        level[i] = subject.level(choice);
        batch.sigma()[i] = subject.sigma(choice);
        batch.weight()[i] = (float) (subject.weight(choice) / batchRows);
        component[i] = subject.draw(random, normals[z + 2], normals[z + 3], batch.clean(), 2 * i);
        batch.noise()[2 * i] = normals[z];
        batch.noise()[2 * i + 1] = normals[z + 1];
    }

    /** Both ε and −ε go with the same x₀ and σ: the noise of the target cancels to first order. */
    private void mirror(int from, int to) {
        level[to] = level[from];
        component[to] = component[from];
        batch.sigma()[to] = batch.sigma()[from];
        batch.weight()[to] = batch.weight()[from];
        for (int j = 0; j < 2; j++) {
            batch.clean()[2 * to + j] = batch.clean()[2 * from + j];
            batch.noise()[2 * to + j] = -batch.noise()[2 * from + j];
        }
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
