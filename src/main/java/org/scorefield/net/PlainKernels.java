package org.scorefield.net;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The layers in plain Java. EJML holds the weights as they stand in θ and transposes them; {@link PlainProducts}
 * multiplies rows.
 */
final class PlainKernels implements Kernels {
    /** Below this width the loop over outputs is too short, and rows are taken as dot products. */
    private static final int NARROW = 8;

    @Override
    public Layer layer(int fanIn, int fanOut) {
        return fanOut < NARROW ? new NarrowLayer(fanIn, fanOut) : new WideLayer(fanIn, fanOut);
    }

    /** W and Wᵀ as they stand in θ, and the bias. */
    private abstract static class Stored implements Layer {
        final FMatrixRMaj weights;
        final FMatrixRMaj transposed;
        final float[] bias;
        final int fanIn;
        final int fanOut;

        Stored(int fanIn, int fanOut) {
            this.fanIn = fanIn;
            this.fanOut = fanOut;
            this.weights = new FMatrixRMaj(fanIn, fanOut);
            this.transposed = new FMatrixRMaj(fanOut, fanIn);
            this.bias = new float[fanOut];
        }

        @Override
        public int fanIn() {
            return fanIn;
        }

        @Override
        public int fanOut() {
            return fanOut;
        }

        @Override
        public void load(float[] theta, int offset) {
            System.arraycopy(theta, offset, weights.data, 0, fanIn * fanOut);
            System.arraycopy(theta, offset + fanIn * fanOut, bias, 0, fanOut);
            CommonOps_FDRM.transpose(weights, transposed);
        }

        void addBiasGradient(float[][] dc, int biased, float[] gradient, int offset) {
            for (int i = 0; i < biased; i++) {
                float[] row = dc[i];
                for (int j = 0; j < fanOut; j++) {
                    gradient[offset + j] += row[j];
                }
            }
        }

        static void unpack(FMatrixRMaj matrix, float[][] rows) {
            for (int i = 0; i < matrix.numRows; i++) {
                System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
            }
        }
    }

    private static final class WideLayer extends Stored {
        private final float[][] w;
        private final float[][] wT;
        private final float[][] g;
        private final float[] biasSum;

        WideLayer(int fanIn, int fanOut) {
            super(fanIn, fanOut);
            this.w = new float[fanIn][fanOut];
            this.wT = new float[fanOut][fanIn];
            this.g = new float[fanIn][fanOut];
            this.biasSum = new float[fanOut];
        }

        @Override
        public void load(float[] theta, int offset) {
            super.load(theta, offset);
            unpack(weights, w);
            unpack(transposed, wT);
        }

        @Override
        public void forward(float[][] a, int rows, int biased, float[][] c) {
            PlainProducts.product(a, rows, fanIn, w, bias, biased, c, fanOut);
        }

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] da) {
            PlainProducts.product(dc, rows, fanOut, wT, bias, 0, da, fanIn);
        }

        @Override
        public void addWeightGradient(float[][] a, float[][] dc, int rows, int biased, float[] gradient, int offset) {
            PlainProducts.outerProduct(a, fanIn, dc, fanOut, rows, g);
            for (int p = 0; p < fanIn; p++) {
                float[] row = g[p];
                int base = offset + p * fanOut;
                for (int j = 0; j < fanOut; j++) {
                    gradient[base + j] += row[j];
                }
            }
            Arrays.fill(biasSum, 0f);
            for (int i = 0; i < biased; i++) {
                PlainProducts.addScaled(1, dc[i], biasSum, fanOut);
            }
            int base = offset + fanIn * fanOut;
            for (int j = 0; j < fanOut; j++) {
                gradient[base + j] += biasSum[j];
            }
        }
    }

    /** A layer of few outputs: W is used transposed, so that the long direction is the inner one. */
    private static final class NarrowLayer extends Stored {
        private final float[][] wT;
        private final float[][] g;

        NarrowLayer(int fanIn, int fanOut) {
            super(fanIn, fanOut);
            this.wT = new float[fanOut][fanIn];
            this.g = new float[fanOut][fanIn];
        }

        @Override
        public void load(float[] theta, int offset) {
            super.load(theta, offset);
            unpack(transposed, wT);
        }

        @Override
        public void forward(float[][] a, int rows, int biased, float[][] c) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < fanOut; j++) {
                    float sum = PlainProducts.dot(a[i], wT[j], fanIn);
                    c[i][j] = i < biased ? sum + bias[j] : sum;
                }
            }
        }

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] da) {
            PlainProducts.product(dc, rows, fanOut, wT, bias, 0, da, fanIn);
        }

        @Override
        public void addWeightGradient(float[][] a, float[][] dc, int rows, int biased, float[] gradient, int offset) {
            PlainProducts.outerProduct(dc, fanOut, a, fanIn, rows, g);
            for (int j = 0; j < fanOut; j++) {
                float[] row = g[j];
                for (int p = 0; p < fanIn; p++) {
                    gradient[offset + p * fanOut + j] += row[p];
                }
            }
            addBiasGradient(dc, biased, gradient, offset + fanIn * fanOut);
        }
    }
}
