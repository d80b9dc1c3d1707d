package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by which step sizes are judged, held against the steps they are about. */
@NullMarked
class LangevinRulesTest {
    private static final double V = 0.3;

    /** The variance after {@code steps} steps from {@code w}, by the step's own coefficients. */
    private static double walk(Convention convention, double alpha, double w, int steps) {
        Nudge n = convention.step(0.1, alpha);
        double kept = 1 - n.drift() / V;
        double variance = w;
        for (int k = 0; k < steps; k++) {
            variance = kept * kept * variance + n.deviation() * n.deviation();
        }
        return variance;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Convention.class)
    void theWalkEndsWithTheStationaryVariance(Convention convention) {
        assertEquals(LangevinRules.stationaryVariance(V, convention.drift(0.2)), walk(convention, 0.2, 5, 500), 1e-12);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Convention.class)
    void theLargestStableStepDividesRestFromExplosion(Convention convention) {
        double edge = LangevinRules.largestStableDrift(V) / convention.drift(1);
        assertTrue(walk(convention, 0.99 * edge, 1, 5000) < 100);
        assertTrue(walk(convention, 1.01 * edge, 1, 5000) > 1e6);
        assertEquals(Double.POSITIVE_INFINITY, LangevinRules.stationaryVariance(V, convention.drift(1.01 * edge)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Convention.class)
    void afterTheRelaxationStepsOneInEIsLeft(Convention convention) {
        double alpha = 0.001;
        double kept = 1 - convention.step(0.1, alpha).drift() / V;
        double steps = LangevinRules.relaxationSteps(V, convention.drift(alpha));
        // (1 − h)^(1/h) is (1 − h/2)/e to first order, h = a/v.
        assertEquals(Math.exp(-1) * (1 - 0.5 / steps), Math.pow(kept, steps), 1 / (steps * steps));
    }

    @Test
    void aStepOfOneTwoHundredthAndTheFrozenUnitBlob() {
        assertEquals(0.1159, Math.sqrt(LangevinRules.stationaryVariance(0.0101, 0.005)), 0.00005);
        double frozen = LangevinRules.frozenLevel(1, 0.05, 100);
        assertEquals(1.095, Math.sqrt(1 + frozen * frozen), 0.0005);
        assertEquals(frozen, LangevinRules.frozenLevel(1, Convention.HALF_ALPHA.drift(0.1), 100), 1e-15);
    }

    /** At h = 2v a step turns every deviation over and adds 2h: nothing is forgotten, and the variance grows evenly. */
    @ParameterizedTest(name = "h = {0} v")
    @ValueSource(doubles = {0.1, 1, 1.9, 2, 2.2})
    void theVarianceAfterAStretchIsThatOfItsStepsOneByOne(double h) {
        double alpha = h * V;
        LangevinStretch stretch = new LangevinStretch(0, 0.1, alpha, alpha, 7);
        double expected = walk(Convention.SQRT_2_ALPHA, alpha, 0.8, 7);
        assertEquals(expected, stretch.varianceAfter(0.8, V), 1e-12 * expected);
    }

    @Test
    void refusesWhatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> LangevinRules.largestStableDrift(0));
        assertThrows(IllegalArgumentException.class, () -> LangevinRules.stationaryVariance(1, Double.NaN));
    }
}
