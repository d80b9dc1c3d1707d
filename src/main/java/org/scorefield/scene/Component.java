package org.scorefield.scene;

import org.scorefield.field.Points;

/** One part of a mixture. Weights are relative: a scene normalises them when it is read. */
public sealed interface Component permits Gaussian, PointCloud {
    /** What a person calls it, and its class in conditional generation. */
    String label();

    /** Its share, relative to the other components, at least 0. */
    double weight();

    /** The mean of what it is a density of, one place; scene units. */
    Points center();

    Component withWeight(double weight);

    Component withLabel(String label);
}
