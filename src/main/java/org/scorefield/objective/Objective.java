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
     * After the forward pass: writes ℓᵢ of each row into the batch, and the gradients of {@code Σ λᵢ ℓᵢ} with respect
     * to score and derivatives into the pass.
     */
    void judge(Batch batch, ScoreModel.Pass pass);

    /**
     * The least mean of ℓ at a noise level that any field reaches, λ left out; it may be negative.
     *
     * @param sigma noise level, scene units
     * @param exact what is known of p_σ
     */
    double floor(double sigma, Means exact);

    /** True for an error of the literature, kept to be seen: its minimiser is not the score. */
    default boolean mistaken() {
        return false;
    }

    /** Exact means under p_σ, asked only where they are needed: each is an integral. */
    interface Means {
        /** {@code E‖s*‖²}. */
        double squaredScore();

        /** {@code E tr Cov(x₀|x)/σ⁴}, the part of the denoising target that x does not tell. */
        double targetSpread();
    }

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
        judge(batch, pass);
        pass.backward(theta, gradient);
        return batch.weightedLoss();
    }
}
