package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/**
 * {@code ½ λ ‖s_θ(x₀ + σε, σ) + ε/σ‖²}: the score of the noised density is the mean direction back to the data.
 *
 * <p>Its minimum is not zero but {@code ½ E tr Cov(x₀|x)/σ⁴}, what no score can know.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, equation 11"
 */
final class DenoisingScoreMatching implements Objective {
    @Override
    public double loss(Batch batch, ScoreModel.Pass pass) {
        float[] score = pass.score();
        float[] gradient = pass.scoreGradient();
        float[] noise = batch.noise();
        double loss = 0;
        for (int i = 0; i < batch.rows(); i++) {
            double weight = batch.weight()[i];
            double sigma = batch.sigma()[i];
            double dx = score[2 * i] + noise[2 * i] / sigma;
            double dy = score[2 * i + 1] + noise[2 * i + 1] / sigma;
            loss += 0.5 * weight * (dx * dx + dy * dy);
            gradient[2 * i] = (float) (weight * dx);
            gradient[2 * i + 1] = (float) (weight * dy);
        }
        return loss;
    }
}
