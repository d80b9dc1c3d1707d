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
                weights.range(),
                weights.classes()));
    }

    /** The learned score of a plan and its weights; of a conditional network the unconditional one. */
    public static ScoreField field(NetworkPlan plan, Weights weights) {
        return checked(plan, weights).freeze(weights.theta());
    }

    /**
     * The learned score of one class.
     *
     * @param label number of the class in {@code scene.Scene.classes()}
     * @throws IllegalArgumentException if the network does not know that class
     */
    public static ScoreField field(NetworkPlan plan, Weights weights, int label) {
        if (weights.classes() == 0) {
            throw new IllegalArgumentException(
                    "the network was trained without labels and knows no classes; train it again with --labels");
        }
        if (label >= weights.classes()) {
            throw new IllegalArgumentException("the network knows " + weights.classes() + " classes, but class number "
                    + (label + 1) + " was asked for; train it again with --labels");
        }
        return checked(plan, weights).freeze(weights.theta(), label);
    }

    /**
     * The learned score of one class of a project.
     *
     * @param label the class by its name
     * @throws IllegalArgumentException if there is no such class, naming those there are, or the network knows none
     */
    public static ScoreField field(Project project, String label) {
        int number = project.recipe().scene().classOf(label);
        return field(project.recipe().network(), weights(project), number);
    }

    private static Network checked(NetworkPlan plan, Weights weights) {
        Network network = network(plan, weights);
        if (weights.size() != network.parameterCount()) {
            throw new IllegalArgumentException("a network of " + plan.hidden() + " has " + network.parameterCount()
                    + " weights, but the project holds " + weights.size() + "; train it again");
        }
        return network;
    }

    /**
     * The learned score of a project.
     *
     * @throws IllegalArgumentException if it has not been trained
     */
    public static ScoreField field(Project project) {
        return field(project.recipe().network(), weights(project));
    }

    private static Weights weights(Project project) {
        return project.weights()
                .orElseThrow(() -> new IllegalArgumentException("project \"" + project.name()
                        + "\" has no trained weights; train it first with: scorefield train"));
    }
}
