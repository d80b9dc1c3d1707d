package org.scorefield.recipe;

import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;

/** Everything a run is a function of: same recipe, same step, same bits. */
public record Recipe(
        Scene scene, NoiseLevels levels, NetworkPlan network, TrainingPlan training, SamplerPlan sampler, long seed) {
    /** Another network and another way to train it, at once. */
    public Recipe with(NetworkPlan newNetwork, TrainingPlan newTraining) {
        return new Recipe(scene, levels, newNetwork, newTraining, sampler, seed);
    }

    public Recipe withScene(Scene newScene) {
        return new Recipe(newScene, levels, network, training, sampler, seed);
    }

    public Recipe withLevels(NoiseLevels newLevels) {
        return new Recipe(scene, newLevels, network, training, sampler, seed);
    }

    public Recipe withNetwork(NetworkPlan newNetwork) {
        return new Recipe(scene, levels, newNetwork, training, sampler, seed);
    }

    public Recipe withTraining(TrainingPlan newTraining) {
        return new Recipe(scene, levels, network, newTraining, sampler, seed);
    }

    public Recipe withSampler(SamplerPlan newSampler) {
        return new Recipe(scene, levels, network, training, newSampler, seed);
    }

    /** The same sampler with so many particles. */
    public Recipe withParticles(int particles) {
        return withSampler(sampler.withParticles(particles));
    }

    public Recipe withSeed(long newSeed) {
        return new Recipe(scene, levels, network, training, sampler, newSeed);
    }
}
