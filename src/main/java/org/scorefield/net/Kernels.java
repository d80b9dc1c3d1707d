package org.scorefield.net;

/**
 * The seam under the network: who computes the products. One implementation is picked when a network is made.
 *
 * <p>What every implementation keeps: a row of a result depends on that row of the operand alone, not on how many
 * rows came along, and every sum runs in one fixed order, so results do not depend on threads or tiles.
 * Activations and their gradients are rows of float arrays, one array per row of the batch.
 */
interface Kernels {
    /** Room for one layer's weights in the form the products want. */
    Layer layer(int fanIn, int fanOut);

    /**
     * One affine layer {@code c = a W + b}; W is fan-in × fan-out.
     *
     * <p>{@link #load} fills it; after that it is only read, so many threads may use the two products at once.
     * {@link #addWeightGradient} has scratch space of its own and belongs to one thread.
     */
    interface Layer {
        int fanIn();

        int fanOut();

        /** The number of weights in θ: W row by row, then b. */
        default int parameterCount() {
            return (fanIn() + 1) * fanOut();
        }

        /** Copies W and b from θ. */
        void load(float[] theta, int offset);

        /**
         * Forward product {@code c ← a W}, plus b in the first {@code biased} rows.
         *
         * <p>Rows beyond carry derivatives, which the constant b does not enter.
         */
        void forward(float[][] a, int rows, int biased, float[][] c);

        /** Input-gradient product {@code da ← dc Wᵀ}. */
        void inputGradient(float[][] dc, int rows, float[][] da);

        /**
         * Weight-gradient product: adds {@code aᵀ dc} to W's part of the gradient, and the sum of the first
         * {@code biased} rows of dc to b's.
         */
        void addWeightGradient(float[][] a, float[][] dc, int rows, int biased, float[] gradient, int offset);
    }
}
