package org.scorefield.net;

import static org.scorefield.net.Kernels.STRANDS;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Four rows of a product by two columns: here the lanes are the {@link Kernels#STRANDS} of a sum, because two columns would
 * leave most of a vector idle.
 */
final class StrandBlock {
    /** Rows of a block. */
    static final int ROWS = 4;

    private StrandBlock() {}

    /**
     * Strand l of {@code Σ_p x[i][p] y[p]} goes to {@code c[i][l]}, and that with the other column to {@code c[i][STRANDS + l]},
     * for rows i from {@code from} up to {@code to}; where they run out, the last is taken again.
     *
     * @param depth how far p runs
     * @param y both columns, each with room, the other from {@code other} on
     */
    static void product(float[][] x, int from, int to, int depth, float[] y, int other, float[][] c) {
        int last = to - 1;
        for (int i = from; i < to; i += ROWS) {
            float[] x0 = x[i];
            float[] x1 = x[Math.min(i + 1, last)];
            float[] x2 = x[Math.min(i + 2, last)];
            float[] x3 = x[Math.min(i + 3, last)];
            float[] c0 = c[i];
            float[] c1 = c[Math.min(i + 1, last)];
            float[] c2 = c[Math.min(i + 2, last)];
            float[] c3 = c[Math.min(i + 3, last)];
            for (int l = 0; l < STRANDS; l += VECTOR) {
                FloatVector s0 = FloatVector.broadcast(LANES, 0);
                FloatVector s1 = s0;
                FloatVector s2 = s0;
                FloatVector s3 = s0;
                FloatVector t0 = s0;
                FloatVector t1 = s0;
                FloatVector t2 = s0;
                FloatVector t3 = s0;
                int p = l;
                for (int end = depth - VECTOR; p <= end; p += STRANDS) {
                    FloatVector y0 = FloatVector.fromArray(LANES, y, p);
                    FloatVector y1 = FloatVector.fromArray(LANES, y, other + p);
                    FloatVector f0 = FloatVector.fromArray(LANES, x0, p);
                    FloatVector f1 = FloatVector.fromArray(LANES, x1, p);
                    FloatVector f2 = FloatVector.fromArray(LANES, x2, p);
                    FloatVector f3 = FloatVector.fromArray(LANES, x3, p);
                    s0 = f0.fma(y0, s0);
                    t0 = f0.fma(y1, t0);
                    s1 = f1.fma(y0, s1);
                    t1 = f1.fma(y1, t1);
                    s2 = f2.fma(y0, s2);
                    t2 = f2.fma(y1, t2);
                    s3 = f3.fma(y0, s3);
                    t3 = f3.fma(y1, t3);
                }
                if (p < depth) { // the strands beyond the last number end here
                    VectorMask<Float> beyond = LANES.indexInRange(p, depth).not();
                    FloatVector y0 = FloatVector.fromArray(LANES, y, p);
                    FloatVector y1 = FloatVector.fromArray(LANES, y, other + p);
                    FloatVector f0 = FloatVector.fromArray(LANES, x0, p);
                    FloatVector f1 = FloatVector.fromArray(LANES, x1, p);
                    FloatVector f2 = FloatVector.fromArray(LANES, x2, p);
                    FloatVector f3 = FloatVector.fromArray(LANES, x3, p);
                    s0 = f0.fma(y0, s0).blend(s0, beyond);
                    t0 = f0.fma(y1, t0).blend(t0, beyond);
                    s1 = f1.fma(y0, s1).blend(s1, beyond);
                    t1 = f1.fma(y1, t1).blend(t1, beyond);
                    s2 = f2.fma(y0, s2).blend(s2, beyond);
                    t2 = f2.fma(y1, t2).blend(t2, beyond);
                    s3 = f3.fma(y0, s3).blend(s3, beyond);
                    t3 = f3.fma(y1, t3).blend(t3, beyond);
                }
                s0.intoArray(c0, l);
                s1.intoArray(c1, l);
                s2.intoArray(c2, l);
                s3.intoArray(c3, l);
                t0.intoArray(c0, STRANDS + l);
                t1.intoArray(c1, STRANDS + l);
                t2.intoArray(c2, STRANDS + l);
                t3.intoArray(c3, STRANDS + l);
            }
        }
    }
}
