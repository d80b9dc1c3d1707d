package org.scorefield.net;

/**
 * The seam under the network: who computes the products and bends.
 *
 * <p>What every implementation keeps, so that all give the same bits: each number of a result is one sum, begun with
 * the bias (or with what the gradient holds so far) and continued by {@link Math#fma} in ascending order of the index
 * summed over. So a row of a result depends on that row of the operand alone, not on how many rows came along, and
 * nothing depends on threads, tiles or the width of a vector.
 *
 * <p>The outputs of a layer of no more than {@link #FEW_OUTPUTS} are too few for that: each sum is made of
 * {@link #STRANDS} strands. Strand l begins at 0 and takes the products with index l, l + 16, … in that order. Then the
 * strands are folded: those from 8 on are added to the first 8, of these the upper half to the lower, and so on; last comes
 * the bias. This too is one order, whoever computes it.
 *
 * <p>Activations and their gradients are rows of float arrays, one array per row of the batch, made by
 * {@link #rows} and {@link #inputs}: with room at the end, so that a vector never reaches beyond. What stands in that room
 * means nothing.
 */
interface Kernels {
    /** Long rows have room for a multiple of so many numbers: four vectors of 512 bits. */
    int ROOM = 64;

    /** Columns of {@link #inputs} behind the room: the 1, and those a block reads of which none is used. */
    int BEYOND = 8;

    /** A layer of so many outputs or less sums in strands. */
    int FEW_OUTPUTS = 2;

    /** The strands of such a sum. */
    int STRANDS = 16;

    /** Rows for the operands and results of products. */
    static float[][] rows(int count, int width) {
        return new float[count][withRoom(width)];
    }

    /** The length of a row of so many numbers, its room included. */
    static int withRoom(int width) {
        return width <= ROOM / 2 ? ROOM / 2 : (width + ROOM - 1) / ROOM * ROOM;
    }

    /**
     * Rows a layer reads, of which the weight gradient is taken: behind its room, each of the first {@code biased} holds a
     * 1, the input whose weights are the bias. The rows beyond carry derivatives; a constant's is 0.
     */
    static float[][] inputs(int count, int biased, int width) {
        float[][] inputs = new float[count][withRoom(width) + BEYOND];
        for (int i = 0; i < biased; i++) {
            inputs[i][one(width)] = 1;
        }
        return inputs;
    }

    /** Where in {@link #inputs} the 1 stands. */
    static int one(int width) {
        return withRoom(width);
    }

    /** Room for one layer's weights in the form the products want. */
    Layer layer(int fanIn, int fanOut);

    /** The same for a layer whose input gradient nobody will ask for. */
    Layer firstLayer(int fanIn, int fanOut);

    /** The same function, the same bits, as fast as these kernels can. */
    Bend bend(Activation plain);

    /** {@code a[first + i][j] ← a[first + i][j] b[i][j]} for so many rows, j below n; both are {@link #rows}. */
    void multiply(float[][] a, int first, float[][] b, int rows, int n);

    /** {@code sum[j] ← sum[j] + p[j] q[j] · r[j]} for j below n; all are {@link #rows}. */
    void addProduct(float[] p, float[] q, float[] r, float[] sum, int n);

    /** An activation for the first rows of {@link #rows}, n numbers each. */
    interface Bend {
        /** {@code z ← f(z)}. */
        void value(float[][] z, int rows, int n);

        /** {@code slope ← f′(z)}, then {@code z ← f(z)}. */
        void valueAndSlope(float[][] z, int rows, int n, float[][] slope);

        /** {@code curvature ← f″(z)}. */
        void curvature(float[][] z, int rows, int n, float[][] curvature);
    }

    /**
     * One affine layer {@code c = a W + b}; W is fan-in × fan-out.
     *
     * <p>{@link #load} fills it; after that it is only read, so many threads may use it at once.
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

        /** Input-gradient product through a bend, {@code dz ← slope ∘ (dc Wᵀ)}. */
        void inputGradient(float[][] dc, int rows, float[][] slope, float[][] dz);

        /**
         * {@code own.add} and the input gradient through a bend, of rows that all hold a 1: together, because few outputs
         * leave little to do to each row.
         */
        default void backward(
                WeightGradient own,
                float[][] a,
                float[][] dc,
                int rows,
                float[][] slope,
                float[][] dz,
                float[] gradient,
                int offset) {
            own.add(a, dc, rows, gradient, offset);
            inputGradient(dc, rows, slope, dz);
        }

        /** The weight-gradient product, with scratch space of its own for one thread. */
        WeightGradient newWeightGradient();
    }

    /** The weight-gradient product of one layer. */
    interface WeightGradient {
        /**
         * Adds {@code aᵀ dc} to the layer's part of the gradient: W's, and through the 1 in a also b's.
         *
         * @param a made by {@link #inputs}
         * @param offset where the layer's part of the gradient begins
         */
        void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset);
    }
}
