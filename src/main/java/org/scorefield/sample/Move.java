package org.scorefield.sample;

import java.util.Optional;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** One step of a sampler's formula. Its outcome depends on what it is given alone. */
interface Move {
    /**
     * Where the formula sends each particle.
     *
     * @param x particles, n×2; not modified
     * @param noise the step's stream; particle i reads its normals 2i and 2i + 1, or {@code noise.at(i)}
     * @return a fresh array {@code x0, y0, x1, y1, …}, not necessarily finite
     */
    double[] apply(Points x, CountedField field, RandomStream noise);

    /** Whether the formula only proposes: a particle that it leaves exactly where it was has refused. */
    default boolean mayRefuse() {
        return false;
    }

    /**
     * The numbers in its formula, for the strip that shows them; empty for a formula of a form that the strip does not know.
     *
     * @param leg of the route, whose move this is
     * @param below the σ of the next leg, 0 for the last
     */
    default Optional<StepReading> reading(Leg leg, double below) {
        return Optional.empty();
    }
}
