package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** What the closed form says along a direction is what is seen along it. */
class DirectionsTest {
    private static final int N = 20_000;

    /** Rounding of sums of products. */
    private static final double ROUNDING = 1e-12;

    /** One long ellipse that lies across both axes. */
    private static Truth tilted(double angle) {
        Gaussian g = new Gaussian("g", 1, 0.3, -0.2, Covariance.ofAxes(1.2, 0.25, angle));
        return Truth.of(new Scene("tilted", List.of(g), Box.square(4)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theDeviationAlongADirectionIsThatOfTheProjections(long seed) {
        Points x = tilted(0.3 * seed).sample(50, 0.1, RandomStream.of(seed, "cloud"));
        Moments moments = Moments.of(x);
        for (double angle = 0; angle < Math.PI; angle += 0.37) {
            double ux = Math.cos(angle);
            double uy = Math.sin(angle);
            double mean = 0;
            for (int i = 0; i < x.size(); i++) {
                mean += (ux * x.x(i) + uy * x.y(i)) / x.size();
            }
            double variance = 0;
            for (int i = 0; i < x.size(); i++) {
                variance += Math.pow(ux * x.x(i) + uy * x.y(i) - mean, 2) / x.size();
            }
            assertEquals(mean, moments.meanAlong(ux, uy), ROUNDING);
            assertEquals(Math.sqrt(variance), moments.deviationAlong(ux, uy), ROUNDING);
        }
    }

    @ParameterizedTest(name = "turned by {0}")
    @ValueSource(doubles = {0.2, 0.9, 1.5, 2.6})
    void theAngleOfAHessianIsThatOfTheEigenvectorOfItsLargestValue(double angle) {
        Hessian h = tilted(angle).hessian(0.1, 0.4, 0.1);
        double c = Math.cos(h.angle());
        double s = Math.sin(h.angle());
        assertEquals(h.largestEigenvalue() * c, h.xx() * c + h.xy() * s, ROUNDING * -h.smallestEigenvalue());
        assertEquals(h.largestEigenvalue() * s, h.xy() * c + h.yy() * s, ROUNDING * -h.smallestEigenvalue());
        // log p falls slowest along the ellipse.
        assertEquals(1, Math.abs(Math.cos(h.angle() - angle)), ROUNDING);
    }

    @ParameterizedTest(name = "turned by {0}")
    @ValueSource(doubles = {0.2, 0.9, 2.6})
    void drawsOfThePosteriorHaveItsCovariance(double angle) {
        Posterior posterior = tilted(angle).posterior(0.5, 0.5, 0.6);
        Moments seen = Moments.of(posterior.sample(N, RandomStream.of(1, "posterior")));
        double fiveStandardErrors = 5 * Math.sqrt(2.0 / N);
        assertEquals(posterior.xx(), seen.xx(), fiveStandardErrors * posterior.xx());
        assertEquals(posterior.yy(), seen.yy(), fiveStandardErrors * posterior.yy());
        double scale = Math.sqrt(posterior.xx() * posterior.yy());
        assertTrue(Math.abs(posterior.xy()) > 0.05 * scale, "tilted");
        assertEquals(posterior.xy(), seen.xy(), fiveStandardErrors * scale);
    }

    /** At σ the ellipse has half axes √(Σ + σ²): along each, 2.9 of them are near and 3.1 are not. */
    @Test
    void nearIsWithinThreeDeviationsOfTheNoisedEllipse() {
        double angle = 0.7;
        double sigma = 0.5;
        Truth truth = tilted(angle);
        for (double[] axis : new double[][] {{1.2, angle}, {0.25, angle + Math.PI / 2}}) {
            double deviation = Math.hypot(axis[0], sigma);
            for (double away : new double[] {2.9, 3.1}) {
                Points place = Points.of(
                        0.3 + away * deviation * Math.cos(axis[1]), -0.2 + away * deviation * Math.sin(axis[1]));
                assertEquals(away < 3 ? 1 : 0, truth.coverage(place, sigma).within(), away + " deviations");
            }
        }
    }
}
