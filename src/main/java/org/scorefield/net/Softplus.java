package org.scorefield.net;

/**
 * {@code f(z) = log(1 + eᶻ)}, the smooth form of max(z, 0).
 *
 * <p>{@code log(1 + e^{−|z|}) = −log σ(|z|)}, and with {@code T = tanh(|z|/2)} it is {@code 2 artanh((1−T)/(3+T))},
 * whose argument lies in [0, 1/3], so a short odd series reaches float accuracy.
 */
final class Softplus implements Activation {
    @Override
    public void value(float[] z, int n, float[] value) {
        for (int j = 0; j < n; j++) {
            value[j] = of(z[j]);
        }
    }

    @Override
    public void slope(float[] z, int n, float[] slope) {
        for (int j = 0; j < n; j++) {
            slope[j] = RationalTanh.sigmoid(z[j]);
        }
    }

    @Override
    public void curvature(float[] z, int n, float[] curvature) {
        for (int j = 0; j < n; j++) {
            float s = RationalTanh.sigmoid(z[j]);
            curvature[j] = s * (1 - s);
        }
    }

    @Override
    public void third(float[] z, int n, float[] third) {
        for (int j = 0; j < n; j++) {
            float s = RationalTanh.sigmoid(z[j]);
            third[j] = s * (1 - s) * Math.fma(-2, s, 1);
        }
    }

    @Override
    public void valueAndSlope(float[] z, int n, float[] value, float[] slope) {
        // intentional: two loops. One loop of both divisions is not vectorised and takes three times as long.
        slope(z, n, slope);
        value(z, n, value);
    }

    private static float of(float z) {
        float t = RationalTanh.of(0.5f * Math.abs(z));
        float u = (1 - t) / (3 + t);
        float y = u * u;
        float p = Math.fma(y, 2f / 13, 2f / 11);
        p = Math.fma(y, p, 2f / 9);
        p = Math.fma(y, p, 2f / 7);
        p = Math.fma(y, p, 2f / 5);
        p = Math.fma(y, p, 2f / 3);
        p = Math.fma(y, p, 2f);
        return Math.fma(u, p, Math.max(z, 0));
    }
}
