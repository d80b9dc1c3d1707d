package org.scorefield.recipe;

import org.scorefield.choice.Settings;
import org.scorefield.field.Require;

/**
 * How to sample from it.
 *
 * @param sampler id in {@code sample.Samplers}
 * @param settings of that sampler
 * @param particles how many, 1 to 1 000 000
 */
public record SamplerPlan(String sampler, Settings settings, int particles) {
    public SamplerPlan {
        Require.atLeast(1, "number of particles", particles);
        Require.atMost(1_000_000, "number of particles", particles);
    }

    public SamplerPlan withSettings(Settings newSettings) {
        return new SamplerPlan(sampler, newSettings, particles);
    }

    public SamplerPlan withParticles(int newParticles) {
        return new SamplerPlan(sampler, settings, newParticles);
    }
}
