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
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/**
 * The laws every objective keeps, on data N(0, I) noised to σ and the one-knob model {@code s = −θx/v}, v = 1 + σ².
 *
 * <p>By hand, in two dimensions: {@code ESM(θ) = (θ−1)²/v}, {@code ISM(θ) = (θ² − 2θ)/v}, and
 * {@code DSM(θ) = (θ−1)²/v + 1/(σ² v)}; the sliced forms have the mean of ISM.
 */
class ObjectivesTest {
    private static final int ROWS = 40_000;
    private static final float SIGMA = 0.75f;
    private static final double V = 1 + SIGMA * SIGMA;

    /** Five standard errors at the noisiest entry, whose single-row deviation is about 5: 25/√40000. */
    private static final double FIVE_STANDARD_ERRORS = 0.125;

    /** Of N(0, I) noised to σ. */
    private static final Objective.Means MEANS = new Objective.Means() {
        @Override
        public double squaredScore() {
            return 2 / V;
        }

        @Override
        public double targetSpread() {
            return 2 / (SIGMA * SIGMA * V);
        }
    };

    static Stream<Arguments> everyObjectiveAndDirection() {
        return Objectives.CATALOGUE.choices().stream()
                .flatMap(c -> c.parameters().stream().noneMatch(p -> p.name().equals(Objectives.DIRECTIONS))
                        ? Stream.of(Arguments.of(c.id(), "none"))
                        : Directions.CATALOGUE.ids().stream().map(d -> Arguments.of(c.id(), d)));
    }

    private static Objective objective(String id, String directions) {
        Choice<Objective> choice = Objectives.CATALOGUE.get(id);
        return directions.equals("none")
                ? choice.make()
                : choice.make(choice.defaults().with("directions", directions));
    }

    private static Batch batch(int rows, long seed) {
        RandomStream random = RandomStream.of(seed, "objectives");
        Batch batch = new Batch(rows);
        for (int i = 0; i < rows; i++) {
            batch.sigma()[i] = SIGMA;
            batch.weight()[i] = 1f / rows;
            for (int j = 2 * i; j < 2 * i + 2; j++) {
                batch.clean()[j] = (float) random.nextGaussian();
                batch.noise()[j] = (float) random.nextGaussian();
            }
            batch.exactScore()[2 * i] = (float) (-batch.noised(i, 0) / V);
            batch.exactScore()[2 * i + 1] = (float) (-batch.noised(i, 1) / V);
        }
        return batch;
    }

    private static double loss(Objective objective, Batch batch, double theta, float[] gradient) {
        batch.aim(RandomStream.of(9, "directions"));
        ScoreModel.Pass pass = new GaussianModel().newPass(batch.rows(), objective.tangents());
        return objective.lossAndGradient(batch, pass, new float[] {(float) theta}, gradient);
    }

    /** What multiple of the score an objective teaches: 1, but for the errors of the literature. */
    private static double taught(String id) {
        return switch (id) {
            case "dsm-half-target" -> SIGMA * SIGMA / 2;
            case "dsm-no-minus" -> -1;
            default -> 1;
        };
    }

    private static double expected(String id, double theta) {
        double miss = theta - taught(id);
        double explicit = miss * miss / V;
        return switch (id) {
            case "esm" -> explicit;
            case "dsm", "dsm-half-target", "dsm-no-minus" -> explicit + taught(id) * taught(id) / (SIGMA * SIGMA * V);
            case "ism", "ssm", "ssm-vr" -> explicit - 1 / V;
            // Whatever comes next differs from the explicit one by its own floor, and is held to that by its rows.
            default -> explicit + Objectives.CATALOGUE.get(id).make().floor(SIGMA, MEANS);
        };
    }

    @ParameterizedTest(name = "{0}, directions {1}")
    @MethodSource("everyObjectiveAndDirection")
    void theMeanLossIsTheOneWorkedOutByHand(String id, String directions) {
        // At θ = 3 a lost factor ½, a wrong sign or unit-length directions are off by 0.6 or more.
        for (double theta : new double[] {-1, 0, 1, 3}) {
            double loss = loss(objective(id, directions), batch(ROWS, 1), theta, new float[1]);
            assertEquals(expected(id, theta), loss, FIVE_STANDARD_ERRORS, "θ = " + theta);
        }
    }

