package org.scorefield.train;

import java.util.Arrays;

/** Loss and gradient of the last step, what is usual of both, and by that whether a step is sound. */
final class Health {
    private static final double EXPLODED = 1000;
    private static final double HEALTHY = 10;
    private static final double SMOOTHING = 0.02;

    /** Squares summed side by side; a power of two. */
    private static final int STRETCH = 256;

    private final double[] squares = new double[STRETCH];
    private double loss = Double.NaN;
    private double usualSize = Double.NaN;
    private double usualNorm = Double.NaN;
    private double norm = Double.NaN;

    /** Takes the norm of a gradient, kept until the next. */
    void measure(float[] gradient) {
        norm = norm(gradient);
    }

    /** Sums side by side, of which the compiler makes vectors; in one, each term would wait for the last. */
    private double norm(float[] gradient) {
        Arrays.fill(squares, 0);
        for (int i = 0; i < gradient.length; i += STRETCH) {
            int count = Math.min(STRETCH, gradient.length - i);
            for (int j = 0; j < count; j++) {
                double g = gradient[i + j];
                squares[j] += g * g;
            }
        }
        for (int half = STRETCH / 2; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                squares[j] += squares[half + j];
            }
        }
        return Math.sqrt(squares[0]);
    }

    /** What is wrong with a batch of this loss, and of the gradient measured last; empty if nothing is. */
    String fault(double batchLoss) {
        if (!Double.isFinite(batchLoss)) {
            return "the loss is no longer finite";
        }
        if (!Double.isFinite(norm)) {
            return "the gradient is no longer finite";
        }
        if (Math.abs(batchLoss) > EXPLODED * usualSize) { // false while nothing is usual yet
            return "the loss is more than " + (int) EXPLODED + " times its average";
        }
        return "";
    }

    /**
     * Adds a step's loss, and the norm measured last, to what is usual.
     *
     * @return whether the loss was of the usual size, so that the state after it is worth keeping
     */
    boolean remember(double batchLoss) {
        loss = batchLoss;
        boolean healthy = !(Math.abs(batchLoss) > HEALTHY * usualSize);
        usualSize = smooth(usualSize, Math.abs(batchLoss));
        usualNorm = smooth(usualNorm, norm);
        return healthy;
    }

    private static double smooth(double average, double value) {
        return Double.isNaN(average) ? value : average + SMOOTHING * (value - average);
    }

    /** After a change nothing is usual; the norm measured last stays. */
    void forget() {
        loss = Double.NaN;
        usualSize = Double.NaN;
        usualNorm = Double.NaN;
    }

    /** The loss of the last batch; NaN before the first. */
    double loss() {
        return loss;
    }

    /** The norm of the gradient measured last; NaN before the first. */
    double norm() {
        return norm;
    }

    /** The moving average of the norm over about 50 steps; NaN before the first. */
    double usualNorm() {
        return usualNorm;
    }
}
