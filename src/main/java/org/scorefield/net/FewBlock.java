package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * Three rows of a weight gradient by four vectors: the loop of {@link WideBlock} where there are no more rows, as in a first
 * layer and, taken transposed, in a last one.
 */
final class FewBlock {
    /** Rows of a block. */
    static final int ROWS = 3;

    private FewBlock() {}

    /** {@link WideBlock#outerProduct}, for three rows from p on. */
    static void outerProduct(
            float[][] x, int p, int last, int depth, float[][] y, int j, float[] g, int at, int stride) {
        if (p > last) {
            return;
        }
        int p1 = Math.min(p + 1, last);
        int p2 = Math.min(p + 2, last);
        int g1 = at + (p1 - p) * stride;
        int g2 = at + (p2 - p) * stride;
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
            FloatVector f1 = FloatVector.broadcast(LANES, xi[p1]);
            s1 = f1.fma(y0, s1);
            t1 = f1.fma(y1, t1);
            u1 = f1.fma(y2, u1);
            v1 = f1.fma(y3, v1);
            FloatVector f2 = FloatVector.broadcast(LANES, xi[p2]);
            s2 = f2.fma(y0, s2);
            t2 = f2.fma(y1, t2);
            u2 = f2.fma(y2, u2);
            v2 = f2.fma(y3, v2);
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
    }
}
