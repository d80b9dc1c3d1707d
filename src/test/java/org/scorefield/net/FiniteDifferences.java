package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.scorefield.field.ScoreModel;

/** Backpropagation held to differences of fourth order, parameter by parameter. */
final class FiniteDifferences {
    /** Large enough that the rounding of a float forward pass stays below the tolerance. */
    private static final double STEP = 0.02;

    /** Of the largest slope. */
    private static final double TOLERANCE = 1e-3;

    private FiniteDifferences() {}

    /**
     * Asserts that {@code backward} gives the gradient of the function linear in score and derivatives whose coefficients
     * are the gradients the pass holds.
     */
    static void assertBackwardAgrees(ScoreModel.Pass pass, int tangents, float[] theta) {
        float[] gradient = new float[theta.length];
        pass.forward(theta);
        pass.backward(theta, gradient);
        double largest = 0;
        for (float g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        for (int p = 0; p < theta.length; p++) {
            float kept = theta[p];
            double near = at(pass, tangents, theta, p, kept + STEP) - at(pass, tangents, theta, p, kept - STEP);
            double far = at(pass, tangents, theta, p, kept + 2 * STEP) - at(pass, tangents, theta, p, kept - 2 * STEP);
            theta[p] = kept;
            assertEquals((8 * near - far) / (12 * STEP), gradient[p], TOLERANCE * largest, "parameter " + p);
        }
    }

    private static double at(ScoreModel.Pass pass, int tangents, float[] theta, int p, double value) {
        theta[p] = (float) value;
        pass.forward(theta);
        double sum = dot(pass.score(), pass.scoreGradient());
        for (int t = 0; t < tangents; t++) {
            sum += dot(pass.derivative(t), pass.derivativeGradient(t));
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
