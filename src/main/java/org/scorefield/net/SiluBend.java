package org.scorefield.net;

import static jdk.incubator.vector.FloatVector.broadcast;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Silu} on vectors. */
final class SiluBend extends VectorBend {
    @Override
    void run(float[][] z, int rows, int n, float[][] values, float[][] slopes, boolean withSlope) {
        if (rows == 0) {
            return;
        }
        int most = Float.floatToRawIntBits(2 * RationalTanh.LIMIT);
        // h = x/2 and the half before tanh are drawn into the coefficients: powers of two change no bit
        float y2 = 0.25f;
        float y4 = y2 * y2;
        float y6 = y4 * y2;
        FloatVector p12 = broadcast(LANES, y2 * y6 * y6 * -2.76076847742355e-16f);
        FloatVector p10 = broadcast(LANES, y6 * y6 * 2.00018790482477e-13f);
        FloatVector p8 = broadcast(LANES, y2 * y4 * y4 * -8.60467152213735e-11f);
        FloatVector p6 = broadcast(LANES, y4 * y4 * 5.12229709037114e-08f);
        FloatVector p4 = broadcast(LANES, y6 * 1.48572235717979e-05f);
        FloatVector p2 = broadcast(LANES, y4 * 6.37261928875436e-04f);
        FloatVector p0 = broadcast(LANES, y2 * 4.89352455891786e-03f);
        FloatVector q6 = broadcast(LANES, y6 * 1.19825839466702e-06f);
        FloatVector q4 = broadcast(LANES, y4 * 1.18534705686654e-04f);
        FloatVector q2 = broadcast(LANES, y2 * 2.26843463243900e-03f);
        FloatVector q0 = broadcast(LANES, 4.89352518554385e-03f);
        for (int j = 0; j < n; j += 2 * VECTOR) {
            for (int i = 0; i < rows; i++) {
                float[] from = z[i];
                float[] value = values[i];
                float[] slope = slopes[i];
                int k = j + VECTOR;
                FloatVector one = broadcast(LANES, 1);
                FloatVector x = FloatVector.fromArray(LANES, from, j);
                FloatVector xx = FloatVector.fromArray(LANES, from, k);
                // by whole numbers, on units that have nothing else to do; NaN comes back with x
                IntVector bits = x.reinterpretAsInts();
                IntVector bbits = xx.reinterpretAsInts();
                FloatVector h = bits.and(Integer.MAX_VALUE)
                        .min(most)
                        .or(bits.and(Integer.MIN_VALUE))
                        .reinterpretAsFloats();
                FloatVector hh = bbits.and(Integer.MAX_VALUE)
                        .min(most)
                        .or(bbits.and(Integer.MIN_VALUE))
                        .reinterpretAsFloats();
                FloatVector y = h.mul(h);
                FloatVector yy = hh.mul(hh);
                FloatVector p = y.fma(p12, p10);
                FloatVector pp = yy.fma(p12, p10);
                p = y.fma(p, p8);
                pp = yy.fma(pp, p8);
                p = y.fma(p, p6);
                pp = yy.fma(pp, p6);
                p = y.fma(p, p4);
                pp = yy.fma(pp, p4);
                p = y.fma(p, p2);
                pp = yy.fma(pp, p2);
                p = y.fma(p, p0);
                pp = yy.fma(pp, p0);
                FloatVector q = y.fma(q6, q4);
                FloatVector qq = yy.fma(q6, q4);
                q = y.fma(q, q2);
                qq = yy.fma(qq, q2);
                q = y.fma(q, q0);
                qq = yy.fma(qq, q0);
                FloatVector t = h.div(q).mul(p);
                FloatVector tt = hh.div(qq).mul(pp);
                FloatVector s = t.add(0.5f);
                FloatVector ss = tt.add(0.5f);
                FloatVector v = x.mul(s);
                FloatVector vv = xx.mul(ss);
                v.intoArray(value, j);
                vv.intoArray(value, k);
                if (withSlope) {
                    v.fma(one.sub(s), s).intoArray(slope, j);
                    vv.fma(one.sub(ss), ss).intoArray(slope, k);
                }
            }
        }
    }

    @Override
    public void curvature(float[][] z, int rows, int n, float[][] curvature) {
        if (rows == 0) {
            return;
        }
        float limit = 2 * RationalTanh.LIMIT;
        float y2 = 0.25f;
        float y4 = y2 * y2;
        float y6 = y4 * y2;
        FloatVector p12 = broadcast(LANES, y2 * y6 * y6 * -2.76076847742355e-16f);
        FloatVector p10 = broadcast(LANES, y6 * y6 * 2.00018790482477e-13f);
        FloatVector p8 = broadcast(LANES, y2 * y4 * y4 * -8.60467152213735e-11f);
        FloatVector p6 = broadcast(LANES, y4 * y4 * 5.12229709037114e-08f);
        FloatVector p4 = broadcast(LANES, y6 * 1.48572235717979e-05f);
        FloatVector p2 = broadcast(LANES, y4 * 6.37261928875436e-04f);
        FloatVector p0 = broadcast(LANES, y2 * 4.89352455891786e-03f);
        FloatVector q6 = broadcast(LANES, y6 * 1.19825839466702e-06f);
        FloatVector q4 = broadcast(LANES, y4 * 1.18534705686654e-04f);
        FloatVector q2 = broadcast(LANES, y2 * 2.26843463243900e-03f);
        FloatVector q0 = broadcast(LANES, 4.89352518554385e-03f);
        for (int j = 0; j < n; j += VECTOR) {
            for (int i = 0; i < rows; i++) {
                FloatVector one = broadcast(LANES, 1);
                FloatVector x = FloatVector.fromArray(LANES, z[i], j);
                FloatVector h = x.blend(limit, x.compare(VectorOperators.GT, limit));
                h = h.blend(-limit, h.compare(VectorOperators.LT, -limit));
                FloatVector y = h.mul(h);
                FloatVector p = y.fma(p12, p10);
                p = y.fma(p, p8);
                p = y.fma(p, p6);
                p = y.fma(p, p4);
                p = y.fma(p, p2);
                p = y.fma(p, p0);
                FloatVector q = y.fma(q6, q4);
                q = y.fma(q, q2);
                q = y.fma(q, q0);
                FloatVector t = h.div(q).mul(p);
                FloatVector s = t.add(0.5f);
                FloatVector c = x.fma(s.fma(broadcast(LANES, -2), one), broadcast(LANES, 2));
                s.mul(one.sub(s)).mul(c).intoArray(curvature[i], j);
            }
        }
    }
}
