package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** The score needs no normalising constant: it is the slope of log q for any q = Z p. */
class NormalisationTest {
    /** Leaves out 1/2π and counts all seven times: Z = 14π. */
    private static final double LOG_Z = StrictMath.log(14 * Math.PI);

    /** Central differences of this width err by h²/6 times a third derivative below 10³ for these scenes. */
    private static final double WIDTH = 1e-4;

    private static final double TOLERANCE = 1e-5;

    static Stream<RandomScenes.Trial> gaussians() {
        return RandomScenes.trials(200)
                .filter(t -> t.scene().components().stream().allMatch(Gaussian.class::isInstance))
                .filter(t -> t.sigma() > 0.2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaussians")
    void anUnnormalisedDensityHasTheSameScoreAndDiffersByOneConstant(RandomScenes.Trial t) {
        Truth truth = Truth.of(t.scene());
        double x = 0.5 * t.x();
        double y = 0.5 * t.y();
        Points place = Points.of(x, y);
        Points score = truth.score(place, t.sigma());
        double slopeX = (logQ(t, x + WIDTH, y) - logQ(t, x - WIDTH, y)) / (2 * WIDTH);
        double slopeY = (logQ(t, x, y + WIDTH) - logQ(t, x, y - WIDTH)) / (2 * WIDTH);
        double size = 1 + Math.hypot(score.x(0), score.y(0));
        assertEquals(slopeX, score.x(0), TOLERANCE * size);
        assertEquals(slopeY, score.y(0), TOLERANCE * size);
        assertEquals(LOG_Z, logQ(t, x, y) - truth.logDensity(place, t.sigma())[0], 1e-9);
    }

    /** log of 7 Σ w exp(−½ dᵀC⁻¹d)/√det C, written out. */
    private static double logQ(RandomScenes.Trial t, double x, double y) {
        Scene scene = t.scene();
        double sum = 0;
        for (Component c : scene.components()) {
            Gaussian g = (Gaussian) c;
            Covariance s = g.covariance();
            double xx = s.xx() + t.sigma() * t.sigma();
            double yy = s.yy() + t.sigma() * t.sigma();
            double det = xx * yy - s.xy() * s.xy();
            double dx = x - g.meanX();
            double dy = y - g.meanY();
            double far = (yy * dx * dx - 2 * s.xy() * dx * dy + xx * dy * dy) / det;
            sum += 7 * c.weight() * StrictMath.exp(-0.5 * far) / Math.sqrt(det);
        }
        return StrictMath.log(sum);
    }
}
