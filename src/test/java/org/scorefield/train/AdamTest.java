package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AdamTest {
    @Test
    void theFirstStepIsTheLearningRateDownhillWhateverTheGradientsSize() {
        Adam adam = new Adam(new float[] {1, 1, 1});
        adam.step(new float[] {1e-3f, -5, 1e4f}, 0.1, 0);
        assertArrayEquals(new float[] {0.9f, 1.1f, 0.9f}, adam.theta(), 1e-5f); // ε over the smallest gradient
    }

    @Test
    void aConstantGradientMovesByTheRateEveryStep() {
        Adam adam = new Adam(new float[] {0});
        for (int i = 0; i < 200; i++) {
            adam.step(new float[] {3}, 0.01, 0);
        }
        assertEquals(-2, adam.theta()[0], 1e-4);
    }

    @Test
    void theSecondStepIsThatOfThePaper() {
        Adam adam = new Adam(new float[] {0});
        adam.step(new float[] {1}, 1, 0);
        double before = adam.theta()[0];
        adam.step(new float[] {-2}, 1, 0);
        double m = (0.9 * 0.1 - 0.1 * 2) / (1 - 0.81);
        double v = (0.999 * 0.001 + 0.001 * 4) / (1 - 0.998001);
        assertEquals(-m / Math.sqrt(v), adam.theta()[0] - before, 1e-4);
    }

    @Test
    void theAverageMovesByItsShareOfTheWay() {
        Adam adam = new Adam(new float[] {0});
        adam.step(new float[] {-1}, 1, 0.25);
        assertEquals(0.25 * adam.theta()[0], adam.average()[0], 1e-7);
    }

    @Test
    void aWeightThatIsNotFiniteIsSeen() {
        Adam adam = new Adam(new float[] {1, 2});
        assertTrue(adam.allFinite());
        adam.theta()[1] = Float.POSITIVE_INFINITY;
        assertFalse(adam.allFinite());
    }
}
