package org.scorefield.sample;

import java.util.List;
import java.util.Optional;

/**
 * The numbers in the rule of one step, read off the route a sampler really takes: what a formula shows under its symbols.
 *
 * @param kind what kind of step it is
 * @param sigma at which it reads the field, scene units
 * @param next the noise level it leads to; σ itself where the level stays, 0 for the last denoising step
 * @param drift what the score is multiplied with, scene units squared; NaN where there is no single factor
 * @param deviation of the noise added, scene units; NaN likewise
 */
public record StepReading(Kind kind, double sigma, double next, double drift, double deviation) {
    /** What kind of step. */
    public enum Kind {
        /** σ stays: along the score and a shake. */
        LANGEVIN,
        /** Down to σ′ along the score, perhaps with a shake. */
        DOWN,
        /** Down to σ′ with the mean of the slopes at both ends. */
        HEUN,
        /** To the mean of the clean points, by Tweedie's formula. */
        DENOISING
    }

    /**
     * Reads the step after which {@code left} are left to the end of the run: from the end, because a run may have
     * begun with another process.
     *
     * @param sigmas the noise levels, falling
     * @return empty before the route, and where a {@link Move} tells no reading: its steps are found on the way, say
     */
    public static Optional<StepReading> beforeEnd(Sampler sampler, List<Double> sigmas, int left) {
        if (!(sampler instanceof RoutedSampler routed)) {
            return Optional.empty();
        }
        List<Leg> legs = routed.route(sigmas);
        int after = left;
        for (int i = legs.size() - 1; i >= 0; i--) {
            Leg leg = legs.get(i);
            if (after < leg.steps()) {
                double below = i + 1 < legs.size() ? legs.get(i + 1).sigma() : 0;
                return leg.move().reading(leg, below);
            }
            after -= leg.steps();
        }
        return Optional.empty();
    }
}
