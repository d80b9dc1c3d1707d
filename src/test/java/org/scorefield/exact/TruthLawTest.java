package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.RandomScenes.Trial;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

/** The closed form against calculus, against Tweedie, and against sixty decimal digits. */
class TruthLawTest {
    /** Central differences of step h = 1e-4 of the narrowest width: h² truncation, and rounding of 1e-16 over h. */
    private static final double CENTRAL_DIFFERENCE = 1e-6;
    /** Two formulas in doubles; the quadratic forms lose a few digits where an ellipse is long. */
    private static final double TWO_ROADS = 1e-10;

    static Stream<Trial> trials() {
        return RandomScenes.trials(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void scoreIsTheGradientOfTheLogDensity(Trial t) {
        Truth truth = Truth.of(t.scene());
        double h = 1e-4 * t.sigma();
        double[] log = truth.logDensity(cross(t, h), t.sigma());
        Points s = truth.score(Points.of(t.x(), t.y()), t.sigma());
        double scale = 1 / t.sigma() + Math.hypot(s.x(0), s.y(0));
        assertEquals((log[0] - log[1]) / (2 * h), s.x(0), CENTRAL_DIFFERENCE * scale);
        assertEquals((log[2] - log[3]) / (2 * h), s.y(0), CENTRAL_DIFFERENCE * scale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void hessianIsTheDerivativeOfTheScore(Trial t) {
        Truth truth = Truth.of(t.scene());
        double h = 1e-4 * t.sigma();
        Points s = truth.score(cross(t, h), t.sigma());
        Hessian hessian = truth.hessian(t.x(), t.y(), t.sigma());
        double scale = 1 / (t.sigma() * t.sigma()) + Math.abs(hessian.xx()) + Math.abs(hessian.yy());
        assertEquals((s.x(0) - s.x(1)) / (2 * h), hessian.xx(), CENTRAL_DIFFERENCE * scale);
        assertEquals((s.y(0) - s.y(1)) / (2 * h), hessian.xy(), CENTRAL_DIFFERENCE * scale);
        assertEquals((s.x(2) - s.x(3)) / (2 * h), hessian.xy(), CENTRAL_DIFFERENCE * scale);
        assertEquals((s.y(2) - s.y(3)) / (2 * h), hessian.yy(), CENTRAL_DIFFERENCE * scale);
        assertEquals(hessian.trace(), hessian.largestEigenvalue() + hessian.smallestEigenvalue(), 1e-12 * scale);
        assertEquals(
                hessian.determinant(),
                hessian.largestEigenvalue() * hessian.smallestEigenvalue(),
                1e-12 * scale * scale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void scoreAndLogDensityAgreeWithSixtyDigits(Trial t) {
        Truth truth = Truth.of(t.scene());
        Points x = Points.of(t.x(), t.y());
        SlowTruth slow = new SlowTruth(t.scene(), t.x(), t.y(), t.sigma());
        double size = Math.hypot(slow.sx, slow.sy) + 1e-3 / t.sigma(); // a score of zero has no relative error
        assertEquals(slow.logDensity, truth.logDensity(x, t.sigma())[0], TWO_ROADS * (1 + Math.abs(slow.logDensity)));
        assertEquals(slow.sx, truth.score(x, t.sigma()).x(0), TWO_ROADS * size);
        assertEquals(slow.sy, truth.score(x, t.sigma()).y(0), TWO_ROADS * size);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void tweedieGivesMeanAndCovarianceOfThePosteriorMixture(Trial t) {
        Truth truth = Truth.of(t.scene());
        double lambda = t.sigma() * t.sigma();
        Points s = truth.score(Points.of(t.x(), t.y()), t.sigma());
        Hessian h = truth.hessian(t.x(), t.y(), t.sigma());
        Posterior posterior = truth.posterior(t.x(), t.y(), t.sigma());
        double[] moments = momentsOf(posterior);
        double size = 10 + lambda;
        assertEquals(t.x() + lambda * s.x(0), moments[0], TWO_ROADS * size);
        assertEquals(t.y() + lambda * s.y(0), moments[1], TWO_ROADS * size);
        assertEquals(lambda + lambda * lambda * h.xx(), moments[2], TWO_ROADS * size * size);
        assertEquals(lambda * lambda * h.xy(), moments[3], TWO_ROADS * size * size);
        assertEquals(lambda + lambda * lambda * h.yy(), moments[4], TWO_ROADS * size * size);
        assertArrayEquals(
                moments,
                new double[] {posterior.meanX(), posterior.meanY(), posterior.xx(), posterior.xy(), posterior.yy()},
                TWO_ROADS * size * size);
        double[] shares = truth.responsibilities(t.x(), t.y(), t.sigma());
        double[] again = new double[shares.length];
        posterior.parts().forEach(p -> again[p.component()] += p.weight());
        assertArrayEquals(shares, again, 1e-13);
        assertArrayEquals(
                shares, posterior.weights().stream().mapToDouble(w -> w).toArray(), 1e-13);
    }

    /** Mean and second central moments of a mixture by their definition. */
    private static double[] momentsOf(Posterior posterior) {
        double[] m = new double[5];
        for (Posterior.Part p : posterior.parts()) {
            m[0] += p.weight() * p.meanX();
            m[1] += p.weight() * p.meanY();
        }
        for (Posterior.Part p : posterior.parts()) {
            m[2] += p.weight() * (p.xx() + (p.meanX() - m[0]) * (p.meanX() - m[0]));
            m[3] += p.weight() * (p.xy() + (p.meanX() - m[0]) * (p.meanY() - m[1]));
            m[4] += p.weight() * (p.yy() + (p.meanY() - m[1]) * (p.meanY() - m[1]));
        }
        return m;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void rowsAnswerForThemselves(Trial t) {
        Truth truth = Truth.of(t.scene());
        Points two = Points.of(5, -1, t.x(), t.y());
        assertEquals(
                truth.score(Points.of(t.x(), t.y()), t.sigma()),
                truth.score(two, t.sigma()).slice(1, 2));
    }

    static Stream<Trial> someTrials() {
        return RandomScenes.trials(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("someTrials")
    void densityIntegratesToOne(Trial t) {
        double sigma = Math.max(0.15, t.sigma());
        Truth truth = Truth.of(t.scene());
        Lattice grid = Lattice.cellCenters(Box.square(12 + 8 * sigma), 601, 601);
        double sum = 0;
        for (double log : truth.logDensity(grid.points(), sigma)) {
            sum += Math.exp(log);
        }
        // The grid is at most half of σ fine: the trapezoidal rule is then exact to exp(−2π²·4).
        assertEquals(1, sum * grid.stepX() * grid.stepY(), 1e-9);
    }

    @Test
    void farFromAllModesTheScorePullsStraightBackToThem() {
        Trial t = RandomScenes.trial(3);
        Points s = Truth.of(t.scene()).score(Points.of(1e6, 0), 1);
        // Only the weight of the tails decides which mode pulls; 1e6/C with C between σ² and σ² + 1.5².
        assertTrue(s.x(0) < -1e6 / 3.5 && s.x(0) > -1.1e6, "x score was " + s.x(0));
    }

    private static Points cross(Trial t, double h) {
        return Points.of(t.x() + h, t.y(), t.x() - h, t.y(), t.x(), t.y() + h, t.x(), t.y() - h);
    }
}
