package org.scorefield.net;

import org.scorefield.field.ScoreModel;

/**
 * A pass of a network that is an energy: the inner pass carries −E and its derivatives along the two axes, and those
 * are the learned part of the score. Backward goes through these derivatives, so θ learns from an ordinary loss on s.
 *
 * <p>For a score alone; its directional derivatives, second ones of E, are those of {@link EnergyCurvaturePass}.
 */
final class EnergyPass implements ScoreModel.Pass {
    static final int AXES = 2;
    private static final String NO_TANGENTS = "this pass was made without tangents";

    private final Architecture architecture;
    private final NetworkPass inner;
    private final float[] score;
    private final float[] scoreGradient;

    /** @param inner a pass of the one-output network behind {@link EnergyHead.Potential}, with two tangents */
    EnergyPass(Architecture architecture, NetworkPass inner) {
        this.architecture = architecture;
        this.inner = inner;
        this.score = new float[2 * inner.rows()];
        this.scoreGradient = new float[2 * inner.rows()];
        for (int i = 0; i < inner.rows(); i++) {
            for (int axis = 0; axis < AXES; axis++) {
                inner.direction(axis)[2 * i + axis] = 1;
            }
        }
    }

    @Override
    public int rows() {
        return inner.rows();
    }

    @Override
    public float[] x() {
        return inner.x();
    }

    @Override
    public float[] sigma() {
        return inner.sigma();
    }

    @Override
    public int[] labels() {
        return inner.labels();
    }

    @Override
    public float[] direction(int t) {
        throw new IndexOutOfBoundsException(NO_TANGENTS);
    }

    @Override
    public void forward(float[] theta) {
        inner.forward(theta);
        HeadScale scale = architecture.scale();
        double skip = 0;
        for (int i = 0; i < rows(); i++) {
            if (i == 0 || sigma()[i] != sigma()[i - 1]) {
                skip = architecture.head().skip(sigma()[i], scale);
            }
            score[2 * i] = (float) (skip * (x()[2 * i] - scale.centerX()) + inner.derivative(0)[2 * i]);
            score[2 * i + 1] = (float) (skip * (x()[2 * i + 1] - scale.centerY()) + inner.derivative(1)[2 * i]);
        }
    }

    @Override
    public float[] score() {
        return score;
    }

    @Override
    public float[] derivative(int t) {
        throw new IndexOutOfBoundsException(NO_TANGENTS);
    }

    @Override
    public float[] scoreGradient() {
        return scoreGradient;
    }

    @Override
    public float[] derivativeGradient(int t) {
        throw new IndexOutOfBoundsException(NO_TANGENTS);
    }

    @Override
    public void backward(float[] theta, float[] gradient) {
        // −E itself does not enter s: the inner pass's own score gradient stays zero.
        for (int i = 0; i < rows(); i++) {
            for (int axis = 0; axis < AXES; axis++) {
                inner.derivativeGradient(axis)[2 * i] = scoreGradient[2 * i + axis];
            }
        }
        inner.backward(theta, gradient);
    }
}
