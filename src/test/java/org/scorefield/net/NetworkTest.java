package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

class NetworkTest {
    private static final HeadScale SCALE = new HeadScale(0.3, -0.2, 1.4, 0.5);

    @ParameterizedTest(name = "{0}, {1} head, {2} tangents")
    @MethodSource("org.scorefield.net.BackpropagationTest#everyNetwork")
    void aFrozenNetworkGivesTheBitsThatTrainingSaw(String activation, String head, int tangents) {
        RandomStream random = RandomStream.of(7, activation + head);
        Network network = BackpropagationTest.network(activation, head);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass pass = BackpropagationTest.filledPass(network, tangents, random);
        pass.forward(theta);
        ScoreField frozen = network.freeze(theta);
        for (int i = 0; i < pass.rows(); i++) {
            Points s = frozen.score(Points.of(pass.x()[2 * i], pass.x()[2 * i + 1]), pass.sigma()[i]);
            assertEquals(pass.score()[2 * i], (float) s.x(0), 0.0f);
            assertEquals(pass.score()[2 * i + 1], (float) s.y(0), 0.0f);
        }
    }

    @Test
    void freezingCopies() {
        Network network = BackpropagationTest.network("silu", "residual");
        float[] theta = network.initialParameters(RandomStream.of(1, "initial weights"));
        ScoreField frozen = network.freeze(theta);
        Points x = Points.of(0.5, 1.5);
        Points before = frozen.score(x, 0.7);
        java.util.Arrays.fill(theta, 9f);
        assertEquals(before, frozen.score(x, 0.7));
    }

    @ParameterizedTest(name = "{0} points")
    @ValueSource(ints = {0, 1, 63, 64, 65, 200})
    void aPointsScoreDoesNotDependOnItsNeighbours(int n) {
        Network network = BackpropagationTest.network("silu", "edm");
        ScoreField frozen = network.freeze(network.initialParameters(RandomStream.of(2, "initial weights")));
        RandomStream random = RandomStream.of(n, "points");
        double[] xy = random.doubles(2L * n, -3, 3).toArray();
        Points all = frozen.score(Points.wrap(xy), 0.4);
        assertEquals(n, all.size());
        for (int i = 0; i < n; i++) {
            assertEquals(all.slice(i, i + 1), frozen.score(Points.of(xy[2 * i], xy[2 * i + 1]), 0.4));
        }
    }

    @Test
    void thetaIsLaidOutLayerByLayerWeightsBeforeBiases() {
        // One hidden unit, softplus far in its linear part, so that the score can be written down.
        Network network = new Network(new Architecture(
                List.of(1),
                Activations.CATALOGUE.get("softplus").make(),
                Heads.CATALOGUE.get("raw").make(),
                new HeadScale(0, 0, 1, 0),
                new NoiseRange(1, 1)));
        float[] theta = {2, 3, 5, 20, 0.5f, 0.25f, 7, 11}; // W1 of x, y, c; b1; W2 to s_x, s_y; b2
        Points s = network.freeze(theta).score(Points.of(1, 10), 1);
        assertEquals(52 * 0.5 + 7, s.x(0), 1e-5);
        assertEquals(52 * 0.25 + 11, s.y(0), 1e-5);
    }

