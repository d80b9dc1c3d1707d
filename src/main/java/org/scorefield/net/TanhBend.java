package org.scorefield.net;

import static jdk.incubator.vector.FloatVector.broadcast;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Tanh} on vectors. */
final class TanhBend extends VectorBend {
    @Override
    void run(float[][] z, int rows, int n, float[][] values, float[][] slopes, boolean withSlope) {
        if (rows == 0) {
            return;
        }
        float limit = RationalTanh.LIMIT;
        FloatVector p12 = broadcast(LANES, -2.76076847742355e-16f);
        FloatVector p10 = broadcast(LANES, 2.00018790482477e-13f);
        FloatVector p8 = broadcast(LANES, -8.60467152213735e-11f);
        FloatVector p6 = broadcast(LANES, 5.12229709037114e-08f);
        FloatVector p4 = broadcast(LANES, 1.48572235717979e-05f);
        FloatVector p2 = broadcast(LANES, 6.37261928875436e-04f);
        FloatVector p0 = broadcast(LANES, 4.89352455891786e-03f);
        FloatVector q6 = broadcast(LANES, 1.19825839466702e-06f);
        FloatVector q4 = broadcast(LANES, 1.18534705686654e-04f);
        FloatVector q2 = broadcast(LANES, 2.26843463243900e-03f);
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
                FloatVector h = x.blend(limit, x.compare(VectorOperators.GT, limit));
                FloatVector hh = xx.blend(limit, xx.compare(VectorOperators.GT, limit));
                h = h.blend(-limit, h.compare(VectorOperators.LT, -limit));
                hh = hh.blend(-limit, hh.compare(VectorOperators.LT, -limit));
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
                t.intoArray(value, j);
                tt.intoArray(value, k);
                if (withSlope) {
                    t.neg().fma(t, one).intoArray(slope, j);
                    tt.neg().fma(tt, one).intoArray(slope, k);
                }
            }
        }
    }

    @Override
    public void curvature(float[][] z, int rows, int n, float[][] curvature) {
        if (rows == 0) {
            return;
        }
        float limit = RationalTanh.LIMIT;
        FloatVector p12 = broadcast(LANES, -2.76076847742355e-16f);
        FloatVector p10 = broadcast(LANES, 2.00018790482477e-13f);
        FloatVector p8 = broadcast(LANES, -8.60467152213735e-11f);
        FloatVector p6 = broadcast(LANES, 5.12229709037114e-08f);
        FloatVector p4 = broadcast(LANES, 1.48572235717979e-05f);
        FloatVector p2 = broadcast(LANES, 6.37261928875436e-04f);
        FloatVector p0 = broadcast(LANES, 4.89352455891786e-03f);
        FloatVector q6 = broadcast(LANES, 1.19825839466702e-06f);
        FloatVector q4 = broadcast(LANES, 1.18534705686654e-04f);
        FloatVector q2 = broadcast(LANES, 2.26843463243900e-03f);
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
                FloatVector d = t.neg().fma(t, one);
                t.mul(-2f).mul(d).intoArray(curvature[i], j);
            }
        }
    }
}
