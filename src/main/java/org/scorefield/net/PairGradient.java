package org.scorefield.net;

/**
 * The weight gradient of a layer of two outputs that {@link PairBackward} suits, and with it the gradient of its input.
 *
 * <p>Works on a transposed copy, so that the long direction lies along the vectors.
 */
final class PairGradient implements Kernels.WeightGradient {
    private final int fanIn;
    private final NarrowGradient alone;
    private final float[][] g;
    private final float[] sum = new float[2];
    private final float[] elsewhere = new float[2];

    PairGradient(int fanIn) {
        this.fanIn = fanIn;
        this.alone = new NarrowGradient(fanIn, 2);
        this.g = Kernels.rows(2, fanIn);
    }

    @Override
    public void add(float[][] a, float[][] dc, int rows, float[] gradient, int offset) {
        alone.add(a, dc, rows, gradient, offset);
    }

    /** {@link Kernels.Layer#backward}. */
    void backward(
            float[] panels,
            float[][] a,
            float[][] dc,
            int rows,
            float[][] slope,
            float[][] dz,
            float[] gradient,
            int offset) {
        float[] g0 = g[0];
        float[] g1 = g[1];
        for (int p = 0; p < fanIn; p++) {
            g0[p] = gradient[offset + 2 * p];
            g1[p] = gradient[offset + 2 * p + 1];
        }
        int bias = offset + 2 * fanIn;
        sum[0] = gradient[bias];
        sum[1] = gradient[bias + 1];
        for (int j = 0; j < fanIn; j += PairBackward.COLUMNS) {
            PairBackward.run(a, dc, rows, panels, 2 * j, slope, dz, j, g, j == 0 ? sum : elsewhere);
        }
        for (int p = 0; p < fanIn; p++) {
            gradient[offset + 2 * p] = g0[p];
            gradient[offset + 2 * p + 1] = g1[p];
        }
        gradient[bias] = sum[0];
        gradient[bias + 1] = sum[1];
    }
}
