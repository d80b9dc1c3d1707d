package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/**
 * {@code ½ λ ‖s_θ(x, σ) − s*(x, σ)‖²} against the exact score s*: what the others minimise without knowing s*. Its
 * minimum is 0.
 *
 * @see "Hyvärinen 2005, Estimation of non-normalized statistical models by score matching, equation 2"
 */
final class ExplicitScoreMatching implements Objective {
    @Override
    public boolean needsExactScore() {
        return true;
    }

    @Override
    public void judge(Batch batch, ScoreModel.Pass pass) {
        float[] score = pass.score();
        float[] gradient = pass.scoreGradient();
        float[] exact = batch.exactScore();
        for (int i = 0; i < batch.rows(); i++) {
            double weight = batch.weight()[i];
            double dx = (double) score[2 * i] - exact[2 * i];
            double dy = (double) score[2 * i + 1] - exact[2 * i + 1];
            batch.rowLoss()[i] = 0.5 * (dx * dx + dy * dy);
            gradient[2 * i] = (float) (weight * dx);
            gradient[2 * i + 1] = (float) (weight * dy);
        }
    }

    @Override
    public double floor(double sigma, Means exact) {
        return 0;
    }
}