    @Test
    void initialParametersStayWithinOneOverTheRootOfFanIn() {
        Network network = BackpropagationTest.network("silu", "residual");
        float[] theta = network.initialParameters(RandomStream.of(3, "initial weights"));
        assertEquals(4 * 9 + 10 * 6 + 7 * 11 + 12 * 2, theta.length);
        double most = 0;
        for (int i = 0; i < 36; i++) {
            most = Math.max(most, Math.abs(theta[i]));
        }
        assertTrue(most < 1 / Math.sqrt(3) && most > 0.5, "the first layer reads 3 numbers, but reached " + most);
        for (int i = 36; i < 96; i++) {
            assertTrue(Math.abs(theta[i]) < 1.0 / 3);
        }
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.01, 0.3, 1.4, 20})
    void withNothingLeftToLearnTheEdmAndResidualHeadsAreTheScoreOfOneGaussian(double sigma) {
        // skip·x alone is the score of N(centre, σ_d²) noised to σ.
        for (String id : List.of("edm", "residual")) {
            Head head = Heads.CATALOGUE.get(id).make();
            assertEquals(-1 / (sigma * sigma + 1.4 * 1.4), head.skip(sigma, SCALE), 1e-12 / (sigma * sigma));
        }
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.01, 0.3, 1.4, 20})
    void theEdmHeadIsTheDenoiserOfThePaper(double sigma) {
        Head head = Heads.CATALOGUE.get("edm").make();
        double sd = SCALE.deviation();
        double total = sigma * sigma + sd * sd;
        double x = 1.7;
        double net = -0.6;
        double denoised = sd * sd / total * x + sigma * sd / Math.sqrt(total) * net;
        double score = head.skip(sigma, SCALE) * x + head.output(sigma, SCALE) * net;
        assertEquals((denoised - x) / (sigma * sigma), score, 1e-12 * (1 + 1 / (sigma * sigma)));
        assertEquals(1 / Math.sqrt(total), head.input(sigma, SCALE), 1e-12);
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.01, 0.3, 1.4, 20})
    void theNoiseAndDenoiserHeadsAreTheNumbersTheyAreCalledAfter(double sigma) {
        double x = 1.7;
        double net = -0.6;
        Head noise = Heads.CATALOGUE.get("noise").make();
        double s = noise.skip(sigma, SCALE) * x + noise.output(sigma, SCALE) * net;
        assertEquals(net, -sigma * s, 1e-12); // Vincent: ε̂ = −σs
        Head denoiser = Heads.CATALOGUE.get("denoiser").make();
        double t = denoiser.skip(sigma, SCALE) * x + denoiser.output(sigma, SCALE) * net;
        assertEquals(SCALE.deviation() * net, x + sigma * sigma * t, 1e-10); // Tweedie: D = x + σ²s
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.001, 0.01, 0.3, 1, 3})
    void theResidualHeadWithoutFinestDetailIsTheEdmHead(double sigma) {
        HeadScale unknown = new HeadScale(0, 0, 1.4, 0);
        double residual = Heads.CATALOGUE.get("residual").make().output(sigma, unknown);
        double edm = Heads.CATALOGUE.get("edm").make().output(sigma, unknown);
        assertEquals(edm, residual, 1e-12 * edm);
    }

    @Test
    void theResidualHeadStopsGrowingBelowTheFinestDetail() {
        Head head = Heads.CATALOGUE.get("residual").make();
        double limit = Math.sqrt(1 / 0.25 - 1 / 1.96);
        assertEquals(limit, head.output(1e-4, SCALE), 1e-6);
        HeadScale oneGaussian = new HeadScale(0, 0, 1, 1);
        assertEquals(0.1 / Math.sqrt(2), head.output(1, oneGaussian), 1e-12);
    }

    @Test
    void levelsAreSeenFromMinusOneToOne() {
        NoiseRange range = new NoiseRange(4, 0.25);
        assertEquals(1, range.position(4), 1e-12);
        assertEquals(-1, range.position(0.25), 1e-12);
        assertEquals(0, range.position(1), 1e-12);
        assertEquals(-2, range.position(1e-9), 0);
        assertEquals(0, new NoiseRange(1, 1).position(5), 0);
    }

    @Test
    void weightsOfAnotherNetworkAndImpossibleLevelsAreRefused() {
        Network network = BackpropagationTest.network("silu", "residual");
        assertThrows(IllegalArgumentException.class, () -> network.freeze(new float[3]));
        ScoreField frozen = network.freeze(new float[network.parameterCount()]);
        for (double sigma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> frozen.score(Points.of(0, 0), sigma));
        }
    }
}
