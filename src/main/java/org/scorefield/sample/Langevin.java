package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;

/**
 * Langevin dynamics at one noise level, the smallest of the list: {@code x ← x + α s(x, σ) + √(2α) z}.
 *
 * <p>On a Gaussian of variance v (component and noise together) it is stable if α &lt; 2v, ends with variance
 * v/(1 − α/2v), and forgets its start in about v/α steps.
 *
 * @see "Song and Ermon 2019, arXiv:1907.05600, section 2.2"
 */
record Langevin(double alpha, int steps, Convention convention, boolean denoise) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "langevin",
            "Langevin",
            "Follows the score at the smallest noise level and shakes: a walk that ends distributed as the density.",
            "Song and Ermon 2019, arXiv:1907.05600, equation 4, Langevin dynamics",
            List.of(
                    // 5e-5 is stable even where drawn points are noised to σ = .01 (it needs α < 2σ² = 2e-4).
                    new Parameter.Real("alpha", "Step size α, scene units squared.", Unit.AREA, 5e-5, 1e-9, 10, true),
                    new Parameter.Whole("steps", "How many steps T.", Unit.STEPS, 1000, 1, 1_000_000),
                    Convention.parameter(),
                    denoiseParameter()),
            Langevin::of);

    private static Langevin of(Settings set) {
        return new Langevin(set.real("alpha"), set.whole("steps"), Convention.of(set), set.flag("denoise"));
    }

    static Parameter denoiseParameter() {
        return new Parameter.Flag(
                "denoise", "End with x + σ_L² s and no noise; without it the samples carry an extra σ_L.", true);
    }

    @Override
    public List<Leg> route(List<Double> sigmas) {
        int last = sigmas.size() - 1;
        double sigma = sigmas.get(last);
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(last, sigma, steps, alpha, convention.step(sigma, alpha)));
        if (denoise) {
            legs.add(new Leg(last, sigma, 1, 0, Nudge.denoising(sigma)));
        }
        return legs;
    }
}
