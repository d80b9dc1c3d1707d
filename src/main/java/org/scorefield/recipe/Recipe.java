package org.scorefield.recipe;

import org.scorefield.net.Head;
import org.scorefield.net.Heads;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.scene.Scene;

/**
 * Everything a run is a function of: same recipe, same step, same bits.
 *
 * <p>Refuses a head that cannot serve its objective; so whoever changes both must do it in one go.
 */
public record Recipe(
        Scene scene, NoiseLevels levels, NetworkPlan network, TrainingPlan training, SamplerPlan sampler, long seed) {
    public Recipe {
        boolean energy =
                Heads.CATALOGUE.find(network.head()).map(h -> h.make().energy()).orElse(false);
        boolean tangents = Objectives.CATALOGUE
                .find(training.objective())
                .map(o -> o.make().tangents() > 0)
                .orElse(false);
        if (energy && tangents) {
            throw new IllegalArgumentException(Head.NO_TANGENTS);
        }
    }

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

    public Recipe withSeed(long newSeed) {
        return new Recipe(scene, levels, network, training, sampler, newSeed);
    }
}
