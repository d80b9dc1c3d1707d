package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
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

    /** Two Gaussians N(±(0.9, 0.4), w I), w = 0.09 + σ²: {@code s = (m tanh(m·x/w) − x)/w}. */
    private static final ScoreField TWO = (x, sigma) -> {
        double w = 0.09 + sigma * sigma;
        double[] s = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            double t = Math.tanh((0.9 * x.x(i) + 0.4 * x.y(i)) / w);
            s[2 * i] = (0.9 * t - x.x(i)) / w;
            s[2 * i + 1] = (0.4 * t - x.y(i)) / w;
        }
        return Points.wrap(s);
    };

    private static Points severalPlaces(double width, long seed) {
        return Points.wrap(RandomStream.of(seed, "several places")
                .doubles(2 * 12L, -width, width)
                .toArray());
    }

    /** Here J is not round: {@code J = I + σ²(mmᵀ(1 − tanh²)/w − I)/w}, so that x and y, J and Jᵀ could be mistaken. */
    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.02, 0.3, 2})
    void betweenTwoGaussiansTheJacobianIsThatOfTheDenoiser(double sigma) {
        Points x = severalPlaces(0.09 + sigma * sigma, 3); // where the responsibilities turn over
        Points plain = TWO.score(x, sigma);
        Points given = new TweedieMoments()
                .given(Y, new Conditioning.Prior(TWO, V, TWO))
                .score(x, sigma);
        double w = 0.09 + sigma * sigma;
        double lambda = sigma * sigma;
        for (int i = 0; i < x.size(); i++) {
            double t = Math.tanh((0.9 * x.x(i) + 0.4 * x.y(i)) / w);
            double turn = lambda * (1 - t * t) / (w * w);
            double round = 1 - lambda / w;
            double mA = 0.9 * 1.2 - 0.4 * 0.5;
            double pullX = round * 1.2 + turn * 0.9 * mA;
            double pullY = round * -0.5 + turn * 0.4 * mA;
            double residual = 0.8 - 1.2 * (x.x(i) + lambda * plain.x(i)) + 0.5 * (x.y(i) + lambda * plain.y(i));
            double k = residual / (lambda * (1.2 * pullX - 0.5 * pullY) + NOISE);
            // The differences err by h²/6 of the third derivative: (0.005σ/w)² ≤ 3e-4 of J.
            double tolerance = 1e-3 * (1 + Math.abs(k));
            assertEquals(plain.x(i) + k * pullX, given.x(i), tolerance, "place " + i);
            assertEquals(plain.y(i) + k * pullY, given.y(i), tolerance, "place " + i);
        }
    }

    @Test
    void exactGuidanceAddsTheLikelihoodsGradient() {
        Points x = severalPlaces(2, 6);
        Points sum = new ExactGuidance()
                .given(Y, new Conditioning.Prior(TWO, V, PRIOR))
                .score(x, 0.3);
        Points prior = TWO.score(x, 0.3);
        Points likelihood = PRIOR.score(x, 0.3);
        for (int i = 0; i < x.size(); i++) {
            assertEquals(prior.x(i) + likelihood.x(i), sum.x(i));
            assertEquals(prior.y(i) + likelihood.y(i), sum.y(i));
        }
    }

    @ParameterizedTest(name = "w = {0}")
    @ValueSource(doubles = {-1, 0, 0.5, 1, 3})
    void guidanceLeadsFromTheUnconditionalScoreThroughTheConditionalOneAndOn(double w) {
        Points x = severalPlaces(2, 7);
        Guided guided = new Guided(PRIOR, TWO, w);
        Points s = guided.score(x, 0.3);
        Points from = PRIOR.score(x, 0.3);
        Points to = TWO.score(x, 0.3);
        for (int i = 0; i < x.size(); i++) {
            assertEquals((1 - w) * from.x(i) + w * to.x(i), s.x(i), 1e-13);
            assertEquals((1 - w) * from.y(i) + w * to.y(i), s.y(i), 1e-13);
        }
        assertEquals(w == 0 || w == 1 ? 1 : 2, guided.scoreCalls());
    }

    static Stream<Choice<Conditioning>> ways() {
        return Conditionings.CATALOGUE.choices().stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachPlaceIsConditionedAsIfItWereAlone(Choice<Conditioning> way) {
        ScoreField given = way.make().given(Y, new Conditioning.Prior(TWO, V, PRIOR));
        Points x = severalPlaces(2, 4);
        Points together = given.score(x, 0.3);
        for (int i = 0; i < x.size(); i++) {
            Points alone = given.score(x.slice(i, i + 1), 0.3);
            assertEquals(alone.x(0), together.x(i), way.id());
            assertEquals(alone.y(0), together.y(i), way.id());
        }
    }
}
