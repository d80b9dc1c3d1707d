package org.scorefield.exact;

import org.scorefield.field.Points;

/** Points drawn from a scene, and which component each came from. Immutable. */
public final class Drawn {
    private final Points points;
    private final int[] components;

    Drawn(Points points, int[] components) {
        this.points = points;
        this.components = components;
    }

    /** n×2, scene units. */
    public Points points() {
        return points;
    }

    public int size() {
        return components.length;
    }

    /** The number of the component that row i came from, counted from 0 in the scene's order. */
    public int component(int i) {
        return components[i];
    }
}
