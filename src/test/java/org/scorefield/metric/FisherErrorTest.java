package org.scorefield.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

@NullMarked
class FisherErrorTest {
    private static final Points PLACES = Points.of(1, 0, 0, 2, -1, 3);
    private static final ScoreField STANDARD = scaled(-1);

    private static ScoreField scaled(double factor) {
        return (x, sigma) -> {
            double[] s = x.toArray();
            for (int k = 0; k < s.length; k++) {
                s[k] *= factor;
            }
            return Points.wrap(s);
        };
    }

    @Test
    void theExactFieldHasNoErrorAndTheZeroFieldHasAllOfIt() {
        assertEquals(0, FisherError.relative(STANDARD, STANDARD, PLACES, 0.5));
        assertEquals(1, FisherError.relative(scaled(0), STANDARD, PLACES, 0.5));
    }

    @Test
    void anErrorInLengthEntersSquared() {
        assertEquals(0.04, FisherError.relative(scaled(-1.2), STANDARD, PLACES, 0.5), 1e-15);
        // Far above the data's size every score is short, and its relative error the same.
        assertEquals(0.04, FisherError.relative(scaled(-1.2e-6), scaled(-1e-6), PLACES, 1000), 1e-15);
    }

    @Test
    void aVectorAddedByHand() {
        ScoreField shifted = (x, sigma) -> {
            double[] s = STANDARD.score(x, sigma).toArray();
            s[0] += 3; // one of the three scores is wrong, by (3, 4)
            s[1] += 4;
            return Points.wrap(s);
        };
        assertEquals(25.0 / 15, FisherError.relative(shifted, STANDARD, PLACES, 0.5), 1e-15);
        assertEquals(0.25 * 25 / 3, FisherError.scaled(shifted, STANDARD, PLACES, 0.5), 1e-14);
    }

    @Test
    void refusesWhatHasNoRelativeError() {
        assertThrows(IllegalArgumentException.class, () -> FisherError.relative(STANDARD, STANDARD, Points.none(), 1));
        assertThrows(IllegalArgumentException.class, () -> FisherError.relative(STANDARD, scaled(0), PLACES, 1));
        assertTrue(Double.isNaN(FisherError.relative(scaled(Double.NaN), STANDARD, PLACES, 1)));
    }
}
