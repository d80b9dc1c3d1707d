package org.scorefield.net;

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

    @Override
    public Layer firstLayer(int fanIn, int fanOut) {
        return layer(fanIn, fanOut);
    }

    @Override
    public Bend bend(Activation plain) {
        return new RowByRow(plain);
    }

    @Override
    public void multiply(float[][] a, int first, float[][] b, int rows, int n) {
        for (int i = 0; i < rows; i++) {
            multiply(a[first + i], b[i], n);
        }
    }

    static void multiply(float[] a, float[] b, int n) {
        for (int j = 0; j < n; j++) {
            a[j] *= b[j];
        }
    }

    private record RowByRow(Activation plain) implements Bend {
        @Override
        public void value(float[][] z, int rows, int n) {
            for (int i = 0; i < rows; i++) {
                plain.value(z[i], n, z[i]);
            }
        }

        @Override
        public void valueAndSlope(float[][] z, int rows, int n, float[][] slope) {
            for (int i = 0; i < rows; i++) {
                plain.valueAndSlope(z[i], n, z[i], slope[i]);
            }
        }

        @Override
        public void curvature(float[][] z, int rows, int n, float[][] curvature) {
            for (int i = 0; i < rows; i++) {
                plain.curvature(z[i], n, curvature[i]);
            }
        }
    }

    @Override
    public void addProduct(float[] p, float[] q, float[] r, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(p[j] * q[j], r[j], sum[j]);
        }
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

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] slope, float[][] dz) {
            inputGradient(dc, rows, dz);
            for (int i = 0; i < rows; i++) {
                multiply(dz[i], slope[i], fanIn);
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

        WideLayer(int fanIn, int fanOut) {
            super(fanIn, fanOut);
            this.w = new float[fanIn][fanOut];
            this.wT = new float[fanOut][fanIn];
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
        public WeightGradient newWeightGradient() {
            return new WideGradient(fanIn, fanOut);
        }
    }

    /** A layer of few outputs: W is used transposed, so that the long direction is the inner one. */
    private static final class NarrowLayer extends Stored {
        private final float[][] wT;

        NarrowLayer(int fanIn, int fanOut) {
            super(fanIn, fanOut);
            this.wT = new float[fanOut][fanIn];
        }

        @Override
        public void load(float[] theta, int offset) {
            super.load(theta, offset);
            unpack(transposed, wT);
        }

        @Override
        public void forward(float[][] a, int rows, int biased, float[][] c) {
            if (fanOut <= Kernels.FEW_OUTPUTS) {
                PlainProducts.strandProduct(a, rows, fanIn, wT, bias, biased, c);
            } else {
                PlainProducts.narrowProduct(a, rows, fanIn, wT, bias, biased, c);
            }
        }

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] da) {
            PlainProducts.product(dc, rows, fanOut, wT, bias, 0, da, fanIn);
        }

        @Override
        public WeightGradient newWeightGradient() {
            return new TransposedGradient(fanIn, fanOut);
        }
    }

    /** Works on a copy of the gradient cut into rows, with b's part as the last. */
    private static final class WideGradient implements WeightGradient {
        private final int fanIn;
        private final int fanOut;
        private final float[][] g;

        WideGradient(int fanIn, int fanOut) {
            this.fanIn = fanIn;
            this.fanOut = fanOut;
            this.g = new float[fanIn + 1][fanOut];
        }

        @Override
        public void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset) {
            for (int p = 0; p <= fanIn; p++) {
                System.arraycopy(gradient, offset + p * fanOut, g[p], 0, fanOut);
            }
            PlainProducts.outerProduct(a, fanIn, dc, fanOut, rows, g);
            for (int i = 0; i < rows; i++) {
                PlainProducts.addScaled(a[i][Kernels.one(fanIn)], dc[i], g[fanIn], fanOut);
            }
            for (int p = 0; p <= fanIn; p++) {
                System.arraycopy(g[p], 0, gradient, offset + p * fanOut, fanOut);
            }
        }
    }

    /** Works on a transposed copy of the gradient. */
    private static final class TransposedGradient implements WeightGradient {
        private final int fanIn;
        private final int fanOut;
        private final float[][] g;

        TransposedGradient(int fanIn, int fanOut) {
            this.fanIn = fanIn;
            this.fanOut = fanOut;
            this.g = new float[fanOut][fanIn];
        }

        @Override
        public void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset) {
            for (int j = 0; j < fanOut; j++) {
                for (int p = 0; p < fanIn; p++) {
                    g[j][p] = gradient[offset + p * fanOut + j];
                }
            }
            PlainProducts.outerProduct(dc, fanOut, a, fanIn, rows, g);
            for (int j = 0; j < fanOut; j++) {
                for (int p = 0; p < fanIn; p++) {
                    gradient[offset + p * fanOut + j] = g[j][p];
                }
            }
            int bias = offset + fanIn * fanOut;
            for (int i = 0; i < rows; i++) {
                float one = a[i][Kernels.one(fanIn)];
                for (int j = 0; j < fanOut; j++) {
                    gradient[bias + j] = Math.fma(dc[i][j], one, gradient[bias + j]);
                }
            }
        }
    }
}
