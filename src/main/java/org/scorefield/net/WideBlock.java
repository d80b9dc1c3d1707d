package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * Six rows of a product by four vectors: the one inner loop of all products, for processors with 32 vector registers.
 *
 * <p>24 sums stay in registers while the inner index runs once: four loads of y, six of x, 24 multiply-adds, as many as
 * two units do in twelve cycles. Each lane is an output of its own, so no sum is reordered. Where rows run out the last
 * one is computed again, which costs little and needs no second loop. {@link SlimBlock} is the same by two vectors.
 *
 * <p>intentional: written out, and the ends too. In arrays or behind calls the sums would be objects; and the compiler
 * gives up on calls in a method as long as this.
 *
 * @see "Goto and van de Geijn 2008, Anatomy of high-performance matrix multiplication (register blocks, packing)"
 */
final class WideBlock {
    /** Rows of a block. */
    static final int ROWS = 6;

    /** Columns of a block. */
    static final int COLUMNS = 4 * VECTOR;

    private WideBlock() {}

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
            return; // no rows, nothing to do: see Exercise
        }
        int i1 = Math.min(i + 1, last);
        int i2 = Math.min(i + 2, last);
        int i3 = Math.min(i + 3, last);
        int i4 = Math.min(i + 4, last);
        int i5 = Math.min(i + 5, last);
        FloatVector s0 = FloatVector.fromArray(LANES, start, j);
        FloatVector t0 = FloatVector.fromArray(LANES, start, j + VECTOR);
        FloatVector u0 = FloatVector.fromArray(LANES, start, j + 2 * VECTOR);
        FloatVector v0 = FloatVector.fromArray(LANES, start, j + 3 * VECTOR);
        FloatVector s1 = s0;
        FloatVector t1 = t0;
        FloatVector u1 = u0;
        FloatVector v1 = v0;
        FloatVector s2 = s0;
        FloatVector t2 = t0;
        FloatVector u2 = u0;
        FloatVector v2 = v0;
        FloatVector s3 = s0;
        FloatVector t3 = t0;
        FloatVector u3 = u0;
        FloatVector v3 = v0;
        FloatVector s4 = s0;
        FloatVector t4 = t0;
        FloatVector u4 = u0;
        FloatVector v4 = v0;
        FloatVector s5 = s0;
        FloatVector t5 = t0;
        FloatVector u5 = u0;
        FloatVector v5 = v0;
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
            FloatVector y2 = FloatVector.fromArray(LANES, y, q + 2 * VECTOR);
            FloatVector y3 = FloatVector.fromArray(LANES, y, q + 3 * VECTOR);
            FloatVector f0 = FloatVector.broadcast(LANES, x0[p]);
            s0 = f0.fma(y0, s0);
            t0 = f0.fma(y1, t0);
            u0 = f0.fma(y2, u0);
            v0 = f0.fma(y3, v0);
            FloatVector f1 = FloatVector.broadcast(LANES, x1[p]);
            s1 = f1.fma(y0, s1);
            t1 = f1.fma(y1, t1);
            u1 = f1.fma(y2, u1);
            v1 = f1.fma(y3, v1);
            FloatVector f2 = FloatVector.broadcast(LANES, x2[p]);
            s2 = f2.fma(y0, s2);
            t2 = f2.fma(y1, t2);
            u2 = f2.fma(y2, u2);
            v2 = f2.fma(y3, v2);
            FloatVector f3 = FloatVector.broadcast(LANES, x3[p]);
            s3 = f3.fma(y0, s3);
            t3 = f3.fma(y1, t3);
            u3 = f3.fma(y2, u3);
            v3 = f3.fma(y3, v3);
            FloatVector f4 = FloatVector.broadcast(LANES, x4[p]);
            s4 = f4.fma(y0, s4);
            t4 = f4.fma(y1, t4);
            u4 = f4.fma(y2, u4);
            v4 = f4.fma(y3, v4);
            FloatVector f5 = FloatVector.broadcast(LANES, x5[p]);
            s5 = f5.fma(y0, s5);
            t5 = f5.fma(y1, t5);
            u5 = f5.fma(y2, u5);
            v5 = f5.fma(y3, v5);
        }
        if (scaled) {
            float[] z0 = factor[i];
            s0 = FloatVector.fromArray(LANES, z0, j).mul(s0);
            t0 = FloatVector.fromArray(LANES, z0, j + VECTOR).mul(t0);
            u0 = FloatVector.fromArray(LANES, z0, j + 2 * VECTOR).mul(u0);
            v0 = FloatVector.fromArray(LANES, z0, j + 3 * VECTOR).mul(v0);
            float[] z1 = factor[i1];
            s1 = FloatVector.fromArray(LANES, z1, j).mul(s1);
            t1 = FloatVector.fromArray(LANES, z1, j + VECTOR).mul(t1);
            u1 = FloatVector.fromArray(LANES, z1, j + 2 * VECTOR).mul(u1);
            v1 = FloatVector.fromArray(LANES, z1, j + 3 * VECTOR).mul(v1);
            float[] z2 = factor[i2];
            s2 = FloatVector.fromArray(LANES, z2, j).mul(s2);
            t2 = FloatVector.fromArray(LANES, z2, j + VECTOR).mul(t2);
            u2 = FloatVector.fromArray(LANES, z2, j + 2 * VECTOR).mul(u2);
            v2 = FloatVector.fromArray(LANES, z2, j + 3 * VECTOR).mul(v2);
            float[] z3 = factor[i3];
            s3 = FloatVector.fromArray(LANES, z3, j).mul(s3);
            t3 = FloatVector.fromArray(LANES, z3, j + VECTOR).mul(t3);
            u3 = FloatVector.fromArray(LANES, z3, j + 2 * VECTOR).mul(u3);
            v3 = FloatVector.fromArray(LANES, z3, j + 3 * VECTOR).mul(v3);
            float[] z4 = factor[i4];
            s4 = FloatVector.fromArray(LANES, z4, j).mul(s4);
            t4 = FloatVector.fromArray(LANES, z4, j + VECTOR).mul(t4);
            u4 = FloatVector.fromArray(LANES, z4, j + 2 * VECTOR).mul(u4);
            v4 = FloatVector.fromArray(LANES, z4, j + 3 * VECTOR).mul(v4);
            float[] z5 = factor[i5];
            s5 = FloatVector.fromArray(LANES, z5, j).mul(s5);
            t5 = FloatVector.fromArray(LANES, z5, j + VECTOR).mul(t5);
            u5 = FloatVector.fromArray(LANES, z5, j + 2 * VECTOR).mul(u5);
            v5 = FloatVector.fromArray(LANES, z5, j + 3 * VECTOR).mul(v5);
        }
        float[] c0 = c[i];
        s0.intoArray(c0, j);
        t0.intoArray(c0, j + VECTOR);
        u0.intoArray(c0, j + 2 * VECTOR);
        v0.intoArray(c0, j + 3 * VECTOR);
        float[] c1 = c[i1];
        s1.intoArray(c1, j);
        t1.intoArray(c1, j + VECTOR);
        u1.intoArray(c1, j + 2 * VECTOR);
        v1.intoArray(c1, j + 3 * VECTOR);
        float[] c2 = c[i2];
        s2.intoArray(c2, j);
        t2.intoArray(c2, j + VECTOR);
        u2.intoArray(c2, j + 2 * VECTOR);
        v2.intoArray(c2, j + 3 * VECTOR);
        float[] c3 = c[i3];
        s3.intoArray(c3, j);
        t3.intoArray(c3, j + VECTOR);
        u3.intoArray(c3, j + 2 * VECTOR);
        v3.intoArray(c3, j + 3 * VECTOR);
        float[] c4 = c[i4];
        s4.intoArray(c4, j);
        t4.intoArray(c4, j + VECTOR);
        u4.intoArray(c4, j + 2 * VECTOR);
        v4.intoArray(c4, j + 3 * VECTOR);
        float[] c5 = c[i5];
        s5.intoArray(c5, j);
        t5.intoArray(c5, j + VECTOR);
        u5.intoArray(c5, j + 2 * VECTOR);
        v5.intoArray(c5, j + 3 * VECTOR);
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
        FloatVector u0 = FloatVector.fromArray(LANES, g, at + 2 * VECTOR);
        FloatVector v0 = FloatVector.fromArray(LANES, g, at + 3 * VECTOR);
        FloatVector s1 = FloatVector.fromArray(LANES, g, g1);
        FloatVector t1 = FloatVector.fromArray(LANES, g, g1 + VECTOR);
        FloatVector u1 = FloatVector.fromArray(LANES, g, g1 + 2 * VECTOR);
        FloatVector v1 = FloatVector.fromArray(LANES, g, g1 + 3 * VECTOR);
        FloatVector s2 = FloatVector.fromArray(LANES, g, g2);
        FloatVector t2 = FloatVector.fromArray(LANES, g, g2 + VECTOR);
        FloatVector u2 = FloatVector.fromArray(LANES, g, g2 + 2 * VECTOR);
        FloatVector v2 = FloatVector.fromArray(LANES, g, g2 + 3 * VECTOR);
        FloatVector s3 = FloatVector.fromArray(LANES, g, g3);
        FloatVector t3 = FloatVector.fromArray(LANES, g, g3 + VECTOR);
        FloatVector u3 = FloatVector.fromArray(LANES, g, g3 + 2 * VECTOR);
        FloatVector v3 = FloatVector.fromArray(LANES, g, g3 + 3 * VECTOR);
        FloatVector s4 = FloatVector.fromArray(LANES, g, g4);
        FloatVector t4 = FloatVector.fromArray(LANES, g, g4 + VECTOR);
        FloatVector u4 = FloatVector.fromArray(LANES, g, g4 + 2 * VECTOR);
        FloatVector v4 = FloatVector.fromArray(LANES, g, g4 + 3 * VECTOR);
        FloatVector s5 = FloatVector.fromArray(LANES, g, g5);
        FloatVector t5 = FloatVector.fromArray(LANES, g, g5 + VECTOR);
        FloatVector u5 = FloatVector.fromArray(LANES, g, g5 + 2 * VECTOR);
        FloatVector v5 = FloatVector.fromArray(LANES, g, g5 + 3 * VECTOR);
        for (int i = 0; i < depth; i++) {
            float[] xi = x[i];
            float[] yi = y[i];
            FloatVector y0 = FloatVector.fromArray(LANES, yi, j);
            FloatVector y1 = FloatVector.fromArray(LANES, yi, j + VECTOR);
            FloatVector y2 = FloatVector.fromArray(LANES, yi, j + 2 * VECTOR);
            FloatVector y3 = FloatVector.fromArray(LANES, yi, j + 3 * VECTOR);
            FloatVector f0 = FloatVector.broadcast(LANES, xi[p]);
            s0 = f0.fma(y0, s0);
            t0 = f0.fma(y1, t0);
            u0 = f0.fma(y2, u0);
            v0 = f0.fma(y3, v0);
            FloatVector f1 = FloatVector.broadcast(LANES, xi[p + 1]);
            s1 = f1.fma(y0, s1);
            t1 = f1.fma(y1, t1);
            u1 = f1.fma(y2, u1);
            v1 = f1.fma(y3, v1);
            FloatVector f2 = FloatVector.broadcast(LANES, xi[p + 2]);
            s2 = f2.fma(y0, s2);
            t2 = f2.fma(y1, t2);
            u2 = f2.fma(y2, u2);
            v2 = f2.fma(y3, v2);
            FloatVector f3 = FloatVector.broadcast(LANES, xi[p + 3]);
            s3 = f3.fma(y0, s3);
            t3 = f3.fma(y1, t3);
            u3 = f3.fma(y2, u3);
            v3 = f3.fma(y3, v3);
            FloatVector f4 = FloatVector.broadcast(LANES, xi[p + 4]);
            s4 = f4.fma(y0, s4);
            t4 = f4.fma(y1, t4);
            u4 = f4.fma(y2, u4);
            v4 = f4.fma(y3, v4);
            FloatVector f5 = FloatVector.broadcast(LANES, xi[k]);
            s5 = f5.fma(y0, s5);
            t5 = f5.fma(y1, t5);
            u5 = f5.fma(y2, u5);
            v5 = f5.fma(y3, v5);
        }
        s0.intoArray(g, at);
        t0.intoArray(g, at + VECTOR);
        u0.intoArray(g, at + 2 * VECTOR);
        v0.intoArray(g, at + 3 * VECTOR);
        s1.intoArray(g, g1);
        t1.intoArray(g, g1 + VECTOR);
        u1.intoArray(g, g1 + 2 * VECTOR);
        v1.intoArray(g, g1 + 3 * VECTOR);
        s2.intoArray(g, g2);
        t2.intoArray(g, g2 + VECTOR);
        u2.intoArray(g, g2 + 2 * VECTOR);
        v2.intoArray(g, g2 + 3 * VECTOR);
        s3.intoArray(g, g3);
        t3.intoArray(g, g3 + VECTOR);
        u3.intoArray(g, g3 + 2 * VECTOR);
        v3.intoArray(g, g3 + 3 * VECTOR);
        s4.intoArray(g, g4);
        t4.intoArray(g, g4 + VECTOR);
        u4.intoArray(g, g4 + 2 * VECTOR);
        v4.intoArray(g, g4 + 3 * VECTOR);
        s5.intoArray(g, g5);
        t5.intoArray(g, g5 + VECTOR);
        u5.intoArray(g, g5 + 2 * VECTOR);
        v5.intoArray(g, g5 + 3 * VECTOR);
    }
}
