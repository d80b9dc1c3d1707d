package org.scorefield.recipe;

import java.util.Arrays;
import org.scorefield.field.Require;
import org.scorefield.net.HeadScale;
import org.scorefield.net.NoiseRange;

/**
 * What training led to: θ as one flat array, and how far it went. Immutable.
 *
 * <p>{@code head} and {@code range} are what the head measured when training began, so that the same θ gives the same
 * field after the scene was edited.
 */
public final class Weights {
    private final float[] theta;
    private final HeadScale head;
    private final NoiseRange range;
    private final long steps;
    private final int classes;

    /** Of a network that knows no classes; takes {@code theta} over as {@link #Weights(float[], HeadScale, NoiseRange, long, int)}. */
    public Weights(float[] theta, HeadScale head, NoiseRange range, long steps) {
        this(theta, head, range, steps, 0);
    }

    /** Takes {@code theta} over without a copy: the caller must not write to it again. */
    public Weights(float[] theta, HeadScale head, NoiseRange range, long steps, int classes) {
        this.classes = Require.atLeast(0, "number of classes", classes);
        this.theta = theta;
        this.head = head;
        this.range = range;
        this.steps = steps;
    }

    /** A fresh copy of θ. */
    public float[] theta() {
        return theta.clone();
    }

    public int size() {
        return theta.length;
    }

    public HeadScale head() {
        return head;
    }

    /** The noise levels the network was made for. */
    public NoiseRange range() {
        return range;
    }

    /** Training steps that led here. */
    public long steps() {
        return steps;
    }

    /** How many classes the network can be told of; 0 if it knows none. */
    public int classes() {
        return classes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that
                && Arrays.equals(theta, that.theta)
                && head.equals(that.head)
                && range.equals(that.range)
                && steps == that.steps
                && classes == that.classes;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(theta) + head.hashCode();
    }

    @Override
    public String toString() {
        return theta.length + " weights after " + steps + " steps";
    }
}