    @ParameterizedTest(name = "{0}, directions {1}")
    @MethodSource("everyObjectiveAndDirection")
    void theGradientIsTheCentralDifferenceOfTheLoss(String id, String directions) {
        Objective objective = objective(id, directions);
        Batch batch = batch(200, 2);
        for (double theta : new double[] {-1, 0.5, 2}) {
            float[] gradient = new float[1];
            loss(objective, batch, theta, gradient);
            // Each loss is quadratic in θ, so the central difference is exact up to float rounding over the step.
            double h = 0.125;
            double slope =
                    (loss(objective, batch, theta + h, new float[1]) - loss(objective, batch, theta - h, new float[1]))
                            / (2 * h);
            assertEquals(slope, gradient[0], 1e-4 * (1 + Math.abs(slope)));
        }
    }

    @ParameterizedTest(name = "{0}, directions {1}")
    @MethodSource("everyObjectiveAndDirection")
    void theMinimiserIsTheTrueScoreAndThatOfAnErrorIsNot(String id, String directions) {
        Objective objective = objective(id, directions);
        Batch batch = batch(ROWS, 3);
        float[] atZero = new float[1];
        float[] atTwo = new float[1];
        loss(objective, batch, 0, atZero);
        loss(objective, batch, 2, atTwo);
        // A quadratic's gradient is linear in θ: its zero from two values.
        double minimiser = 2 * atZero[0] / (atZero[0] - atTwo[0]);
        assertEquals(objective.mistaken(), taught(id) != 1);
        assertEquals(taught(id), minimiser, 0.05); // the noisiest, sliced with Gaussian v, has a standard error of 0.01
    }

