package org.scorefield.net;

import static jdk.incubator.vector.FloatVector.broadcast;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The bends on vectors: the arithmetic of their plain twins, step for step, in every lane.
 *
 * <p>intentional: a loop with everything in it. All go through one tanh, and a vector that passes a call which the
 * compiler does not take in becomes an object: with tanh in a method of its own that happened, and a step of training
 * made 800 KB of garbage; with the constants in one, softplus took eighteen times as long. Told so, it gives f″ in place
 * of f and f′. The loop runs on into the room at the end of a row.
 */
final class VectorBend implements Kernels.Bend {
    private enum Kind {
        SILU,
        TANH,
        SOFTPLUS
    }

    /** What is wanted of a bend. */
    private enum Part {
        VALUE,
        VALUE_AND_SLOPE,
        CURVATURE
    }

    private final Kind kind;

    private VectorBend(Kind kind) {
        this.kind = kind;
    }

    /** The vector twin of an activation; one that has none stays plain. */
    static Kernels.Bend twin(Activation plain) {
        return switch (plain) {
            case Silu silu -> new VectorBend(Kind.SILU);
            case Tanh tanh -> new VectorBend(Kind.TANH);
            case Softplus softplus -> new VectorBend(Kind.SOFTPLUS);
            default -> new PlainKernels().bend(plain);
        };
    }

    @Override
    public void value(float[][] z, int rows, int n) {
        run(Part.VALUE, z, rows, n, z, z);
    }

    @Override
    public void valueAndSlope(float[][] z, int rows, int n, float[][] slope) {
        run(Part.VALUE_AND_SLOPE, z, rows, n, z, slope);
    }

    @Override
    public void curvature(float[][] z, int rows, int n, float[][] curvature) {
        run(Part.CURVATURE, z, rows, n, curvature, curvature);
    }

    private void run(Part part, float[][] z, int rows, int n, float[][] values, float[][] slopes) {
        switch (kind) {
            case SILU -> silu(part, z, rows, n, values, slopes);
            case TANH -> tanh(part, z, rows, n, values, slopes);
            case SOFTPLUS -> softplus(part, z, rows, n, values, slopes);
        }
    }

    private static void silu(Part part, float[][] z, int rows, int n, float[][] values, float[][] slopes) {
        if (rows == 0) {
            return;
        }
        // For the logistic function, h = x/2 and the half before tanh are drawn into the coefficients: powers of two
        // change no bit, and two multiplications are saved.
        float y2 = 0.25f;
        float limit = 2 * RationalTanh.LIMIT;
        int most = Float.floatToRawIntBits(limit);
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
        boolean second = part == Part.CURVATURE;
        boolean withSlope = part == Part.VALUE_AND_SLOPE;
        for (int j = 0; j < n; j += 2 * VECTOR) { // two at a time, step by step: so neither waits for itself
            for (int i = 0; i < rows; i++) {
                float[] value = values[i];
                float[] slope = slopes[i];
                float[] from = z[i];
                int k = j + VECTOR; // every row has room for two
                FloatVector x = FloatVector.fromArray(LANES, from, j);
                FloatVector xx = FloatVector.fromArray(LANES, from, k);
                FloatVector one = broadcast(LANES, 1);
                // t = tanh(x) or ½ tanh(x/2), as in RationalTanh
                FloatVector h;
                FloatVector hh;
                // by whole numbers, on units that have nothing else to do; NaN comes back with
                // x
                IntVector bits = x.reinterpretAsInts();
                IntVector bbits = xx.reinterpretAsInts();
                h = bits.and(Integer.MAX_VALUE)
                        .min(most)
                        .or(bits.and(Integer.MIN_VALUE))
                        .reinterpretAsFloats();
                hh = bbits.and(Integer.MAX_VALUE)
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
                FloatVector t = h.mul(p).div(q);
                FloatVector tt = hh.mul(pp).div(qq);
                FloatVector s = t.add(0.5f);
                FloatVector ss = tt.add(0.5f);
                if (second) {
                    FloatVector c = x.fma(s.fma(broadcast(LANES, -2), one), broadcast(LANES, 2));
                    FloatVector cc = xx.fma(ss.fma(broadcast(LANES, -2), one), broadcast(LANES, 2));
                    s.mul(one.sub(s)).mul(c).intoArray(value, j);
                    ss.mul(one.sub(ss)).mul(cc).intoArray(value, k);
                    continue;
                }
                FloatVector v = x.mul(s);
                FloatVector vv = xx.mul(ss);
                if (withSlope) {
                    v.fma(one.sub(s), s).intoArray(slope, j);
                    vv.fma(one.sub(ss), ss).intoArray(slope, k);
                }
                v.intoArray(value, j);
                vv.intoArray(value, k);
            }
        }
    }

    private static void tanh(Part part, float[][] z, int rows, int n, float[][] values, float[][] slopes) {
        if (rows == 0) {
            return;
        }
        // For the logistic function, h = x/2 and the half before tanh are drawn into the coefficients: powers of two
        // change no bit, and two multiplications are saved.
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
        boolean second = part == Part.CURVATURE;
        boolean withSlope = part == Part.VALUE_AND_SLOPE;
        for (int j = 0; j < n; j += 2 * VECTOR) { // two at a time, step by step: so neither waits for itself
            for (int i = 0; i < rows; i++) {
                float[] value = values[i];
                float[] slope = slopes[i];
                float[] from = z[i];
                int k = j + VECTOR; // every row has room for two
                FloatVector x = FloatVector.fromArray(LANES, from, j);
                FloatVector xx = FloatVector.fromArray(LANES, from, k);
                FloatVector one = broadcast(LANES, 1);
                // t = tanh(x) or ½ tanh(x/2), as in RationalTanh
                FloatVector h;
                FloatVector hh;
                h = x.blend(limit, x.compare(VectorOperators.GT, limit));
                hh = xx.blend(limit, xx.compare(VectorOperators.GT, limit));
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
                FloatVector t = h.mul(p).div(q);
                FloatVector tt = hh.mul(pp).div(qq);
                FloatVector d = t.neg().fma(t, one);
                FloatVector dd = tt.neg().fma(tt, one);
                if (second) {
                    t.mul(-2f).mul(d).intoArray(value, j);
                    tt.mul(-2f).mul(dd).intoArray(value, k);
                    continue;
                }
                if (withSlope) {
                    d.intoArray(slope, j);
                    dd.intoArray(slope, k);
                }
                t.intoArray(value, j);
                tt.intoArray(value, k);
            }
        }
    }

    /** The same once more for the longest of them, which would crowd the constants of the others out of the registers. */
    private static void softplus(Part part, float[][] z, int rows, int n, float[][] values, float[][] slopes) {
        if (rows == 0) {
            return;
        }
        float y2 = 0.25f;
        float limit = 2 * RationalTanh.LIMIT;
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
        boolean second = part == Part.CURVATURE;
        boolean withSlope = part == Part.VALUE_AND_SLOPE;
        for (int j = 0; j < n; j += VECTOR) {
            for (int i = 0; i < rows; i++) {
                float[] value = values[i];
                float[] slope = slopes[i];
                FloatVector x = FloatVector.fromArray(LANES, z[i], j);
                FloatVector one = broadcast(LANES, 1);
                // t = tanh(x) or ½ tanh(x/2), as in RationalTanh
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
                FloatVector t = h.mul(p).div(q);
                FloatVector s = t.add(0.5f);
                if (second) {
                    s.mul(one.sub(s)).intoArray(value, j);
                    continue;
                }
                if (withSlope) {
                    s.intoArray(slope, j);
                }
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
            }
        }
    }
}
