package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/**
 * {@code λ (½‖s_θ‖² + tr ∇s_θ)}, with the trace exact from the two unit directions.
 *
 * <p>Its minimum is {@code −½ E‖s*‖²}: a negative loss is right.
 *
 * @see "Hyvärinen 2005, Estimation of non-normalized statistical models by score matching, theorem 1"
 */
final class ImplicitScoreMatching implements Objective {
    @Override
    public int tangents() {
        return 2;
    }

    @Override
    public void direct(Batch batch, ScoreModel.Pass pass) {
        for (int t = 0; t < 2; t++) {
            float[] v = pass.direction(t);
            for (int i = 0; i < batch.rows(); i++) {
                v[2 * i] = 1 - t;
                v[2 * i + 1] = t;
            }
        }
    }

    @Override
    public void judge(Batch batch, ScoreModel.Pass pass) {
        float[] score = pass.score();
        for (int i = 0; i < batch.rows(); i++) {
            float weight = batch.weight()[i];
            double sx = score[2 * i];
            double sy = score[2 * i + 1];
            double trace = (double) pass.derivative(0)[2 * i] + pass.derivative(1)[2 * i + 1];
            batch.rowLoss()[i] = 0.5 * (sx * sx + sy * sy) + trace;
            pass.scoreGradient()[2 * i] = (float) (weight * sx);
            pass.scoreGradient()[2 * i + 1] = (float) (weight * sy);
            pass.derivativeGradient(0)[2 * i] = weight;
            pass.derivativeGradient(0)[2 * i + 1] = 0;
            pass.derivativeGradient(1)[2 * i] = 0;
            pass.derivativeGradient(1)[2 * i + 1] = weight;
        }
    }

    @Override
    public double floor(double sigma, Means exact) {
        return -0.5 * exact.squaredScore();
    }
}
