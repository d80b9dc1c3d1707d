package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** The density of one coordinate is the density of both with the other integrated out. */
class MarginalTest {
    /** A trapezoid sum over 12 deviations of a smooth density in steps of a tenth of its narrowest. */
    private static final double QUADRATURE = 1e-9;

    private static final Scene TILTED = new Scene(
            "tilted",
            List.of(
                    new Gaussian("A", 0.7, -0.4, 0.3, Covariance.ofAxes(0.9, 0.2, 0.6)),
                    new Gaussian("B", 0.3, 0.8, -0.5, Covariance.ofAxes(0.4, 0.3, -1.1))),
            Box.square(3));

    @ParameterizedTest(name = "sigma {0}, place {1}")
    @CsvSource({"0.0, 0.1", "0.3, -0.7", "1.2, 1.9"})
    void integratingTheOtherCoordinateOutGivesTheMarginal(double sigma, double at) {
        Truth truth = Truth.of(TILTED);
        double step = 0.02;
        int n = 2000;
        double x = 0;
        double y = 0;
        for (int i = -n; i <= n; i++) {
            x += step * StrictMath.exp(truth.logDensity(Points.of(at, i * step), sigma)[0]);
            y += step * StrictMath.exp(truth.logDensity(Points.of(i * step, at), sigma)[0]);
        }
        assertEquals(x, truth.marginal(true, new double[] {at}, sigma)[0], QUADRATURE);
        assertEquals(y, truth.marginal(false, new double[] {at}, sigma)[0], QUADRATURE);
    }

    @Test
    void pointsHaveAMarginalOnlyWithNoise() {
        Truth points =
                Truth.of(new Scene("points", List.of(new PointCloud("A", 1, Points.of(0, 0, 1, 2))), Box.square(3)));
        double peak = 1 / Math.sqrt(2 * Math.PI * 0.01);
        assertEquals(0.5 * peak, points.marginal(false, new double[] {2}, 0.1)[0], 1e-12);
        assertThrows(IllegalArgumentException.class, () -> points.marginal(true, new double[] {0}, 0));
    }
}
