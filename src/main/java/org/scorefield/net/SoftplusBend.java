package org.scorefield.net;

import static jdk.incubator.vector.FloatVector.broadcast;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Softplus} on vectors; one at a time, because two would not find room in the registers. */
final class SoftplusBend extends VectorBend {
    @Override
    void run(float[][] z, int rows, int n, float[][] values, float[][] slopes, boolean withSlope) {
        if (rows == 0) {
            return;
        }
        float limit = 2 * RationalTanh.LIMIT;
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
        for (int j = 0; j < n; j += VECTOR) {
            for (int i = 0; i < rows; i++) {
                float[] value = values[i];
                float[] slope = slopes[i];
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
                FloatVector a = t.add(t).abs(); // tanh(|z|/2), because this tanh is odd to the last bit
                FloatVector u = one.sub(a).div(a.add(3f));
                FloatVector w = u.mul(u);
                FloatVector r = w.fma(broadcast(LANES, 2f / 13), broadcast(LANES, 2f / 11));
                r = w.fma(r, broadcast(LANES, 2f / 9));
                r = w.fma(r, broadcast(LANES, 2f / 7));
                r = w.fma(r, broadcast(LANES, 2f / 5));
                r = w.fma(r, broadcast(LANES, 2f / 3));
                r = w.fma(r, broadcast(LANES, 2f));
                u.fma(r, x.blend(0f, x.compare(VectorOperators.LE, 0f))).intoArray(value, j);
                if (withSlope) {
                    t.add(0.5f).intoArray(slope, j);
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
                s.mul(one.sub(s)).intoArray(curvature[i], j);
            }
        }
    }
}
