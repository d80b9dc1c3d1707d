package org.scorefield.net;

/** The weight gradient of a layer of few outputs, taken transposed, so that the long direction lies along the vectors. */
final class NarrowGradient implements Kernels.WeightGradient {
    private final int fanIn;
    private final int fanOut;
    private final OuterProduct outer;
    private final float[] g;

    NarrowGradient(int fanIn, int fanOut) {
        this.fanIn = fanIn;
        this.fanOut = fanOut;
        this.outer = new OuterProduct(fanOut, fanIn);
        this.g = new float[fanOut * fanIn];
    }

    @Override
    public void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset) {
        Transposition.run(gradient, offset, fanOut, fanIn, fanOut, g, 0, fanIn);
        outer.add(dc, a, rows, g, 0);
        Transposition.run(g, 0, fanIn, fanOut, fanIn, gradient, offset, fanOut);
        int bias = offset + fanIn * fanOut;
        for (int j = 0; j < fanOut; j += 2) {
            addTwo(a, dc, j, Math.min(j + 1, fanOut - 1), rows, gradient, bias);
        }
    }

    /** Two sums at a time, so that neither waits for the other; of one column the same twice. */
    private void addTwo(float[][] a, float[][] dc, int j, int k, int rows, float[] gradient, int bias) {
        int one = Kernels.one(fanIn);
        float s = gradient[bias + j];
        float t = gradient[bias + k];
        for (int i = 0; i < rows; i++) {
            s = Math.fma(dc[i][j], a[i][one], s);
            t = Math.fma(dc[i][k], a[i][one], t);
        }
        gradient[bias + j] = s;
        gradient[bias + k] = t;
    }
}
