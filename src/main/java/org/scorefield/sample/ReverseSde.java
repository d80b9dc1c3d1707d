package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/**
 * The reverse-time equation of the variance-exploding process, {@code dx = −g² s dt + g dw̄} with t running down.
 *
 * <p>Three discretisations of a step from σ to σ′; each tends to the equation as the steps become small.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, equation 6 and appendices E, F"
 */
record ReverseSde(Discretisation rule, int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "reverse-sde",
            "Reverse SDE",
            "Runs the noising process backwards in time: at each step a pull along the score and a little fresh noise.",
            "Song et al. 2021, arXiv:2011.13456, equation 6",
            List.of(
                    new Parameter.OneOf(
                            "rule",
                            "How a step from σ to σ′ is written: Euler–Maruyama in log σ, reverse diffusion, ancestral.",
                            "euler-maruyama",
                            List.of("euler-maruyama", "reverse-diffusion", "ancestral")),
                    Descent.substeps(20)),
            ReverseSde::of);

    enum Discretisation {
        /** σ(t) = σ₁ (σ_L/σ₁)^t has g² dt = 2σ² d ln σ. */
        EULER_MARUYAMA {
            @Override
            Nudge step(double sigma, double next) {
                double variance = 2 * sigma * sigma * StrictMath.log(sigma / next);
                return new Nudge(sigma, variance, Math.sqrt(variance));
            }
        },
        /** Appendix E: the forward chain's own increment σ² − σ′². */
        REVERSE_DIFFUSION {
            @Override
            Nudge step(double sigma, double next) {
                double variance = sigma * sigma - next * next;
                return new Nudge(sigma, variance, Math.sqrt(variance));
            }
        },
        /** Appendix F: the noise of the posterior of x_σ′ given x_σ and x₀; the same mean. */
        ANCESTRAL {
            @Override
            Nudge step(double sigma, double next) {
                double variance = sigma * sigma - next * next;
                return new Nudge(sigma, variance, next * Math.sqrt(variance) / sigma);
            }
        };

        abstract Nudge step(double sigma, double next);
    }

    private static ReverseSde of(Settings set) {
        Discretisation rule = switch (set.option("rule")) {
            case "reverse-diffusion" -> Discretisation.REVERSE_DIFFUSION;
            case "ancestral" -> Discretisation.ANCESTRAL;
            default -> Discretisation.EULER_MARUYAMA;
        };
        return new ReverseSde(rule, set.whole("substeps"));
    }

    @Override
    public List<Leg> route(List<Double> sigmas) {
        return Descent.route(sigmas, substeps, rule::step);
    }
}
