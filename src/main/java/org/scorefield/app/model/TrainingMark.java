package org.scorefield.app.model;

import java.util.Optional;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Weights;

/** Where training stood, to come back to: weights, how they came about, and whether it rested. Equal only to itself. */
public final class TrainingMark {
    private final Optional<Weights> weights;
    private final Optional<History> history;
    private final boolean rests;

    /**
     * A mark.
     *
     * @param weights empty where a network has not begun to learn
     * @param rests true if training was paused
     */
    public TrainingMark(Optional<Weights> weights, Optional<History> history, boolean rests) {
        this.weights = weights;
        this.history = history;
        this.rests = rests;
    }

    /** A network that has not begun to learn. */
    public static TrainingMark fresh() {
        return new TrainingMark(Optional.empty(), Optional.empty(), false);
    }

    /** The same, at rest. */
    public TrainingMark resting() {
        return new TrainingMark(weights, history, true);
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
