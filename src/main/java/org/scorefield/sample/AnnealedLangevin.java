package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;

/**
 * Langevin dynamics at σ₁, then at σ₂, … down to σ_L, T steps each, with {@code α_i = ε σ_i²/σ_L²}.
 *
 * <p>With h = ε/σ_L² a level's step is α = hσ². Where h·T·σ² &lt; s² a component of width s no longer moves, so it
 * keeps the width √(s² + σ_f²), σ_f = s/√(hT): fat blobs come out fatter.
 *
 * @see "Song and Ermon 2019, arXiv:1907.05600, Algorithm 1"
 */
record AnnealedLangevin(StepRule stepRule, int steps, Convention convention, boolean denoise) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "annealed-langevin",
            "Annealed Langevin",
            "Langevin steps at one noise level after the other, from the largest to the smallest.",
            "Song and Ermon 2019, arXiv:1907.05600, Algorithm 1, annealed Langevin dynamics",
            List.of(
                    new Parameter.OneOf(
                            "step-rule",
                            "How α follows σ: ε σ²/σ_L², one constant α for all levels, or the published slip ε σ/σ_L.",
                            "sigma-squared",
                            List.of("sigma-squared", "constant", "sigma")),
                    // h = ε/σ_L² = .2 at σ_L = .01: stable (h < 2) and still a short way to equilibrium.
                    new Parameter.Real(
                            "epsilon", "ε: the step size at the smallest level.", Unit.AREA, 2e-5, 1e-9, 10, true),
                    new Parameter.Real("alpha", "α where the step rule is constant.", Unit.AREA, 5e-5, 1e-9, 10, true),
                    new Parameter.Whole("steps", "Steps T at each level.", Unit.STEPS_A_LEVEL, 100, 1, 100_000),
                    Convention.parameter(),
                    Langevin.denoiseParameter()),
            AnnealedLangevin::of);

    /** α at level σ when the smallest level is σ_L. */
    @FunctionalInterface
    interface StepRule {
        double alpha(double sigma, double smallest);
    }

    private static AnnealedLangevin of(Settings set) {
        double epsilon = set.real("epsilon");
        double alpha = set.real("alpha");
        StepRule rule = switch (set.option("step-rule")) {
            case "constant" -> (sigma, smallest) -> alpha;
            case "sigma" -> (sigma, smallest) -> epsilon * sigma / smallest;
            default -> (sigma, smallest) -> epsilon * (sigma / smallest) * (sigma / smallest);
        };
        return new AnnealedLangevin(rule, set.whole("steps"), Convention.of(set), set.flag("denoise"));
    }

    @Override
    public List<Leg> route(List<Double> sigmas) {
        double smallest = sigmas.getLast();
        List<Leg> legs = new ArrayList<>();
        for (int level = 0; level < sigmas.size(); level++) {
            double sigma = sigmas.get(level);
            double alpha = stepRule.alpha(sigma, smallest);
            legs.add(new Leg(level, sigma, steps, alpha, convention.step(sigma, alpha)));
        }
        if (denoise) {
            legs.add(new Leg(sigmas.size() - 1, smallest, 1, 0, Nudge.denoising(smallest)));
        }
        return legs;
    }
}
