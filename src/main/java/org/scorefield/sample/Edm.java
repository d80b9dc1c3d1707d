package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/**
 * Heun's method down the steps of Karras et al., {@code σ_i = (σ₁^{1/ρ} + i/(N−1)·(σ_L^{1/ρ} − σ₁^{1/ρ}))^ρ}, then to 0.
 *
 * <p>Of the noise levels only the ends count; the steps between are its own, denser where the noise is small.
 *
 * @see "Karras et al. 2022, arXiv:2206.00364, equation 5 and Algorithm 2, where S_tmin = 0, S_tmax = ∞, S_noise = 1"
 */
record Edm(int steps, double rho, double churn) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "edm",
            "EDM",
            "Heun's method on its own steps, evenly spaced in a root of σ.",
            "Karras et al. 2022, arXiv:2206.00364, Algorithm 2",
            List.of(
                    new Parameter.Whole(
                            "steps", "N: steps from σ₁ to 0, the last one of Euler's kind.", Unit.STEPS, 18, 2, 10_000),
                    new Parameter.Real(
                            "rho", "ρ: 1 spaces σ evenly, large ρ its logarithm.", Unit.NONE, 7, 1, 100, true),
                    new Parameter.Real(
                            "churn", "S_churn: noise added on the way, 0 for none.", Unit.NONE, 0, 0, 1000, false)),
            set -> new Edm(set.whole("steps"), set.real("rho"), set.real("churn")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        double gamma = Math.min(churn / steps, Math.sqrt(2) - 1);
        int last = sigmas.size() - 1;
        List<Leg> legs = new ArrayList<>();
        int level = 0;
        for (int i = 0; i < steps - 1 && last > 0; i++) {
            double sigma = sigma(sigmas, i);
            while (level < last - 1 && sigma <= sigmas.get(level + 1)) {
                level++;
            }
            legs.add(new Leg(level, sigma, 1, 0, new Heun.Step(sigma, gamma, sigma(sigmas, i + 1))));
        }
        legs.add(new Leg(last, sigmas.get(last), 1, 0, Nudge.denoising(sigmas.get(last))));
        return legs;
    }

    /** σ_i, both ends exact. */
    private double sigma(List<Double> sigmas, int i) {
        double largest = sigmas.getFirst();
        double smallest = sigmas.getLast();
        if (i == 0 || i == steps - 1) {
            return i == 0 ? largest : smallest;
        }
        double from = StrictMath.pow(largest, 1 / rho);
        double to = StrictMath.pow(smallest, 1 / rho);
        return StrictMath.pow(from + (double) i / (steps - 1) * (to - from), rho);
    }
}
