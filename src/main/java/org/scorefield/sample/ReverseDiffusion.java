package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;

/**
 * From σ to σ′: {@code x ← x + (σ² − σ′²) s + √(σ² − σ′²) z}.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, appendix E"
 */
record ReverseDiffusion(int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "reverse-diffusion",
            "Reverse diffusion",
            "Runs the noising chain backwards: a pull of the variance between two levels, and as much fresh noise.",
            "Song et al. 2021, arXiv:2011.13456, appendix E",
            List.of(Descent.substeps(20)),
            set -> new ReverseDiffusion(set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        return Descent.route(sigmas, substeps, ReverseSde.Discretisation.REVERSE_DIFFUSION::step);
    }
}
