package org.scorefield.metric;

import org.scorefield.field.Points;

/** A distance between two sets of points, read as samples of two densities: symmetric, and 0 for the same set. */
@FunctionalInterface
public interface Metric {
    /**
     * The distance; the order of the rows does not matter.
     *
     * @param a n×2, scene units
     * @param b m×2, scene units
     * @return at least 0
     * @throws IllegalArgumentException if one of them is empty or holds a coordinate that is not finite
     */
    double between(Points a, Points b);

    /** Returns {@code x} if it is a sample: not empty, every coordinate finite. */
    static Points sample(Points x) {
        if (x.isEmpty()) {
            throw new IllegalArgumentException("a distance between samples needs at least one point in each");
        }
        if (!x.allFinite()) {
            throw new IllegalArgumentException("a distance between samples needs finite points, but one is not");
        }
        return x;
    }
}
