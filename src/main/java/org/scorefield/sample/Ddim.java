package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/**
 * Denoise to D = x + σ² s, then renoise to σ′, keeping a part of the old noise:
 * {@code x ← D + √(σ′² − τ²) (x − D)/σ + τ z} with {@code τ = η σ′ √(1 − σ′²/σ²)}.
 *
 * <p>η = 0 adds nothing fresh and is Euler's step of the probability flow in σ; η = 1 is ancestral sampling.
 *
 * @see "Song, Meng and Ermon 2021, arXiv:2010.02502, equations 12 and 16, with x scaled by 1/√ᾱ"
 */
record Ddim(double eta, int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "ddim",
            "DDIM",
            "Guesses the clean point, then goes back to a smaller noise, keeping the old noise or drawing fresh.",
            "Song, Meng and Ermon 2021, arXiv:2010.02502, equations 12 and 16",
            List.of(
                    new Parameter.Real(
                            "eta", "η: share of fresh noise, 0 deterministic, 1 ancestral.", Unit.NONE, 0, 0, 1, false),
                    Descent.substeps(10)),
            set -> new Ddim(set.real("eta"), set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        return Descent.route(sigmas, substeps, this::step);
    }

    private Nudge step(double sigma, double next) {
        double tau = eta * next * Math.sqrt(1 - (next / sigma) * (next / sigma));
        // τ ≤ σ′ also when rounded, so the root is real.
        double kept = Math.sqrt(next * next - tau * tau);
        // (x − D)/σ = −σ s, so the step is x + (σ² − kept·σ) s + τ z.
        return new Nudge(sigma, sigma * (sigma - kept), tau);
    }
}
