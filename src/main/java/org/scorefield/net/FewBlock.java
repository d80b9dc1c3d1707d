package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;

/** The loops of {@link WideBlock} where an inner index is three at most: in a first layer and, transposed, in a last one. */
final class FewBlock {
    /** How far p runs in a product. */
    static final int DEPTH = 3;

    /** Rows of a block of a weight gradient: those, and that of the bias. */
    static final int ROWS = DEPTH + 1;

    private FewBlock() {}

    /**
     * {@code c[i][j…] ← start[j…] + Σ_p x[i][p] y[p][…]} for rows i from {@code from} up to {@code to}, p below 3: y stays
     * in registers, and rows go by one at a time.
     */
    static void product(float[][] x, int from, int to, float[] y, int at, float[] start, float[][] c, int j) {
        if (from >= to) {
            return;
        }
        int at1 = at + WideBlock.COLUMNS;
        int at2 = at1 + WideBlock.COLUMNS;
        FloatVector s = FloatVector.fromArray(LANES, start, j);
        FloatVector t = FloatVector.fromArray(LANES, start, j + VECTOR);
        FloatVector u = FloatVector.fromArray(LANES, start, j + 2 * VECTOR);
        FloatVector v = FloatVector.fromArray(LANES, start, j + 3 * VECTOR);
        FloatVector s0 = FloatVector.fromArray(LANES, y, at);
        FloatVector t0 = FloatVector.fromArray(LANES, y, at + VECTOR);
        FloatVector u0 = FloatVector.fromArray(LANES, y, at + 2 * VECTOR);
        FloatVector v0 = FloatVector.fromArray(LANES, y, at + 3 * VECTOR);
        FloatVector s1 = FloatVector.fromArray(LANES, y, at1);
        FloatVector t1 = FloatVector.fromArray(LANES, y, at1 + VECTOR);
        FloatVector u1 = FloatVector.fromArray(LANES, y, at1 + 2 * VECTOR);
        FloatVector v1 = FloatVector.fromArray(LANES, y, at1 + 3 * VECTOR);
        FloatVector s2 = FloatVector.fromArray(LANES, y, at2);
        FloatVector t2 = FloatVector.fromArray(LANES, y, at2 + VECTOR);
        FloatVector u2 = FloatVector.fromArray(LANES, y, at2 + 2 * VECTOR);
        FloatVector v2 = FloatVector.fromArray(LANES, y, at2 + 3 * VECTOR);
        for (int i = from; i < to; i++) {
            float[] xi = x[i];
            float[] ci = c[i];
            FloatVector f0 = FloatVector.broadcast(LANES, xi[0]);
            FloatVector f1 = FloatVector.broadcast(LANES, xi[1]);
            FloatVector f2 = FloatVector.broadcast(LANES, xi[2]);
            f2.fma(s2, f1.fma(s1, f0.fma(s0, s))).intoArray(ci, j);
            f2.fma(t2, f1.fma(t1, f0.fma(t0, t))).intoArray(ci, j + VECTOR);
            f2.fma(u2, f1.fma(u1, f0.fma(u0, u))).intoArray(ci, j + 2 * VECTOR);
            f2.fma(v2, f1.fma(v1, f0.fma(v0, v))).intoArray(ci, j + 3 * VECTOR);
        }
    }

    /** {@link WideBlock#outerProduct}, for four rows from p on: three columns side by side, and one. */
    static void outerProduct(
            float[][] x, int p, int last, int one, int depth, float[][] y, int j, float[] g, int at, int stride) {
        if (p > last) {
            return;
        }
        int g1 = at + Math.min(1, last - p) * stride;
        int g2 = at + Math.min(2, last - p) * stride;
        int g3 = at + Math.min(3, last - p) * stride;
        int k = p + 3 < last ? p + 3 : one;
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
            FloatVector f3 = FloatVector.broadcast(LANES, xi[k]);
            s3 = f3.fma(y0, s3);
            t3 = f3.fma(y1, t3);
            u3 = f3.fma(y2, u3);
            v3 = f3.fma(y3, v3);
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
    }
}
