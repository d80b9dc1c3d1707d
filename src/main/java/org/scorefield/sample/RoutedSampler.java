package org.scorefield.sample;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/** A sampler whose steps are known before it starts: it only has to write down the route. */
interface RoutedSampler extends Sampler {
    /**
     * The whole way, in order.
     *
     * @param sigmas at least one, positive, falling
     */
    List<Leg> route(List<Double> sigmas);

    @Override
    default Run start(List<Double> sigmas, Points particles, RandomStream noise) {
        List<Double> levels = List.copyOf(sigmas);
        check(levels, particles);
        return new Journey(route(levels), levels.size(), particles, noise);
    }

    /** Refuses levels that do not fall and particles that are nowhere. */
    static void check(List<Double> levels, Points particles) {
        Require.atLeast(1, "number of noise levels", levels.size());
        for (int i = 0; i < levels.size(); i++) {
            Require.positive("noise level " + (i + 1), levels.get(i));
            if (i > 0 && !(levels.get(i) < levels.get(i - 1))) {
                throw new IllegalArgumentException("noise levels must fall, but level " + (i + 1) + " is "
                        + levels.get(i) + " after " + levels.get(i - 1));
            }
        }
        if (!particles.allFinite()) {
            throw new IllegalArgumentException("every particle must start at a finite place");
        }
    }
}
