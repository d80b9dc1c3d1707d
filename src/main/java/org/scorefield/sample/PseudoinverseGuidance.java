package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.field.Observation;
import org.scorefield.field.ScoreField;

/**
 * ΠGDM: takes x₀ given x for N(D(x), r²I) with {@code r² = σ²v/(σ² + v)}, so that
 * {@code p(y | x) ≈ N(y; A D(x), r²‖A‖² + σ_y²)}. Exact for one round Gaussian of variance v.
 *
 * @see "Song et al. 2023, Pseudoinverse-guided diffusion models for inverse problems, ICLR, equations 7 and 8; v = 1 there"
 */
record PseudoinverseGuidance(double share) implements Conditioning {
    static final Choice<Conditioning> CHOICE = new Choice<>(
            "pigdm",
            "ΠGDM",
            "Takes the clean point for a round Gaussian about the denoised one.",
            "Song et al. 2023, Pseudoinverse-guided diffusion models, equations 7 and 8",
            List.of(new Parameter.Real(
                    "variance",
                    "v, in units of the data's own variance per axis.",
                    Unit.TIMES_VARIANCE,
                    1,
                    0.001,
                    1000,
                    true)),
            set -> new PseudoinverseGuidance(set.real("variance")));

    @Override
    public ScoreField given(Observation y, Prior prior) {
        double v = share * prior.variance();
        double square = y.length() * y.length();
        double noise = y.noise() * y.noise();
        return new DenoiserGuidance(prior.score(), y, (sigma, residual, variance) -> {
            double round = sigma * sigma * v / (sigma * sigma + v);
            return residual / (round * square + noise);
        });
    }

    @Override
    public int scoreCalls() {
        return DenoiserGuidance.SCORE_CALLS;
    }
}
