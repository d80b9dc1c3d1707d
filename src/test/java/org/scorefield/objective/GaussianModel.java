package org.scorefield.objective;

import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

/** A model with one knob: {@code s_θ(x, σ) = −θ x / (1 + σ²)}, exact at θ = 1 for data N(0, I). */
final class GaussianModel implements ScoreModel {
    @Override
    public int parameterCount() {
        return 1;
    }

    @Override
    public ScoreField freeze(float[] theta) {
        double knob = theta[0];
        return (x, sigma) -> {
            double[] s = x.toArray();
            for (int i = 0; i < s.length; i++) {
                s[i] *= -knob / (1 + sigma * sigma);
            }
            return Points.wrap(s);
        };
    }

    @Override
    public Pass newPass(int rows, int tangents) {
        return new Pass() {
            private final float[] x = new float[2 * rows];
            private final float[] sigma = new float[rows];
            private final float[] score = new float[2 * rows];
            private final float[] scoreGradient = new float[2 * rows];
            private final float[][] direction = new float[tangents][2 * rows];
            private final float[][] derivative = new float[tangents][2 * rows];
            private final float[][] derivativeGradient = new float[tangents][2 * rows];

            @Override
            public int rows() {
                return rows;
            }

            @Override
            public float[] x() {
                return x;
            }

            @Override
            public float[] sigma() {
                return sigma;
            }

            @Override
            public float[] direction(int t) {
                return direction[t];
            }

            @Override
            public float[] score() {
                return score;
            }

            @Override
            public float[] derivative(int t) {
                return derivative[t];
            }

            @Override
            public float[] scoreGradient() {
                return scoreGradient;
            }

            @Override
            public float[] derivativeGradient(int t) {
                return derivativeGradient[t];
            }

            @Override
            public void forward(float[] theta) {
                for (int i = 0; i < 2 * rows; i++) {
                    float factor = -1 / (1 + sigma[i / 2] * sigma[i / 2]);
                    score[i] = theta[0] * factor * x[i];
                    for (int t = 0; t < tangents; t++) {
                        derivative[t][i] = theta[0] * factor * direction[t][i];
                    }
                }
            }

            @Override
            public void backward(float[] theta, float[] gradient) {
                double sum = 0;
                for (int i = 0; i < 2 * rows; i++) {
                    double factor = -1 / (1 + sigma[i / 2] * sigma[i / 2]);
                    sum += scoreGradient[i] * factor * x[i];
                    for (int t = 0; t < tangents; t++) {
                        sum += derivativeGradient[t][i] * factor * direction[t][i];
                    }
                }
                gradient[0] += (float) sum;
            }
        };
    }
}
