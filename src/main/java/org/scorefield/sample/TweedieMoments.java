package org.scorefield.sample;

import org.scorefield.choice.Choice;
import org.scorefield.field.Observation;
import org.scorefield.field.ScoreField;

/**
 * TMP: takes x₀ given x for the Gaussian with its own mean and covariance, which Tweedie's formula knows: D(x) and σ²J.
 * So {@code p(y | x) ≈ N(y; A D(x), A σ²J Aᵀ + σ_y²)}, the covariance held still when the gradient is taken. Exact for
 * one Gaussian of any shape.
 *
 * @see "Boys et al. 2023, Tweedie moment projected diffusions for inverse problems, arXiv:2310.06721, equation 9"
 */
record TweedieMoments() implements Conditioning {
    static final Choice<Conditioning> CHOICE = Choice.plain(
            "tmp",
            "TMP",
            "Takes the clean point for the Gaussian with the mean and covariance of Tweedie's formula.",
            "Boys et al. 2023, arXiv:2310.06721, equation 9",
            new TweedieMoments());

    @Override
    public ScoreField given(Observation y, Prior prior) {
        double noise = y.noise() * y.noise();
        return new DenoiserGuidance(
                prior.score(),
                y,
                // A learned J may say that the variance is negative.
                (sigma, residual, variance) -> residual / (Math.max(0, variance) + noise));
    }

    @Override
    public int scoreCalls() {
        return DenoiserGuidance.SCORE_CALLS;
    }
}
