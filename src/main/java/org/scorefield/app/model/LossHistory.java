package org.scorefield.app.model;

import java.util.Arrays;

/**
 * The losses of a training session at roughly log-spaced steps, bounded in size: when full, every second entry of
 * the older part goes, so that hours of training cost no more memory than minutes.
 */
public final class LossHistory {
    private static final int CAPACITY = 2048;

    private double[] steps = new double[256];
    private double[] losses = new double[256];
    private int size;

    public void add(long step, double loss) {
        if (size == CAPACITY) {
            thin();
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            losses = Arrays.copyOf(losses, 2 * size);
        }
        steps[size] = step;
        losses[size] = loss;
        size++;
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The steps so far, rising; a copy. */
    public double[] steps() {
        return Arrays.copyOf(steps, size);
    }

    /** The loss at each of {@link #steps()}; a copy. */
    public double[] losses() {
        return Arrays.copyOf(losses, size);
    }

    private void thin() {
        int half = CAPACITY / 2;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i >= half || i % 2 == 0) {
                steps[kept] = steps[i];
                losses[kept] = losses[i];
                kept++;
            }
        }
        size = kept;
    }
}
