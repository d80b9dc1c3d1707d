package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * Six rows of a product by two vectors: the loop of {@link WideBlock} for processors with 16 vector registers, and for
 * the last columns of a matrix where two vectors hold them.
 */
final class SlimBlock {
    /** Rows of a block. */
    static final int ROWS = 6;

    /** Columns of a block. */
    static final int COLUMNS = 2 * VECTOR;

    private SlimBlock() {}

    /**
     * {@code c[i][j…] ← start[j…] + Σ_p x[i][p] y[p][…]} for six rows from i on.
     *
     * @param last the last row there is; it stands in for those beyond
     * @param depth how far p runs
     * @param y the factors, {@link #COLUMNS} a row, from {@code at} on
     */
    static void product(
            float[][] x,
            int i,
            int last,
            int depth,
            float[] y,
            int at,
            float[] start,
            boolean scaled,
            float[][] factor,
            float[][] c,
            int j) {
        if (i > last) {
            return;
        }
        int i1 = Math.min(i + 1, last);
        int i2 = Math.min(i + 2, last);
        int i3 = Math.min(i + 3, last);
        int i4 = Math.min(i + 4, last);
        int i5 = Math.min(i + 5, last);
        FloatVector s0 = FloatVector.fromArray(LANES, start, j);
        FloatVector t0 = FloatVector.fromArray(LANES, start, j + VECTOR);
        FloatVector s1 = s0;
        FloatVector t1 = t0;
        FloatVector s2 = s0;
        FloatVector t2 = t0;
        FloatVector s3 = s0;
        FloatVector t3 = t0;
        FloatVector s4 = s0;
        FloatVector t4 = t0;
        FloatVector s5 = s0;
        FloatVector t5 = t0;
        float[] x0 = x[i];
        float[] x1 = x[i1];
        float[] x2 = x[i2];
        float[] x3 = x[i3];
        float[] x4 = x[i4];
        float[] x5 = x[i5];
        for (int p = 0; p < depth; p++) {
            int q = at + p * COLUMNS;
            FloatVector y0 = FloatVector.fromArray(LANES, y, q);
            FloatVector y1 = FloatVector.fromArray(LANES, y, q + VECTOR);
            FloatVector f0 = FloatVector.broadcast(LANES, x0[p]);
            s0 = f0.fma(y0, s0);
            t0 = f0.fma(y1, t0);
            FloatVector f1 = FloatVector.broadcast(LANES, x1[p]);
            s1 = f1.fma(y0, s1);
            t1 = f1.fma(y1, t1);
            FloatVector f2 = FloatVector.broadcast(LANES, x2[p]);
            s2 = f2.fma(y0, s2);
            t2 = f2.fma(y1, t2);
            FloatVector f3 = FloatVector.broadcast(LANES, x3[p]);
            s3 = f3.fma(y0, s3);
            t3 = f3.fma(y1, t3);
            FloatVector f4 = FloatVector.broadcast(LANES, x4[p]);
            s4 = f4.fma(y0, s4);
            t4 = f4.fma(y1, t4);
            FloatVector f5 = FloatVector.broadcast(LANES, x5[p]);
            s5 = f5.fma(y0, s5);
            t5 = f5.fma(y1, t5);
        }
        if (scaled) {
            float[] z0 = factor[i];
            s0 = FloatVector.fromArray(LANES, z0, j).mul(s0);
            t0 = FloatVector.fromArray(LANES, z0, j + VECTOR).mul(t0);
            float[] z1 = factor[i1];
            s1 = FloatVector.fromArray(LANES, z1, j).mul(s1);
            t1 = FloatVector.fromArray(LANES, z1, j + VECTOR).mul(t1);
            float[] z2 = factor[i2];
            s2 = FloatVector.fromArray(LANES, z2, j).mul(s2);
            t2 = FloatVector.fromArray(LANES, z2, j + VECTOR).mul(t2);
            float[] z3 = factor[i3];
            s3 = FloatVector.fromArray(LANES, z3, j).mul(s3);
            t3 = FloatVector.fromArray(LANES, z3, j + VECTOR).mul(t3);
            float[] z4 = factor[i4];
            s4 = FloatVector.fromArray(LANES, z4, j).mul(s4);
            t4 = FloatVector.fromArray(LANES, z4, j + VECTOR).mul(t4);
            float[] z5 = factor[i5];
            s5 = FloatVector.fromArray(LANES, z5, j).mul(s5);
            t5 = FloatVector.fromArray(LANES, z5, j + VECTOR).mul(t5);
        }
        float[] c0 = c[i];
        s0.intoArray(c0, j);
        t0.intoArray(c0, j + VECTOR);
        float[] c1 = c[i1];
        s1.intoArray(c1, j);
        t1.intoArray(c1, j + VECTOR);
        float[] c2 = c[i2];
        s2.intoArray(c2, j);
        t2.intoArray(c2, j + VECTOR);
        float[] c3 = c[i3];
        s3.intoArray(c3, j);
        t3.intoArray(c3, j + VECTOR);
        float[] c4 = c[i4];
        s4.intoArray(c4, j);
        t4.intoArray(c4, j + VECTOR);
        float[] c5 = c[i5];
        s5.intoArray(c5, j);
        t5.intoArray(c5, j + VECTOR);
    }

