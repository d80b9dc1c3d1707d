package org.scorefield.sample;

import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** One step of a sampler's formula, without memory. */
interface Move {
    /**
     * Where the formula sends each particle.
     *
     * @param x particles, n×2; not modified
     * @param noise the step's stream; particle i reads its normals 2i and 2i + 1
     * @return a fresh array {@code x0, y0, x1, y1, …}, not necessarily finite
     */
    double[] apply(Points x, CountedField field, RandomStream noise);

    /** Whether the formula only proposes: a particle that it leaves exactly where it was has refused. */
    default boolean mayRefuse() {
        return false;
    }
}
