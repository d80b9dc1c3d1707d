package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of Langevin steps of one size, read off the route a sampler really takes.
 *
 * @param level which noise level, from 0
 * @param sigma of that level, scene units
 * @param alpha the step size in the rule's own convention, scene units squared
 * @param drift a, what the score is multiplied with: α, or α/2; scene units squared
 * @param steps how many
 */
public record LangevinStretch(int level, double sigma, double alpha, double drift, int steps) {
    /**
     * All stretches of a sampler, in order; none for a sampler that takes no Langevin steps, or judges each of them.
     *
     * @param sigmas the noise levels, falling
     */
    public static List<LangevinStretch> of(Sampler sampler, List<Double> sigmas) {
        List<LangevinStretch> stretches = new ArrayList<>();
        if (sampler instanceof RoutedSampler routed) {
            for (Leg leg : routed.route(sigmas)) {
                if (leg.stepSize() > 0 && leg.move() instanceof Nudge n) {
                    stretches.add(
                            new LangevinStretch(leg.level(), leg.sigma(), leg.stepSize(), n.drift(), leg.steps()));
                }
            }
        }
        return stretches;
    }

    /**
     * Whether a sampler comes down by Langevin steps alone, save perhaps for the last denoising; beside a predictor they
     * only repair.
     *
     * @param sigmas the noise levels, falling
     */
    public static boolean isAllOf(Sampler sampler, List<Double> sigmas) {
        if (!(sampler instanceof RoutedSampler routed)) {
            return false;
        }
        List<Leg> legs = routed.route(sigmas);
        return legs.stream().limit(legs.size() - 1L).allMatch(leg -> leg.stepSize() > 0);
    }

    /** The α from which on a component of variance v, noise included, diverges. */
    public double limit(double v) {
        return LangevinRules.largestStableDrift(v) * alpha / drift;
    }

    /** After about so many steps a component of variance v has forgotten its start. */
    public double relaxationSteps(double v) {
        return LangevinRules.relaxationSteps(v, drift);
    }

    /** How many times too wide the deviation of a component of variance v settles; infinite where it diverges. */
    public double widening(double v) {
        return Math.sqrt(LangevinRules.stationaryVariance(v, drift) / v);
    }

    /**
     * What this stretch makes of a variance.
     *
     * @param w variance before
     * @param v variance of the component, noise included
     * @return variance after; infinite where it diverged
     */
    public double varianceAfter(double w, double v) {
        return LangevinRules.varianceAfter(steps, w, v, drift);
    }
}