    /**
     * {@code g[p][j…] ← g[p][j…] + Σ_i x[i][p] y[i][j…]} for six rows from p on.
     *
     * <p>Five columns of x stand side by side; what those beyond the last make is written before the last row, where it goes.
     *
     * @param last the last row there is
     * @param one the column of x that the last row is the product with, in place of its own
     * @param depth how far i runs
     * @param at where row p of g stands; the next is {@code stride} further on
     */
    static void outerProduct(
            float[][] x, int p, int last, int one, int depth, float[][] y, int j, float[] g, int at, int stride) {
        if (p > last) {
            return;
        }
        int g1 = at + Math.min(1, last - p) * stride;
        int g2 = at + Math.min(2, last - p) * stride;
        int g3 = at + Math.min(3, last - p) * stride;
        int g4 = at + Math.min(4, last - p) * stride;
        int g5 = at + Math.min(5, last - p) * stride;
        int k = p + 5 < last ? p + 5 : one;
        FloatVector s0 = FloatVector.fromArray(LANES, g, at);
        FloatVector t0 = FloatVector.fromArray(LANES, g, at + VECTOR);
        FloatVector s1 = FloatVector.fromArray(LANES, g, g1);
        FloatVector t1 = FloatVector.fromArray(LANES, g, g1 + VECTOR);
        FloatVector s2 = FloatVector.fromArray(LANES, g, g2);
        FloatVector t2 = FloatVector.fromArray(LANES, g, g2 + VECTOR);
        FloatVector s3 = FloatVector.fromArray(LANES, g, g3);
        FloatVector t3 = FloatVector.fromArray(LANES, g, g3 + VECTOR);
        FloatVector s4 = FloatVector.fromArray(LANES, g, g4);
        FloatVector t4 = FloatVector.fromArray(LANES, g, g4 + VECTOR);
        FloatVector s5 = FloatVector.fromArray(LANES, g, g5);
        FloatVector t5 = FloatVector.fromArray(LANES, g, g5 + VECTOR);
        for (int i = 0; i < depth; i++) {
            float[] xi = x[i];
            float[] yi = y[i];
            FloatVector y0 = FloatVector.fromArray(LANES, yi, j);
            FloatVector y1 = FloatVector.fromArray(LANES, yi, j + VECTOR);
            FloatVector f0 = FloatVector.broadcast(LANES, xi[p]);
            s0 = f0.fma(y0, s0);
            t0 = f0.fma(y1, t0);
            FloatVector f1 = FloatVector.broadcast(LANES, xi[p + 1]);
            s1 = f1.fma(y0, s1);
            t1 = f1.fma(y1, t1);
            FloatVector f2 = FloatVector.broadcast(LANES, xi[p + 2]);
            s2 = f2.fma(y0, s2);
            t2 = f2.fma(y1, t2);
            FloatVector f3 = FloatVector.broadcast(LANES, xi[p + 3]);
            s3 = f3.fma(y0, s3);
            t3 = f3.fma(y1, t3);
            FloatVector f4 = FloatVector.broadcast(LANES, xi[p + 4]);
            s4 = f4.fma(y0, s4);
            t4 = f4.fma(y1, t4);
            FloatVector f5 = FloatVector.broadcast(LANES, xi[k]);
            s5 = f5.fma(y0, s5);
            t5 = f5.fma(y1, t5);
        }
        s0.intoArray(g, at);
        t0.intoArray(g, at + VECTOR);
        s1.intoArray(g, g1);
        t1.intoArray(g, g1 + VECTOR);
        s2.intoArray(g, g2);
        t2.intoArray(g, g2 + VECTOR);
        s3.intoArray(g, g3);
        t3.intoArray(g, g3 + VECTOR);
        s4.intoArray(g, g4);
        t4.intoArray(g, g4 + VECTOR);
        s5.intoArray(g, g5);
        t5.intoArray(g, g5 + VECTOR);
    }
}
