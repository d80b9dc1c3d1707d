package org.scorefield.train;

/**
 * θ, Adam's two moments and the power-function average of θ.
 *
 * <p>{@code m ← β₁m + (1−β₁)g}, {@code v ← β₂v + (1−β₂)g²}, {@code θ ← θ − lr · m̂/(√v̂ + ε)} with the bias corrections
 * of the paper, and {@code average ← average + share (θ − average)}.
 *
 * @see "Kingma and Ba 2015, Adam, arXiv:1412.6980, algorithm 1"
 */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final float[] theta;
    private final float[] first;
    private final float[] second;
    private final float[] average;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /** Copies {@code theta}; the moments start at 0, the average at θ. */
    Adam(float[] theta) {
        this.theta = theta.clone();
        this.first = new float[theta.length];
        this.second = new float[theta.length];
        this.average = theta.clone();
    }

    /** θ itself, not a copy: the forward passes read it between steps. */
    float[] theta() {
        return theta;
    }

    /** The average itself, not a copy. */
    float[] average() {
        return average;
    }

    void step(float[] gradient, double learningRate, double averageShare) {
        beta1Power *= BETA1;
        beta2Power *= BETA2;
        float rate = (float) (learningRate / (1 - beta1Power));
        float unbias = (float) (1 / (1 - beta2Power));
        float share = (float) averageShare;
        float keep1 = (float) BETA1;
        float keep2 = (float) BETA2;
        for (int i = 0; i < theta.length; i++) {
            float g = gradient[i];
            float m = keep1 * first[i] + (1 - keep1) * g;
            float v = keep2 * second[i] + (1 - keep2) * g * g;
            first[i] = m;
            second[i] = v;
            float next = theta[i] - rate * m / ((float) Math.sqrt(v * unbias) + EPSILON);
            theta[i] = next;
            average[i] += share * (next - average[i]);
        }
    }

    boolean allFinite() {
        float probe = 0;
        for (int i = 0; i < theta.length; i++) {
            probe += 0 * theta[i] + 0 * average[i]; // 0 × (∞ or NaN) is NaN, and NaN stays
        }
        return probe == 0;
    }

    /** Takes over everything from another of the same size. */
    void copyFrom(Adam other) {
        System.arraycopy(other.theta, 0, theta, 0, theta.length);
        System.arraycopy(other.first, 0, first, 0, theta.length);
        System.arraycopy(other.second, 0, second, 0, theta.length);
        System.arraycopy(other.average, 0, average, 0, theta.length);
        beta1Power = other.beta1Power;
        beta2Power = other.beta2Power;
    }
}
