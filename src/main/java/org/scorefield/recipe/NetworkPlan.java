package org.scorefield.recipe;

import java.util.List;
import org.scorefield.field.Require;

/**
 * The network to train.
 *
 * @param hidden width of each hidden layer, 1 to 8 layers of 1 to 512
 * @param activation id in {@code net.Activations}
 * @param head id in {@code net.Heads}
 * @param labels whether it is told classes
 */
public record NetworkPlan(List<Integer> hidden, String activation, String head, LabelPlan labels) {
    public static final int MOST_LAYERS = 8;
    public static final int MOST_WIDTH = 512;

    public NetworkPlan {
        hidden = List.copyOf(hidden);
        Require.atLeast(1, "number of hidden layers", hidden.size());
        Require.atMost(MOST_LAYERS, "number of hidden layers", hidden.size());
        for (int width : hidden) {
            Require.atLeast(1, "width of a hidden layer", width);
            Require.atMost(MOST_WIDTH, "width of a hidden layer", width);
        }
    }

    /** Of a network that knows no classes. */
    public NetworkPlan(List<Integer> hidden, String activation, String head) {
        this(hidden, activation, head, LabelPlan.none());
    }

    /** Three hidden layers of 64, SiLU, the residual head: recipe A. */
    public static NetworkPlan standard() {
        return new NetworkPlan(List.of(64, 64, 64), "silu", "residual");
    }

    public NetworkPlan withHidden(List<Integer> newHidden) {
        return new NetworkPlan(newHidden, activation, head, labels);
    }

    public NetworkPlan withActivation(String newActivation) {
        return new NetworkPlan(hidden, newActivation, head, labels);
    }

    public NetworkPlan withHead(String newHead) {
        return new NetworkPlan(hidden, activation, newHead, labels);
    }

    public NetworkPlan withLabels(LabelPlan newLabels) {
        return new NetworkPlan(hidden, activation, head, newLabels);
    }
}
