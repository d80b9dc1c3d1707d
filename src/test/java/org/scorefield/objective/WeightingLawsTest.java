package org.scorefield.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/**
 * What λ(σ) changes and what it does not: a model that can be right at every level is right under every weighting, and
 * one that cannot is pulled to the levels that count most, by exactly so much.
 */
class WeightingLawsTest {
    private static final List<Float> SIGMAS = List.of(2f, 0.8f, 0.3f, 0.1f);
    private static final int PAIRS = 6000;

    /** σ_data of N(0, I). */
    private static final double DEVIATION = 1;

    static Stream<String> everyWeighting() {
        return Weightings.CATALOGUE.ids().stream();
    }

    static Stream<Arguments> everyWeightingOfEveryObjective() {
        return everyWeighting()
                .flatMap(w -> Objectives.CATALOGUE.choices().stream()
                        .filter(o -> !o.make().mistaken())
                        .map(o -> Arguments.of(w, o.id())));
    }

    /** As the trainer weighs levels that lie evenly in ln σ, with the output of the EDM head. */
    private static double lambda(String weighting, double sigma) {
        double g = DEVIATION / (sigma * Math.sqrt(sigma * sigma + DEVIATION * DEVIATION));
        return Weightings.CATALOGUE.get(weighting).make().at(sigma, g, DEVIATION);
    }

    /** Data N(0, vI) at all levels in turn; each draw goes with ε and with −ε, so that targets of size 1/σ cancel. */
    private static Batch batch(String weighting, double v, long seed) {
        int rows = 2 * PAIRS;
        RandomStream random = RandomStream.of(seed, weighting);
        Batch batch = new Batch(rows);
        for (int i = 0; i < rows; i++) {
            float sigma = SIGMAS.get(i / 2 % SIGMAS.size());
            batch.sigma()[i] = sigma;
            batch.weight()[i] = (float) (lambda(weighting, sigma) / rows);
            for (int j = 0; j < 2; j++) {
                boolean mirrored = i % 2 == 1;
                batch.clean()[2 * i + j] =
                        mirrored ? batch.clean()[2 * i + j - 2] : (float) (Math.sqrt(v) * random.nextGaussian());
                batch.noise()[2 * i + j] = mirrored ? -batch.noise()[2 * i + j - 2] : (float) random.nextGaussian();
                batch.exactScore()[2 * i + j] = (float) (-batch.noised(i, j) / (v + sigma * sigma));
            }
        }
        return batch;
    }

    private static float gradient(Objective objective, Batch batch, double theta) {
        float[] gradient = new float[1];
        loss(objective, batch, theta, gradient);
        return gradient[0];
    }

    private static double loss(Objective objective, Batch batch, double theta, float[] gradient) {
        batch.aim(RandomStream.of(9, "directions"));
        ScoreModel.Pass pass = new GaussianModel().newPass(batch.rows(), objective.tangents());
        return objective.lossAndGradient(batch, pass, new float[] {(float) theta}, gradient);
    }

    /** A quadratic's gradient is linear in θ: its zero from two values. */
    private static double minimiser(String objective, Batch batch) {
        Objective o = Objectives.CATALOGUE.get(objective).make();
        double atZero = gradient(o, batch, 0);
        double atTwo = gradient(o, batch, 2);
        return 2 * atZero / (atZero - atTwo);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyWeightingOfEveryObjective")
    void aModelThatCanBeRightAtEveryLevelIsRightUnderEveryWeighting(String weighting, String objective) {
        int batches = 8;
        double sum = 0;
        double square = 0;
        for (int b = 0; b < batches; b++) {
            double theta = minimiser(objective, batch(weighting, 1, b + 1));
            sum += theta;
            square += theta * theta;
        }
        double mean = sum / batches;
        double error = Math.sqrt(Math.max(0, square / batches - mean * mean) / (batches - 1));
        assertTrue(error < 0.02, "the batches scatter too much to tell: " + error);
        // Student's t of seven degrees exceeds 6 once in two thousand runs; float rounding is far below 1e-4.
        assertEquals(1, mean, 6 * error + 1e-4);
    }

    /**
     * For data N(0, vI) the knob of level l should be θ_l = (1 + σ²)/(v + σ²), but one θ serves all. Minimising
     * Σ λ_l ½E‖s_θ − s‖² gives the mean of the θ_l with weights λ_l (v + σ²)/(1 + σ²)².
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWeighting")
    void aModelThatCannotIsRightWhereTheWeightingSays(String weighting) {
        double v = 0.09;
        double weighted = 0;
        double total = 0;
        for (float sigma : SIGMAS) {
            double share = lambda(weighting, sigma) * (v + sigma * sigma) / Math.pow(1 + sigma * sigma, 2);
            weighted += share * (1 + sigma * sigma) / (v + sigma * sigma);
            total += share;
        }
        double expected = weighted / total; // from 1.3 for "edm" to 4 for "uniform"
        // Both sums are means of ‖x‖² over 3,000 rows a level: a standard error of 1/√3000, twice for their quotient.
        assertEquals(expected, minimiser("esm", batch(weighting, v, 3)), expected * 5 * 2 / Math.sqrt(3000));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyWeightingOfEveryObjective")
    void theGradientOfTheWeightedLossIsItsCentralDifference(String weighting, String objective) {
        Objective o = Objectives.CATALOGUE.get(objective).make();
        Batch batch = batch(weighting, 1, 5);
        double h = 0.125; // a quadratic: the central difference is exact but for rounding
        for (double theta : new double[] {-1, 0.5, 2}) {
            double above = loss(o, batch, theta + h, new float[1]);
            double below = loss(o, batch, theta - h, new float[1]);
            double slope = (above - below) / (2 * h);
            double size = 1 + Math.abs(slope) + Math.abs(above);
            assertEquals(slope, gradient(o, batch, theta), 1e-4 * size, "θ = " + theta);
        }
    }

    /** By hand at σ = 0.5, where g = 1/(0.5 √1.25) = 1.788854: σ/g, σ², σ²(σ² + 1), dσ², 1/g² and 1. */
    @ParameterizedTest(name = "{0} is {1} at σ = 0.5")
    @CsvSource({
        "balanced, 0.279508",
        "sigma-squared, 0.25",
        "edm, 0.3125",
        "likelihood, 0.25",
        "inverse-size, 0.3125",
        "uniform, 1"
    })
    void aWeightIsTheFormulaOnItsMenu(String weighting, double byHand) {
        assertEquals(byHand, lambda(weighting, 0.5), 1e-6);
        assertEquals(Weightings.CATALOGUE.ids().size(), 6, "a new weighting needs its line here");
    }

    /** Likelihood weights are dσ²: two levels that share the way of one weigh as much together, where σ² would not. */
    @Test
    void likelihoodCountsALevelByHowMuchNoiseFallsToIt() {
        Weighting likelihood = Weightings.CATALOGUE.get("likelihood").make();
        double whole = likelihood.at(1.5, 0.4, DEVIATION, 3);
        assertEquals(whole, likelihood.at(1.9, 0.3, DEVIATION, 2) + likelihood.at(1.2, 0.6, DEVIATION, 1), 1e-15);
    }
}
