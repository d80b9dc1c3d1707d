package org.scorefield.field;

/**
 * A score field with knobs θ, differentiable in θ and in x.
 *
 * <p>θ is one flat array: a snapshot is a copy, an optimiser is a loop, a gradient check is a loop. One
 * signature serves every objective: {@link Pass#forward} with optional tangents v (DSM and ESM use none,
 * SSM one random v, ISM the two unit vectors), then {@link Pass#backward} through value and tangents.
 */
public interface ScoreModel {
    /** The number of knobs. */
    int parameterCount();

    /**
     * Makes the scratch space for one part of a batch; one thread at a time may use it.
     *
     * @param rows how many rows a pass holds
     * @param tangents how many directional derivatives per row, 0 to 2
     */
    Pass newPass(int rows, int tangents);

    /** The model with its knobs frozen: a copy, so that later training does not move it. */
    ScoreField freeze(float[] theta);

    /** A batch part on its way through the model: the caller fills inputs, reads outputs, fills gradients. */
    interface Pass {
        /** The label of a row whose class is not told. */
        int NO_LABEL = -1;

        int rows();

        /** Input: the noised places, rows×2, row by row. */
        float[] x();

        /** Input: the noise level of each row. */
        float[] sigma();

        /**
         * Input: the class of each row, from 0, or {@link #NO_LABEL}, which it is until it is written. Without rows where
         * a model never reads it.
         */
        default int[] labels() {
            return new int[0];
        }

        /** Input: the direction v of tangent {@code t}, rows×2. */
        float[] direction(int t);

        /** Computes {@link #score()} and every {@link #derivative(int)} at θ. */
        void forward(float[] theta);

        /** Output: s_θ(x, σ), rows×2. */
        float[] score();

        /** Output: the directional derivative (∇ₓs)v of tangent {@code t}, rows×2. */
        float[] derivative(int t);

        /** Input to backward: ∂L/∂s, rows×2. */
        float[] scoreGradient();

        /** Input to backward: ∂L/∂((∇ₓs)v) of tangent {@code t}, rows×2. */
        float[] derivativeGradient(int t);

        /**
         * Adds ∂L/∂θ to {@code gradient}; follows a {@link #forward(float[])} with the same θ.
         *
         * @param gradient same length as θ; added to
         */
        void backward(float[] theta, float[] gradient);
    }
}
