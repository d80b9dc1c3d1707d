package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/**
 * Conditioning where all of it is known: data N(0, v I), one measurement y = A x₀ + σ_y n. There D(x) = J x with
 * J = v/(v + σ²), and p(y | x) is N(A D(x), ‖A‖² v σ²/(v + σ²) + σ_y²).
 */
@NullMarked
class ConditioningTest {
    private static final double V = 0.6;
    private static final Observation Y = new Observation(1.2, -0.5, 0.8, 0.3);
    private static final double SQUARE = 1.2 * 1.2 + 0.5 * 0.5;
    private static final double NOISE = 0.3 * 0.3;

    /** J is found from differences of scores at places rounded to floats. */
    private static final double DIFFERENCES = 1e-5;

    private static final ScoreField PRIOR = OneGaussian.score(V);

    /** What a conditioning adds at x, as a multiple of J Aᵀ. */
    private static double gain(Conditioning way, double x, double y, double sigma) {
        Conditioning.Prior prior = new Conditioning.Prior(PRIOR, V, PRIOR);
        Points at = Points.of(x, y);
        Points plain = PRIOR.score(at, sigma);
        Points given = way.given(Y, prior).score(at, sigma);
        double j = V / (V + sigma * sigma);
        double dx = given.x(0) - plain.x(0);
        double dy = given.y(0) - plain.y(0);
        assertEquals(0, 1.2 * dy + 0.5 * dx, DIFFERENCES * Math.hypot(dx, dy) + DIFFERENCES, "nothing along the line");
        return (1.2 * dx - 0.5 * dy) / (SQUARE * j);
    }

    private static double residual(double x, double y, double sigma) {
        return 0.8 - V / (V + sigma * sigma) * (1.2 * x - 0.5 * y);
    }

    static Stream<Arguments> places() {
        RandomStream random = RandomStream.of(1, "places");
        return Stream.generate(() -> Arguments.of(
                        4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2, 0.05 + 2 * random.nextDouble()))
                .limit(20);
    }

    @ParameterizedTest(name = "x = ({0}, {1}), σ = {2}")
    @MethodSource("places")
    void onOneRoundGaussianTheMomentMethodsAreExact(double x, double y, double sigma) {
        double posterior = SQUARE * V * sigma * sigma / (V + sigma * sigma) + NOISE;
        double exact = residual(x, y, sigma) / posterior;
        double tolerance = DIFFERENCES * (1 + Math.abs(exact));
        assertEquals(exact, gain(new PseudoinverseGuidance(1), x, y, sigma), tolerance);
        assertEquals(exact, gain(new TweedieMoments(), x, y, sigma), tolerance);
    }

    @ParameterizedTest(name = "x = ({0}, {1}), σ = {2}")
    @MethodSource("places")
    void dpsForgetsThatTheDenoisedPointIsUncertain(double x, double y, double sigma) {
        double residual = residual(x, y, sigma);
        double gaussian = residual / NOISE;
        assertEquals(
                2.5 * gaussian,
                gain(new PosteriorSampling(false, 2.5), x, y, sigma),
                DIFFERENCES * (1 + Math.abs(2.5 * gaussian)));
        // As published: twice ζ, against the length 1/σ of a score, however far off.
        double published = 2 * 0.7 * Math.signum(residual) / (sigma * Math.sqrt(SQUARE));
        assertEquals(
                published,
                gain(new PosteriorSampling(true, 0.7), x, y, sigma),
                DIFFERENCES * (1 + Math.abs(published)));
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.02, 0.3, 2})
    void replacementIsTheNoisedMeasurementAcrossTheLineAndThePriorAlongIt(double sigma) {
        Conditioning.Prior prior = new Conditioning.Prior(PRIOR, V, PRIOR);
        double x = 0.4;
        double y = -1.1;
        Points s = new Replacement().given(Y, prior).score(Points.of(x, y), sigma);
        // A x = y + noise of σ in x and of σ_y: its score, through A.
        double across = SQUARE * (0.8 - (1.2 * x - 0.5 * y)) / (SQUARE * sigma * sigma + NOISE);
        assertEquals(across, 1.2 * s.x(0) - 0.5 * s.y(0), 1e-12 * (1 + Math.abs(across)));
        double along = (-0.5 * x - 1.2 * y) / (V + sigma * sigma);
        assertEquals(along, 0.5 * s.x(0) + 1.2 * s.y(0), 1e-12 * (1 + Math.abs(along)));
    }
}
