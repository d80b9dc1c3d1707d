package org.scorefield.net;

/** {@code f(z) = z σ(z)} with the logistic σ: smooth, and linear far out on one side. */
final class Silu implements Activation {
    @Override
    public void value(float[] z, int n, float[] value) {
        for (int j = 0; j < n; j++) {
            float x = z[j];
            value[j] = x * RationalTanh.sigmoid(x);
        }
    }

    @Override
    public void slope(float[] z, int n, float[] slope) {
        for (int j = 0; j < n; j++) {
            float x = z[j];
            float s = RationalTanh.sigmoid(x);
            float v = x * s;
            slope[j] = Math.fma(v, 1 - s, s);
        }
    }

    @Override
    public void curvature(float[] z, int n, float[] curvature) {
        for (int j = 0; j < n; j++) {
            float x = z[j];
            float s = RationalTanh.sigmoid(x);
            curvature[j] = s * (1 - s) * Math.fma(x, Math.fma(-2, s, 1), 2);
        }
    }

    @Override
    public void third(float[] z, int n, float[] third) {
        for (int j = 0; j < n; j++) {
            float x = z[j];
            float s = RationalTanh.sigmoid(x);
            float d = s * (1 - s);
            third[j] = d * Math.fma(x, Math.fma(-6, d, 1), 3 * Math.fma(-2, s, 1));
        }
    }

    @Override
    public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
        for (int j = 0; j < n; j++) {
            float x = z[j];
            float s = RationalTanh.sigmoid(x);
            float v = x * s;
            value[j] = v;
            slope[j] = Math.fma(v, 1 - s, s);
        }
    }
}
