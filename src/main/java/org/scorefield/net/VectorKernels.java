package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/**
 * The layers on {@code jdk.incubator.vector}: the bits of {@link PlainKernels}, several times as fast once compiled.
 *
 * <p>Only loaded where that module is; and until it is compiled it is a hundred times slower, so
 * {@link WarmKernels} decides when it is used.
 */
final class VectorKernels implements Kernels {
    /** Below this width the weight gradient is taken transposed, so that the long direction lies along the vectors. */
    static final int NARROW = 8;

    @Override
    public Layer layer(int fanIn, int fanOut) {
        return fanOut <= FEW_OUTPUTS ? new PairLayer(fanIn, fanOut) : new PanelLayer(fanIn, fanOut, false);
    }

    @Override
    public Layer firstLayer(int fanIn, int fanOut) {
        return fanOut <= FEW_OUTPUTS ? new PairLayer(fanIn, fanOut) : new PanelLayer(fanIn, fanOut, true);
    }

    @Override
    public Bend bend(Activation plain) {
        return VectorBend.twin(plain);
    }

    @Override
    public void multiply(float[][] a, int first, float[][] b, int rows, int n) {
        int j = 0;
        for (; n - j > 2 * VECTOR; j += 4 * VECTOR) { // then a row has room for four, and a short inner loop is saved
            for (int i = 0; i < rows; i++) {
                float[] ai = a[first + i];
                float[] bi = b[i];
                FloatVector.fromArray(LANES, ai, j)
                        .mul(FloatVector.fromArray(LANES, bi, j))
                        .intoArray(ai, j);
                FloatVector.fromArray(LANES, ai, j + VECTOR)
                        .mul(FloatVector.fromArray(LANES, bi, j + VECTOR))
                        .intoArray(ai, j + VECTOR);
                FloatVector.fromArray(LANES, ai, j + 2 * VECTOR)
                        .mul(FloatVector.fromArray(LANES, bi, j + 2 * VECTOR))
                        .intoArray(ai, j + 2 * VECTOR);
                FloatVector.fromArray(LANES, ai, j + 3 * VECTOR)
                        .mul(FloatVector.fromArray(LANES, bi, j + 3 * VECTOR))
                        .intoArray(ai, j + 3 * VECTOR);
            }
        }
        for (; j < n; j += VECTOR) {
            for (int i = 0; i < rows; i++) {
                float[] ai = a[first + i];
                FloatVector.fromArray(LANES, ai, j)
                        .mul(FloatVector.fromArray(LANES, b[i], j))
                        .intoArray(ai, j);
            }
        }
    }

    @Override
    public void addProduct(float[] p, float[] q, float[] r, float[] sum, int n) {
        for (int j = 0; j < n; j += VECTOR) {
            FloatVector.fromArray(LANES, p, j)
                    .mul(FloatVector.fromArray(LANES, q, j))
                    .fma(FloatVector.fromArray(LANES, r, j), FloatVector.fromArray(LANES, sum, j))
                    .intoArray(sum, j);
        }
    }

    private static final class PanelLayer implements Layer {
        private final int fanIn;
        private final int fanOut;
        private final Panels weights;
        private final @Nullable Panels transposed;
        private final float[] bias;

        PanelLayer(int fanIn, int fanOut, boolean first) {
            this.fanIn = fanIn;
            this.fanOut = fanOut;
            this.weights = new Panels(fanIn, fanOut);
            this.transposed = first ? null : new Panels(fanOut, fanIn);
            this.bias = new float[Kernels.withRoom(fanOut)];
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
            weights.load(theta, offset);
            if (transposed != null) {
                transposed.loadTransposed(theta, offset);
            }
            System.arraycopy(theta, offset + fanIn * fanOut, bias, 0, fanOut);
        }

        @Override
        public void forward(float[][] a, int rows, int biased, float[][] c) {
            weights.product(a, rows, bias, biased, c);
        }

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] da) {
            transposed().product(dc, rows, bias, 0, da);
        }

        @Override
        public void inputGradient(float[][] dc, int rows, float[][] slope, float[][] dz) {
            transposed().scaledProduct(dc, rows, slope, dz);
        }

        private Panels transposed() {
            if (transposed == null) {
                throw new IllegalStateException("a first layer has no input gradient");
            }
            return transposed;
        }

        @Override
        public WeightGradient newWeightGradient() {
            return fanOut < NARROW ? new NarrowGradient(fanIn, fanOut) : new WideGradient(fanIn, fanOut);
        }
    }

    private static final class WideGradient implements WeightGradient {
        private final OuterProduct outer;

        WideGradient(int fanIn, int fanOut) {
            this.outer = OuterProduct.withBias(fanIn, fanOut);
        }

        @Override
        public void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset) {
            outer.add(a, dc, rows, gradient, offset);
        }
    }
}
