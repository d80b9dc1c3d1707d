package org.scorefield.app.model;

import java.util.Optional;
import org.scorefield.recipe.History;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Weights;

/** Where training stood, to come back to: weights, how they came about, and whether it rested. Equal only to itself. */
public final class TrainingMark {
    private final Optional<NetworkPlan> network;
    private final Optional<Weights> weights;
    private final Optional<History> history;
    private final boolean rests;

    /**
     * A mark.
     *
     * @param network whose weights they are: the recipe that is undone to may have another
     * @param weights empty where a network has not begun to learn
     * @param rests true if training was paused
     */
    public TrainingMark(NetworkPlan network, Optional<Weights> weights, Optional<History> history, boolean rests) {
        this(Optional.of(network), weights, history, rests);
    }

    private TrainingMark(
            Optional<NetworkPlan> network, Optional<Weights> weights, Optional<History> history, boolean rests) {
        this.network = network;
        this.weights = weights;
        this.history = history;
        this.rests = rests;
    }

    /** A network that has not begun to learn. */
    public static TrainingMark fresh() {
        return new TrainingMark(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same, at rest. */
    public TrainingMark resting() {
        return new TrainingMark(network, weights, history, true);
    }

    /** Whose weights they are; empty where there are none. */
    public Optional<NetworkPlan> network() {
        return network;
    }

    public Optional<Weights> weights() {
        return weights;
    }

    public Optional<History> history() {
        return history;
    }

    public boolean rests() {
        return rests;
    }

    /** Steps taken so far. */
    public long steps() {
        return weights.map(Weights::steps).orElse(0L);
    }

    /** What keeping it takes in memory. */
    long bytes() {
        return weights.map(w -> (long) Float.BYTES * w.size()).orElse(0L)
                + history.map(History::bytes).orElse(0L);
    }
}
