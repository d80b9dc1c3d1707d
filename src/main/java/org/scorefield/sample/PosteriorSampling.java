package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.field.Observation;
import org.scorefield.field.ScoreField;

/**
 * DPS: measures the denoised point as if it were the clean one, {@code p(y | x) ≈ N(y; A D(x), σ_y²)}.
 *
 * <p>Its gradient is {@code Jᵀ Aᵀ r/σ_y²} with {@code r = y − A D(x)}. The published algorithm divides by ‖r‖ instead of
 * σ_y², so that the pull has one length however far off: {@code −ζ ∇‖r‖²/‖r‖}. As a field, with ζ in units of the usual
 * length 1/σ of a score: {@code (2ζ/(σ‖A‖)) sign(r) Jᵀ Aᵀ}; it then knows nothing of the noise σ_y.
 *
 * @see "Chung et al. 2023, arXiv:2209.14687, equation 16 and algorithm 1"
 */
record PosteriorSampling(boolean normalised, double zeta) implements Conditioning {
    static final Choice<Conditioning> CHOICE = new Choice<>(
            "dps",
            "DPS",
            "Measures the denoised point as if it were the clean one.",
            "Chung et al. 2023, arXiv:2209.14687, equation 16 and algorithm 1",
            List.of(
                    new Parameter.OneOf(
                            "gain",
                            "What the pull is divided by: the length of the residual, as published, or σ_y².",
                            "normalised",
                            List.of("normalised", "gaussian")),
                    new Parameter.Real(
                            "zeta", "ζ: the pull, against the usual length of a score.", Unit.NONE, 1, 0, 100, false)),
            set -> new PosteriorSampling(set.option("gain").equals("normalised"), set.real("zeta")));

    @Override
    public ScoreField given(Observation y, Prior prior) {
        double precision = 1 / (y.noise() * y.noise());
        double length = y.length();
        return new DenoiserGuidance(
                prior.score(),
                y,
                normalised
                        ? (sigma, residual, variance) -> 2 * zeta * Math.signum(residual) / (sigma * length)
                        : (sigma, residual, variance) -> zeta * residual * precision);
    }

    @Override
    public int scoreCalls() {
        return DenoiserGuidance.SCORE_CALLS;
    }
}
