package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/**
 * The probability flow {@code dx/dσ = −σ s(x, σ)} by Euler's method: no noise, first order.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, equation 13; Karras et al. 2022, arXiv:2206.00364, equation 3"
 */
record ProbabilityFlow(Clock clock, int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "probability-flow",
            "Probability flow (Euler)",
            "Follows the deterministic flow that has the same densities as the reverse SDE.",
            "Song et al. 2021, arXiv:2011.13456, equation 13, probability flow ODE",
            List.of(
                    new Parameter.OneOf(
                            "clock",
                            "The time in which Euler's step is straight: σ (Karras et al.) or log σ (Song et al.).",
                            "sigma",
                            List.of("sigma", "log-sigma")),
                    Descent.substeps(10)),
            set -> new ProbabilityFlow(Clock.of(set), set.whole("substeps")));

    enum Clock {
        /** x ← x + (σ − σ′) σ s. */
        SIGMA {
            @Override
            double drift(double sigma, double next) {
                return sigma * (sigma - next);
            }
        },
        /** dx/d ln σ = −σ² s, so x ← x + σ² ln(σ/σ′) s. */
        LOG_SIGMA {
            @Override
            double drift(double sigma, double next) {
                return sigma * sigma * StrictMath.log(sigma / next);
            }
        };

        abstract double drift(double sigma, double next);

        private static Clock of(Settings set) {
            return set.option("clock").equals("sigma") ? SIGMA : LOG_SIGMA;
        }
    }

    @Override
    public List<Leg> route(List<Double> sigmas) {
        return Descent.route(sigmas, substeps, (sigma, next) -> new Nudge(sigma, clock.drift(sigma, next), 0));
    }
}
