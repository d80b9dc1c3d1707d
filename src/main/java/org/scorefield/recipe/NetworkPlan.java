package org.scorefield.recipe;

import java.util.List;
import org.scorefield.field.Require;

/**
 * The network to train.
 *
 * @param hidden width of each hidden layer, 1 to 8 layers of 1 to 512
 * @param activation id in {@code net.Activations}
 * @param head id in {@code net.Heads}
 */
public record NetworkPlan(List<Integer> hidden, String activation, String head) {
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

    /** Three hidden layers of 64, SiLU, the residual head: recipe A. */
    public static NetworkPlan standard() {
        return new NetworkPlan(List.of(64, 64, 64), "silu", "residual");
    }
}
