package org.scorefield.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Points fall where the mass is, in proportion. */
class GridPointsTest {
    private static final int N = 40_000;

    /** Five standard errors of a share. */
    private static final double FIVE_STANDARD_ERRORS = 5 * Math.sqrt(0.25 / N);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aCellGetsItsShare(long seed) {
        double[] mass = {0, 1, 3, 0, 2, 0}; // top row, then bottom row
        Points drawn = GridPoints.draw(mass, 3, new Box(0, 3, 0, 2), N, RandomStream.of(seed, "grid"));
        double[] got = new double[6];
        for (int i = 0; i < N; i++) {
            int row = drawn.y(i) >= 1 ? 0 : 1;
            got[3 * row + (int) drawn.x(i)] += 1.0 / N;
        }
        for (int i = 0; i < 6; i++) {
            assertEquals(mass[i] / 6, got[i], FIVE_STANDARD_ERRORS, "cell " + i);
            assertTrue(mass[i] > 0 || got[i] == 0, "an empty cell got points");
        }
    }

    /** A density need not be normalised; of these numbers a share is rounded to 0 or to all of it. */
    @ParameterizedTest(name = "mass {0}")
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-320, 1, 1e300})
    void anEmptyCellGetsNothingHoweverSmallTheMassIs(double mass) {
        double[] masses = {0, 0, mass, mass, 0, 0};
        Points drawn = GridPoints.draw(masses, 6, new Box(0, 6, 0, 1), 200, RandomStream.of(1, "grid"));
        for (int i = 0; i < drawn.size(); i++) {
            assertTrue(drawn.x(i) >= 2 && drawn.x(i) <= 4, "a point at " + drawn.x(i));
        }
    }

    @Test
    void nothingToDrawFromIsSaid() {
        for (double[] mass : new double[][] {{0, 0}, {Double.NaN, 1}, {-1, 1}, {Double.POSITIVE_INFINITY, 1}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> GridPoints.draw(mass, 2, Box.square(1), 10, RandomStream.of(1, "grid")));
        }
    }
}