    @ParameterizedTest(name = "{0}, directions {1}")
    @MethodSource("everyObjectiveAndDirection")
    void theFloorIsTheMeanLossAtTheMinimiser(String id, String directions) {
        double floor = objective(id, directions).floor(SIGMA, MEANS);
        assertEquals(expected(id, taught(id)), floor, 1e-6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void alongDirectionsOfOneLengthTheReducedFormHasLessVariance(long seed) {
        for (String directions : List.of("rademacher", "sphere")) {
            assertTrue(
                    spread("ssm-vr", directions, seed) < 0.9 * spread("ssm", directions, seed),
                    "directions " + directions);
        }
    }

    /** Variance over rows of the loss at the true score. */
    private static double spread(String id, String directions, long seed) {
        double sum = 0;
        double square = 0;
        int n = 2000;
        RandomStream random = RandomStream.of(seed, "spread");
        for (int i = 0; i < n; i++) {
            Batch one = batch(1, random.nextLong());
            one.aim(random.at(i));
            ScoreModel.Pass pass = new GaussianModel().newPass(1, 1);
            double loss = objective(id, directions).lossAndGradient(one, pass, new float[] {1}, new float[1]);
            sum += loss;
            square += loss * loss;
        }
        return square / n - (sum / n) * (sum / n);
    }

    @ParameterizedTest(name = "directions {0}")
    @ValueSource(strings = {"rademacher", "sphere", "gaussian"})
    void directionsHaveUnitCovariance(String id) {
        float[] v = new float[2 * ROWS];
        Directions.CATALOGUE.get(id).make().draw(RandomStream.of(4, "directions"), v, ROWS);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < ROWS; i++) {
            xx += v[2 * i] * v[2 * i] / (double) ROWS;
            xy += v[2 * i] * v[2 * i + 1] / (double) ROWS;
            yy += v[2 * i + 1] * v[2 * i + 1] / (double) ROWS;
        }
        double fiveStandardErrors = 5 * Math.sqrt(2.0 / ROWS); // those of a Gaussian's variance, the widest
        assertEquals(1, xx, fiveStandardErrors);
        assertEquals(0, xy, fiveStandardErrors);
        assertEquals(1, yy, fiveStandardErrors);
    }

    /**
     * Of Hutchinson's vᵀJv with J = ((3, 1.5), (0.5, 1)), whose symmetric part S has rows (3, 1) and (1, 1): the mean is
     * tr J = 4, the variance 2‖S‖² = 24 for Gaussian v, 4 S₁₂² = 4 for signs and ½((S₁₁ − S₂₂)² + 4 S₁₂²) = 4 on the
     * circle.
     */
    @ParameterizedTest(name = "directions {0}: variance {1}")
    @CsvSource({"gaussian, 24", "rademacher, 4", "sphere, 4"})
    void theTraceHasSixTimesTheVarianceAlongGaussianDirections(String id, double variance) {
        float[] v = new float[2 * ROWS];
        Directions.CATALOGUE.get(id).make().draw(RandomStream.of(8, "directions"), v, ROWS);
        double sum = 0;
        double square = 0;
        for (int i = 0; i < ROWS; i++) {
            double x = v[2 * i];
            double y = v[2 * i + 1];
            double form = 3 * x * x + 2 * x * y + y * y;
            sum += form / ROWS;
            square += form * form / ROWS;
        }
        assertEquals(4, sum, 5 * Math.sqrt(variance / ROWS));
        // The fourth moment of a Gaussian form is about fifteen times its variance squared.
        assertEquals(variance, square - sum * sum, 5 * variance * Math.sqrt(14.0 / ROWS));
        // With v of length one in place of √2, E vvᵀ is I/2: ssm-vr would weigh tr ∇s by half and learn half the score.
    }

    /** Targets with mean s*: the gradient is that of ½ Σ λ‖s − target‖², the loss told still that of −ε/σ. */
    @Test
    void aBetterTargetTeachesButIsNotCounted() {
        Objective dsm = objective("dsm", "none");
        double theta = 0.5;
        double told = loss(dsm, batch(50, 6), theta, new float[1]);
        Batch taught = batch(50, 6);
        float[] targets = taught.teach();
        RandomStream random = RandomStream.of(7, "targets");
        double expected = 0;
        for (int k = 0; k < targets.length; k++) {
            targets[k] = (float) random.nextGaussian();
            double slope = -taught.noised(k / 2, k % 2) / V; // ds/dθ
            expected += (theta * slope - targets[k]) * slope / 50;
        }
        float[] gradient = new float[1];
        assertEquals(told, loss(dsm, taught, theta, gradient), 0);
        assertEquals(expected, gradient[0], 1e-5);
        // A published error has nobody who knows better.
        float[] plain = new float[1];
        float[] withTargets = new float[1];
        loss(objective("dsm-no-minus", "none"), batch(50, 6), theta, plain);
        loss(objective("dsm-no-minus", "none"), taught, theta, withTargets);
        assertEquals(plain[0], withTargets[0]);
    }

    @Test
    void rowsCountByTheirWeight() {
        for (Choice<Objective> choice : Objectives.CATALOGUE.choices()) {
            Batch batch = batch(2, 5);
            batch.weight()[0] = 0;
            batch.weight()[1] = 3;
            double both = loss(choice.make(), batch, 0.5, new float[1]);
            batch.clean()[0] = 100; // row 0 counts nothing, wherever it lies
            assertEquals(both, loss(choice.make(), batch, 0.5, new float[1]), 0, choice.id());
            batch.weight()[1] = 6;
            assertEquals(2 * both, loss(choice.make(), batch, 0.5, new float[1]), 1e-6 * Math.abs(both), choice.id());
        }
    }

    @Test
    void theStandardChoicesOfARecipeAreOnTheMenus() {
        assertTrue(Objectives.CATALOGUE.find("dsm").isPresent());
        assertTrue(Weightings.CATALOGUE.find("balanced").isPresent());
    }

    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.01, 0.4, 3})
    void theEdmWeightMakesErrorsOfItsNetworkCountAlike(double sigma) {
        double deviation = 1.3;
        double g = deviation / (sigma * Math.sqrt(sigma * sigma + deviation * deviation));
        double edm = Weightings.CATALOGUE.get("edm").make().at(sigma, g, deviation);
        assertEquals(1, edm * g * g, 1e-12);
        double balanced = Weightings.CATALOGUE.get("balanced").make().at(sigma, g, deviation);
        assertEquals(Math.sqrt(sigma * sigma * edm), balanced, 1e-12 * balanced);
    }
}
