package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;
import static org.scorefield.net.Lanes.WIDE;

import jdk.incubator.vector.FloatVector;

/**
 * Both gradients of a layer of two outputs, those of its weights and of its input, in one loop by four vectors: each is
 * only two multiply-adds a number, so that by themselves they wait for loads and stores.
 */
final class PairBackward {
    /** Columns at a time. */
    static final int COLUMNS = WideBlock.COLUMNS;

    private PairBackward() {}

    /** Whether it can do with a layer of so many inputs: all its panels are as wide as a block. */
    static boolean suits(int fanIn, int fanOut) {
        int last = fanIn % COLUMNS;
        return WIDE && fanOut == 2 && (last == 0 || last > SlimBlock.COLUMNS);
    }

    /**
     * For c = 0, 1: {@code g[c][j…] ← g[c][j…] + Σ_i d[i][c] a[i][j…]} and {@code sum[c] ← sum[c] + Σ_i d[i][c]}; and
     * {@code dz[i][j…] ← slope[i][j…] ∘ Σ_c d[i][c] w[c][…]}.
     *
     * @param w {@link #COLUMNS} numbers for each c, from {@code at} on
     */
    static void run(
            float[][] a,
            float[][] d,
            int rows,
            float[] w,
            int at,
            float[][] slope,
            float[][] dz,
            int j,
            float[][] g,
            float[] sum) {
        if (rows == 0) {
            return;
        }
        FloatVector w0 = FloatVector.fromArray(LANES, w, at);
        FloatVector w1 = FloatVector.fromArray(LANES, w, at + VECTOR);
        FloatVector w2 = FloatVector.fromArray(LANES, w, at + 2 * VECTOR);
        FloatVector w3 = FloatVector.fromArray(LANES, w, at + 3 * VECTOR);
        FloatVector v0 = FloatVector.fromArray(LANES, w, at + COLUMNS);
        FloatVector v1 = FloatVector.fromArray(LANES, w, at + COLUMNS + VECTOR);
        FloatVector v2 = FloatVector.fromArray(LANES, w, at + COLUMNS + 2 * VECTOR);
        FloatVector v3 = FloatVector.fromArray(LANES, w, at + COLUMNS + 3 * VECTOR);
        float[] g0 = g[0];
        float[] g1 = g[1];
        FloatVector s0 = FloatVector.fromArray(LANES, g0, j);
        FloatVector s1 = FloatVector.fromArray(LANES, g0, j + VECTOR);
        FloatVector s2 = FloatVector.fromArray(LANES, g0, j + 2 * VECTOR);
        FloatVector s3 = FloatVector.fromArray(LANES, g0, j + 3 * VECTOR);
        FloatVector t0 = FloatVector.fromArray(LANES, g1, j);
        FloatVector t1 = FloatVector.fromArray(LANES, g1, j + VECTOR);
        FloatVector t2 = FloatVector.fromArray(LANES, g1, j + 2 * VECTOR);
        FloatVector t3 = FloatVector.fromArray(LANES, g1, j + 3 * VECTOR);
        FloatVector zero = FloatVector.broadcast(LANES, 0);
        float sum0 = sum[0];
        float sum1 = sum[1];
        for (int i = 0; i < rows; i++) {
            float[] di = d[i];
            float[] ai = a[i];
            float[] zi = dz[i];
            float[] fi = slope[i];
            sum0 += di[0];
            sum1 += di[1];
            FloatVector d0 = FloatVector.broadcast(LANES, di[0]);
            FloatVector d1 = FloatVector.broadcast(LANES, di[1]);
            FloatVector a0 = FloatVector.fromArray(LANES, ai, j);
            FloatVector a1 = FloatVector.fromArray(LANES, ai, j + VECTOR);
            FloatVector a2 = FloatVector.fromArray(LANES, ai, j + 2 * VECTOR);
            FloatVector a3 = FloatVector.fromArray(LANES, ai, j + 3 * VECTOR);
            s0 = d0.fma(a0, s0);
            s1 = d0.fma(a1, s1);
            s2 = d0.fma(a2, s2);
            s3 = d0.fma(a3, s3);
            t0 = d1.fma(a0, t0);
            t1 = d1.fma(a1, t1);
            t2 = d1.fma(a2, t2);
            t3 = d1.fma(a3, t3);
            FloatVector z0 = d1.fma(v0, d0.fma(w0, zero));
            FloatVector z1 = d1.fma(v1, d0.fma(w1, zero));
            FloatVector z2 = d1.fma(v2, d0.fma(w2, zero));
            FloatVector z3 = d1.fma(v3, d0.fma(w3, zero));
            FloatVector.fromArray(LANES, fi, j).mul(z0).intoArray(zi, j);
            FloatVector.fromArray(LANES, fi, j + VECTOR).mul(z1).intoArray(zi, j + VECTOR);
            FloatVector.fromArray(LANES, fi, j + 2 * VECTOR).mul(z2).intoArray(zi, j + 2 * VECTOR);
            FloatVector.fromArray(LANES, fi, j + 3 * VECTOR).mul(z3).intoArray(zi, j + 3 * VECTOR);
        }
        sum[0] = sum0;
        sum[1] = sum1;
        s0.intoArray(g0, j);
        s1.intoArray(g0, j + VECTOR);
        s2.intoArray(g0, j + 2 * VECTOR);
        s3.intoArray(g0, j + 3 * VECTOR);
        t0.intoArray(g1, j);
        t1.intoArray(g1, j + VECTOR);
        t2.intoArray(g1, j + 2 * VECTOR);
        t3.intoArray(g1, j + 3 * VECTOR);
    }
}
