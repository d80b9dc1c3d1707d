package org.scorefield.net;

import java.util.List;
import org.scorefield.field.Require;

/**
 * What a network is before it has learned anything.
 *
 * @param hidden width of each hidden layer
 * @param activation the bend after each hidden layer
 * @param head what turns the network's output into a score
 * @param scale what the head measured of the data
 * @param range the noise levels it is made for
 */
public record Architecture(List<Integer> hidden, Activation activation, Head head, HeadScale scale, NoiseRange range) {
    public Architecture {
        hidden = List.copyOf(hidden);
        Require.atLeast(1, "number of hidden layers", hidden.size());
        for (int width : hidden) {
            Require.atLeast(1, "width of a hidden layer", width);
        }
    }

    Architecture withHead(Head newHead) {
        return new Architecture(hidden, activation, newHead, scale, range);
    }
}
