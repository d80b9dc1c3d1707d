package org.scorefield.study;

import org.scorefield.field.ScoreField;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/** Turns weights back into the score field they stand for. */
public final class Learned {
    private Learned() {}

    /** The network of a plan, with the head as it was measured when the weights were first trained. */
    static Network network(NetworkPlan plan, Weights weights) {
        return new Network(new Architecture(
                plan.hidden(),
                Activations.CATALOGUE.get(plan.activation()).make(),
                Heads.CATALOGUE.get(plan.head()).make(),
                weights.head(),
                weights.range()));
    }

    /** The learned score of a plan and its weights. */
    public static ScoreField field(NetworkPlan plan, Weights weights) {
        Network network = network(plan, weights);
        if (weights.size() != network.parameterCount()) {
            throw new IllegalArgumentException("a network of " + plan.hidden() + " has " + network.parameterCount()
                    + " weights, but the project holds " + weights.size() + "; train it again");
        }
        return network.freeze(weights.theta());
    }

    /**
     * The learned score of a project.
     *
     * @throws IllegalArgumentException if it has not been trained
     */
    public static ScoreField field(Project project) {
        return field(
                project.recipe().network(),
                project.weights()
                        .orElseThrow(() -> new IllegalArgumentException("project \"" + project.name()
                                + "\" has no trained weights; train it first with: scorefield train")));
    }
}
