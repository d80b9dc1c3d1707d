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
 * @param classes how many classes it can be told of, one input each; 0 for a network that knows none
 */
public record Architecture(
        List<Integer> hidden, Activation activation, Head head, HeadScale scale, NoiseRange range, int classes) {
    public Architecture {
        hidden = List.copyOf(hidden);
        Require.atLeast(1, "number of hidden layers", hidden.size());
        for (int width : hidden) {
            Require.atLeast(1, "width of a hidden layer", width);
        }
        Require.atLeast(0, "number of classes", classes);
    }

    /** Of a network that knows no classes. */
    public Architecture(List<Integer> hidden, Activation activation, Head head, HeadScale scale, NoiseRange range) {
        this(hidden, activation, head, scale, range, 0);
    }

    Architecture withHead(Head newHead) {
        return new Architecture(hidden, activation, newHead, scale, range, classes);
    }

    Architecture withoutClasses() {
        return new Architecture(hidden, activation, head, scale, range);
    }
}
