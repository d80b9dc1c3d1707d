package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/** A loss whose minimiser is the score. Immutable; everything random comes with the batch. */
public interface Objective {
    /** How many directional derivatives a row needs, 0 to 2. */
    default int tangents() {
        return 0;
    }

    /** True if {@link Batch#exactScore()} must be filled. */
    default boolean needsExactScore() {
        return false;
    }

    /** Writes the directions v of the tangents, before the forward pass. */
    default void direct(Batch batch, ScoreModel.Pass pass) {}

    /**
     * After the forward pass: the weighted loss {@code Σ λᵢ ℓᵢ}, and its gradients with respect to score and
     * derivatives written into the pass.
     */
    double loss(Batch batch, ScoreModel.Pass pass);

    /**
     * The loss of one part, and its gradient.
     *
     * @param pass made with as many rows as the batch has, and {@link #tangents()} tangents
     * @param gradient length of θ; added to
     * @return {@code Σ λᵢ ℓᵢ}
     */
    default double lossAndGradient(Batch batch, ScoreModel.Pass pass, float[] theta, float[] gradient) {
        batch.place(pass);
        direct(batch, pass);
        pass.forward(theta);
        double loss = loss(batch, pass);
        pass.backward(theta, gradient);
        return loss;
    }
}
