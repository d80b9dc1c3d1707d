package org.scorefield.net;

/** {@code f(z) = tanh z}. */
final class Tanh implements Activation {
    @Override
    public void value(float[] z, int n, float[] value) {
        for (int j = 0; j < n; j++) {
            value[j] = RationalTanh.of(z[j]);
        }
    }

    @Override
    public void slope(float[] z, int n, float[] slope) {
        for (int j = 0; j < n; j++) {
            float t = RationalTanh.of(z[j]);
            slope[j] = Math.fma(-t, t, 1);
        }
    }

    @Override
    public void curvature(float[] z, int n, float[] curvature) {
        for (int j = 0; j < n; j++) {
            float t = RationalTanh.of(z[j]);
            curvature[j] = -2 * t * Math.fma(-t, t, 1);
        }
    }

    @Override
    public void third(float[] z, int n, float[] third) {
        for (int j = 0; j < n; j++) {
            float t = RationalTanh.of(z[j]);
            third[j] = Math.fma(-t, t, 1) * Math.fma(6 * t, t, -2);
        }
    }

    @Override
    public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
        for (int j = 0; j < n; j++) {
            float t = RationalTanh.of(z[j]);
            value[j] = t;
            slope[j] = Math.fma(-t, t, 1);
        }
    }
}
