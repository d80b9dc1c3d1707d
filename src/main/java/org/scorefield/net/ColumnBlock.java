package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * Eight rows of a product by one vector: the loop of {@link WideBlock} where one vector holds all columns, as those of
 * a last layer do.
 */
final class ColumnBlock {
    /** Rows of a block: eight sums keep two units busy, whose result takes four cycles. */
    static final int ROWS = 8;

    private ColumnBlock() {}

    /** {@link WideBlock#product}, for one vector of columns. */
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
        int i6 = Math.min(i + 6, last);
        int i7 = Math.min(i + 7, last);
        FloatVector a0 = FloatVector.fromArray(LANES, start, j);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector a6 = a0;
        FloatVector a7 = a0;
        float[] x0 = x[i];
        float[] x1 = x[i1];
        float[] x2 = x[i2];
        float[] x3 = x[i3];
        float[] x4 = x[i4];
        float[] x5 = x[i5];
        float[] x6 = x[i6];
        float[] x7 = x[i7];
        for (int p = 0; p < depth; p++) {
            FloatVector y0 = FloatVector.fromArray(LANES, y, at + p * VECTOR);
            a0 = FloatVector.broadcast(LANES, x0[p]).fma(y0, a0);
            a1 = FloatVector.broadcast(LANES, x1[p]).fma(y0, a1);
            a2 = FloatVector.broadcast(LANES, x2[p]).fma(y0, a2);
            a3 = FloatVector.broadcast(LANES, x3[p]).fma(y0, a3);
            a4 = FloatVector.broadcast(LANES, x4[p]).fma(y0, a4);
            a5 = FloatVector.broadcast(LANES, x5[p]).fma(y0, a5);
            a6 = FloatVector.broadcast(LANES, x6[p]).fma(y0, a6);
            a7 = FloatVector.broadcast(LANES, x7[p]).fma(y0, a7);
        }
        if (scaled) {
            a0 = FloatVector.fromArray(LANES, factor[i], j).mul(a0);
            a1 = FloatVector.fromArray(LANES, factor[i1], j).mul(a1);
            a2 = FloatVector.fromArray(LANES, factor[i2], j).mul(a2);
            a3 = FloatVector.fromArray(LANES, factor[i3], j).mul(a3);
            a4 = FloatVector.fromArray(LANES, factor[i4], j).mul(a4);
            a5 = FloatVector.fromArray(LANES, factor[i5], j).mul(a5);
            a6 = FloatVector.fromArray(LANES, factor[i6], j).mul(a6);
            a7 = FloatVector.fromArray(LANES, factor[i7], j).mul(a7);
        }
        a0.intoArray(c[i], j);
        a1.intoArray(c[i1], j);
        a2.intoArray(c[i2], j);
        a3.intoArray(c[i3], j);
        a4.intoArray(c[i4], j);
        a5.intoArray(c[i5], j);
        a6.intoArray(c[i6], j);
        a7.intoArray(c[i7], j);
    }
}
