package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that Song and Ermon's rules give for their own data, and that they say nothing in the plane. */
class TechniquesTest {
    @Test
    void inThreeThousandDimensionsTheLevelsStandFourPercentApart() {
        assertEquals(1.040, Techniques.ratio(3072).orElseThrow(), 0.0005);
        assertEquals(0.5, Techniques.overlap(3072, Techniques.ratio(3072).orElseThrow()), 1e-9);
    }

    @ParameterizedTest(name = "{0} dimensions")
    @ValueSource(ints = {1, 2, 3, 4})
    void upToFourDimensionsNoRatioIsTooLarge(int dimension) {
        assertTrue(Techniques.ratio(dimension).isEmpty());
        for (double ratio = 1; ratio < 1e3; ratio *= 1.1) {
            assertTrue(Techniques.overlap(dimension, ratio) > 0.5, "at " + ratio);
        }
    }

    @ParameterizedTest(name = "{0} dimensions")
    @ValueSource(ints = {5, 6, 10, 100})
    void aboveFourThereIsARatioAndItFallsWithTheDimension(int dimension) {
        assertTrue(Techniques.ratio(dimension).orElseThrow()
                > Techniques.ratio(dimension + 1).orElseThrow());
    }

    @Test
    void theStepOfTheImageModelsComesOut() {
        // CIFAR-10: σ from 50 to .01 in 232 levels, five steps each; the published value is 6.2e-6.
        assertEquals(6.19e-6, Techniques.epsilon(0.01, Math.pow(5000, 1 / 231.0), 5), 0.01e-6);
        // NCSN's ten levels from 1 to .01, a hundred steps each.
        assertEquals(3.2e-6, Techniques.epsilon(0.01, Math.pow(100, 1 / 9.0), 100), 0.05e-6);
    }
}
