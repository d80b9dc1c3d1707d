package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;

/**
 * From σ to σ′: {@code x ← x + (σ² − σ′²) s + √(σ′² (σ² − σ′²)/σ²) z}.
 *
 * <p>The same pull as reverse diffusion with less noise: exact at any step for a single point.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, appendix F; Ho et al. 2020, arXiv:2006.11239, Algorithm 2"
 */
record Ancestral(int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "ancestral",
            "Ancestral sampling",
            "Draws each lower noise level from its posterior given the higher one and the guess of the clean point.",
            "Song et al. 2021, arXiv:2011.13456, appendix F; Ho et al. 2020, arXiv:2006.11239, Algorithm 2",
            List.of(Descent.substeps(20)),
            set -> new Ancestral(set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        return Descent.route(sigmas, substeps, ReverseSde.Discretisation.ANCESTRAL::step);
    }
}
