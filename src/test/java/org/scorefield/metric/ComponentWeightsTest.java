package org.scorefield.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ComponentWeightsTest {
    @Test
    void countsSharesAndTheOutside() {
        ComponentWeights w = ComponentWeights.of(new int[] {0, 2, 0, -1, 0}, 4);
        assertEquals(List.of(3, 0, 1, 0), w.counts());
        assertEquals(List.of(0.75, 0.0, 0.25, 0.0), w.shares());
        assertEquals(1, w.outside());
        assertEquals(4, w.inside());
        assertEquals(List.of(1.0), ComponentWeights.of(new int[] {0}, 1).shares());
    }

    @Test
    void theDivergenceIsZeroAtTheTruthAndKnownAtTheSeedsHalfAndHalf() {
        ComponentWeights fair = new ComponentWeights(List.of(800, 200), 0);
        assertEquals(0, fair.divergenceFrom(List.of(0.8, 0.2)), 1e-15);
        ComponentWeights blind = new ComponentWeights(List.of(500, 500), 0);
        assertEquals(0.8 * Math.log(1.6) + 0.2 * Math.log(0.4), blind.divergenceFrom(List.of(0.8, 0.2)), 1e-15);
    }

    @Test
    void anEmptyComponentCountsAsHalfAPoint() {
        ComponentWeights w = new ComponentWeights(List.of(9, 0), 0);
        double expected = 0.9 * Math.log(0.9 * 9.5 / 9) + 0.1 * Math.log(0.1 * 9.5 / 0.5);
        assertEquals(expected, w.divergenceFrom(List.of(0.9, 0.1)), 1e-15);
        assertTrue(Double.isFinite(ComponentWeights.of(new int[0], 2).divergenceFrom(List.of(1.0, 0.0))));
    }

    /** A share is a binomial count over n: √(w(1 − w)/n), the same for w and for 1 − w, and 0 where nothing is left open. */
    @Test
    void theErrorOfAShareIsThatOfABinomial() {
        ComponentWeights w = new ComponentWeights(List.of(70, 30, 0), 12); // who is outside does not count
        assertEquals(List.of(0.04, 0.04, 0.0), w.standardErrors(List.of(0.8, 0.2, 1.0)));
        assertEquals(
                List.of(Double.POSITIVE_INFINITY), new ComponentWeights(List.of(0), 5).standardErrors(List.of(0.5)));
    }

    @Test
    void refusesClassesAndWeightsThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> ComponentWeights.of(new int[] {3}, 3));
        assertThrows(IllegalArgumentException.class, () -> ComponentWeights.of(new int[] {-2}, 3));
        assertThrows(IllegalArgumentException.class, () -> ComponentWeights.of(new int[0], 0));
        ComponentWeights two = new ComponentWeights(List.of(1, 1), 0);
        assertThrows(IllegalArgumentException.class, () -> two.divergenceFrom(List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> two.divergenceFrom(List.of(Double.NaN, 1.0)));
    }
}
