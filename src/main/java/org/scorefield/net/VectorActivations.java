package org.scorefield.net;

import static org.scorefield.net.Panels.HALF;
import static org.scorefield.net.Panels.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The bends on vectors: the arithmetic of their plain twins, step for step, in every lane.
 *
 * <p>Their loops run on into the room at the end of a row. Each class has loops of its own: one loop over an
 * interface would hand vectors through a call, and a vector that passes a call is an object.
 */
final class VectorActivations {
    private VectorActivations() {}

    /** The vector twin of an activation; one that has none stays plain. */
    static Activation twin(Activation plain) {
        return switch (plain) {
            case Silu silu -> new VectorSilu(silu);
            case Tanh tanh -> new VectorTanh(tanh);
            case Softplus softplus -> new VectorSoftplus(softplus);
            default -> plain;
        };
    }

    private static FloatVector load(float[] z, int j) {
        return FloatVector.fromArray(LANES, z, j);
    }

    /** As {@link RationalTanh#of}. */
    private static FloatVector tanh(FloatVector z) {
        FloatVector below = z.blend(RationalTanh.LIMIT, z.compare(VectorOperators.GT, RationalTanh.LIMIT));
        FloatVector x = below.blend(-RationalTanh.LIMIT, below.compare(VectorOperators.LT, -RationalTanh.LIMIT));
        FloatVector y = x.mul(x);
        FloatVector p = y.fma(all(-2.76076847742355e-16f), all(2.00018790482477e-13f));
        p = y.fma(p, all(-8.60467152213735e-11f));
        p = y.fma(p, all(5.12229709037114e-08f));
        p = y.fma(p, all(1.48572235717979e-05f));
        p = y.fma(p, all(6.37261928875436e-04f));
        p = y.fma(p, all(4.89352455891786e-03f));
        FloatVector q = y.fma(all(1.19825839466702e-06f), all(1.18534705686654e-04f));
        q = y.fma(q, all(2.26843463243900e-03f));
        q = y.fma(q, all(4.89352518554385e-03f));
        return x.mul(p).div(q);
    }

    /** As {@link RationalTanh#sigmoid}. */
    private static FloatVector sigmoid(FloatVector z) {
        return all(0.5f).fma(tanh(z.mul(0.5f)), all(0.5f));
    }

    /** As {@link Softplus}: {@code max(z, 0) + 2 artanh((1−T)/(3+T))}. */
    private static FloatVector softplus(FloatVector z) {
        FloatVector t = tanh(z.abs().mul(0.5f));
        FloatVector u = all(1).sub(t).div(t.add(3));
        FloatVector y = u.mul(u);
        FloatVector p = y.fma(all(2f / 13), all(2f / 11));
        p = y.fma(p, all(2f / 9));
        p = y.fma(p, all(2f / 7));
        p = y.fma(p, all(2f / 5));
        p = y.fma(p, all(2f / 3));
        p = y.fma(p, all(2f));
        return u.fma(p, z.blend(0f, z.compare(VectorOperators.LE, 0f)));
    }

    private static FloatVector all(float x) {
        return FloatVector.broadcast(LANES, x);
    }

    private static final class VectorSilu extends HotOnVectors {
        VectorSilu(Silu plain) {
            super(plain);
        }

        @Override
        public void value(float[] z, int n, float[] value) {
            for (int j = 0; j < n; j += HALF) {
                FloatVector x = load(z, j);
                x.mul(sigmoid(x)).intoArray(value, j);
            }
        }

        @Override
        public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
            for (int j = 0; j < n; j += HALF) {
                FloatVector x = load(z, j);
                FloatVector s = sigmoid(x);
                FloatVector v = x.mul(s);
                v.intoArray(value, j);
                v.fma(all(1).sub(s), s).intoArray(slope, j);
            }
        }
    }

    private static final class VectorTanh extends HotOnVectors {
        VectorTanh(Tanh plain) {
            super(plain);
        }

        @Override
        public void value(float[] z, int n, float[] value) {
            for (int j = 0; j < n; j += HALF) {
                tanh(load(z, j)).intoArray(value, j);
            }
        }

        @Override
        public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
            for (int j = 0; j < n; j += HALF) {
                FloatVector t = tanh(load(z, j));
                t.intoArray(value, j);
                t.neg().fma(t, all(1)).intoArray(slope, j);
            }
        }
    }

    private static final class VectorSoftplus extends HotOnVectors {
        VectorSoftplus(Softplus plain) {
            super(plain);
        }

        @Override
        public void value(float[] z, int n, float[] value) {
            for (int j = 0; j < n; j += HALF) {
                softplus(load(z, j)).intoArray(value, j);
            }
        }

        @Override
        public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
            for (int j = 0; j < n; j += HALF) {
                FloatVector x = load(z, j);
                softplus(x).intoArray(value, j);
                sigmoid(x).intoArray(slope, j);
            }
        }
    }

    /** Slope and curvature alone are asked for once a tangent, not once a step: they stay plain. */
    private abstract static class HotOnVectors implements Activation {
        private final Activation plain;

        HotOnVectors(Activation plain) {
            this.plain = plain;
        }

        @Override
        public final void slope(float[] z, int n, float[] slope) {
            plain.slope(z, n, slope);
        }

        @Override
        public final void curvature(float[] z, int n, float[] curvature) {
            plain.curvature(z, n, curvature);
        }
    }
}
