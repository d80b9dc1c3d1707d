package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The bends on vectors: the arithmetic of their plain twins, step for step, in every lane.
 *
 * <p>intentional: one loop for all of them, with everything in it. All go through one tanh, and a vector that passes
 * a call which the compiler does not take in becomes an object: with tanh in a method of its own that happened, and a
 * step of training made 800 KB of garbage. Told so, it gives f″ in place of f and f′. The loop runs on into the room at the end of a row.
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
        bend(kind, Part.VALUE, z, rows, n, z, z);
    }

    @Override
    public void valueAndSlope(float[][] z, int rows, int n, float[][] slope) {
        bend(kind, Part.VALUE_AND_SLOPE, z, rows, n, z, slope);
    }

    @Override
    public void curvature(float[][] z, int rows, int n, float[][] curvature) {
        bend(kind, Part.CURVATURE, z, rows, n, curvature, curvature);
    }

    private static void bend(Kind kind, Part part, float[][] z, int rows, int n, float[][] values, float[][] slopes) {
        float scale = kind == Kind.TANH ? 1 : 0.5f;
        boolean second = part == Part.CURVATURE;
        boolean withSlope = part == Part.VALUE_AND_SLOPE;
        for (int i = 0; i < rows; i++) {
          float[] row = z[i];
          float[] value = values[i];
          float[] slope = slopes[i];
          for (int j = 0; j < n; j += VECTOR) {
            FloatVector x = FloatVector.fromArray(LANES, row, j);
            FloatVector one = all(1);
            FloatVector half = all(0.5f);
            // t = tanh(scale · x), as in RationalTanh
            FloatVector h = x.mul(scale);
            h = h.blend(RationalTanh.LIMIT, h.compare(VectorOperators.GT, RationalTanh.LIMIT));
            h = h.blend(-RationalTanh.LIMIT, h.compare(VectorOperators.LT, -RationalTanh.LIMIT));
            FloatVector y = h.mul(h);
            FloatVector p = y.fma(all(-2.76076847742355e-16f), all(2.00018790482477e-13f));
            p = y.fma(p, all(-8.60467152213735e-11f));
            p = y.fma(p, all(5.12229709037114e-08f));
            p = y.fma(p, all(1.48572235717979e-05f));
            p = y.fma(p, all(6.37261928875436e-04f));
            p = y.fma(p, all(4.89352455891786e-03f));
            FloatVector q = y.fma(all(1.19825839466702e-06f), all(1.18534705686654e-04f));
            q = y.fma(q, all(2.26843463243900e-03f));
            q = y.fma(q, all(4.89352518554385e-03f));
            FloatVector t = h.mul(p).div(q);
            if (kind == Kind.SILU) {
                FloatVector s = half.fma(t, half);
                if (second) {
                    FloatVector c = x.fma(s.fma(all(-2), one), all(2));
                    s.mul(one.sub(s)).mul(c).intoArray(value, j);
                    continue;
                }
                FloatVector v = x.mul(s);
                if (withSlope) {
                    v.fma(one.sub(s), s).intoArray(slope, j);
                }
                v.intoArray(value, j);
            } else if (kind == Kind.TANH) {
                FloatVector d = t.neg().fma(t, one);
                if (second) {
                    t.mul(-2f).mul(d).intoArray(value, j);
                    continue;
                }
                if (withSlope) {
                    d.intoArray(slope, j);
                }
                t.intoArray(value, j);
            } else {
                FloatVector s = half.fma(t, half);
                if (second) {
                    s.mul(one.sub(s)).intoArray(value, j);
                    continue;
                }
                if (withSlope) {
                    s.intoArray(slope, j);
                }
                FloatVector a = t.abs(); // tanh(|z|/2), because this tanh is odd to the last bit
                FloatVector u = one.sub(a).div(a.add(3f));
                FloatVector w = u.mul(u);
                FloatVector r = w.fma(all(2f / 13), all(2f / 11));
                r = w.fma(r, all(2f / 9));
                r = w.fma(r, all(2f / 7));
                r = w.fma(r, all(2f / 5));
                r = w.fma(r, all(2f / 3));
                r = w.fma(r, all(2f));
                u.fma(r, x.blend(0f, x.compare(VectorOperators.LE, 0f))).intoArray(value, j);
            }
        }
        }
    }

    private static FloatVector all(float x) {
        return FloatVector.broadcast(LANES, x);
    }
}
