package org.scorefield.sample;

import java.util.Optional;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/** A field that counts how often it is evaluated, so that a run's count is true whatever its moves do. */
final class CountedField implements ScoreField {
    private final ScoreField field;
    private int calls;

    CountedField(ScoreField field) {
        this.field = field;
    }

    @Override
    public Points score(Points x, double sigma) {
        calls++;
        return field.score(x, sigma);
    }

    /** The density, where the field knows one; asking it is no score call. */
    Optional<DensityField> density() {
        return field instanceof DensityField d ? Optional.of(d) : Optional.empty();
    }

    /** Whether it counts the calls of this very field. */
    boolean counts(ScoreField other) {
        return field == other; // intentional: a frozen network is another field than the next one
    }

    int calls() {
        return calls;
    }
}
