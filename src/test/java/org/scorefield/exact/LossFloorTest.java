package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.exact.RandomScenes.Trial;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** The least loss, by hand, by identity and by chance. */
class LossFloorTest {
    /** What the quadrature promises. */
    private static final double PROMISE = 1e-6;

    @ParameterizedTest(name = "deviation {0}, σ {1}")
    @CsvSource({"0.2, 0.01", "0.2, 0.2", "0.5, 3", "1, 0.0001", "0.01, 20"})
    void oneRoundGaussianHasTheFloorDVOverVPlusSigmaSquared(double deviation, double sigma) {
        Truth truth = Truth.of(new Scene("g", List.of(Gaussian.round("A", 1, 0.3, -2, deviation)), Box.square(3)));
        double v = deviation * deviation;
        double weighted = 2 * v / (v + sigma * sigma); // with λ(σ) = σ², d = 2
        assertEquals(weighted, sigma * sigma * truth.lossFloor(sigma), PROMISE * weighted);
        double fisher = 2 / (v + sigma * sigma);
        assertEquals(fisher, truth.fisherNorm(sigma), PROMISE * fisher);
    }

    @Test
    void oneTiltedGaussianAddsItsTwoAxes() {
        Covariance tilted = Covariance.ofAxes(1, 0.1, 0.6);
        Truth truth = Truth.of(new Scene("g", List.of(new Gaussian("A", 1, 1, 1, tilted)), Box.square(3)));
        double sigma = 0.3;
        double weighted = 1 / 1.09 + 0.01 / 0.10;
        assertEquals(weighted, 0.09 * truth.lossFloor(sigma), PROMISE * weighted);
        assertEquals(1 / 1.09 + 1 / 0.10, truth.fisherNorm(0.3), PROMISE * 12);
    }

    @Test
    void withoutNoiseTheFisherNormIsThatOfTheData() {
        Truth truth = Truth.of(new Scene("g", List.of(Gaussian.round("A", 1, 0, 0, 0.5)), Box.square(3)));
        assertEquals(8, truth.fisherNorm(0), 8 * PROMISE);
    }

    @Test
    void onePointCanBeLearnedWithoutLoss() {
        Scene point = new Scene("p", List.of(new PointCloud("A", 1, Points.of(1, 2))), Box.square(3));
        assertEquals(0, Truth.of(point).lossFloor(0.5), 1e-12);
    }

    static Stream<Choice<Scene>> entries() {
        return Scenes.CATALOGUE.choices().stream();
    }

    /** Var(ε/σ²) = 2/σ² splits into what the score explains and what it cannot. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void floorAndFisherNormAddUpToTwoOverSigmaSquared(Choice<Scene> entry) {
        Truth truth = Truth.of(entry.make());
        for (double sigma : new double[] {0.02, 0.1, 0.5, 2}) {
            double whole = 2 / (sigma * sigma);
            assertEquals(whole, truth.lossFloor(sigma) + truth.fisherNorm(sigma), PROMISE * whole);
        }
    }

    static Stream<Trial> trials() {
        return RandomScenes.trials(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void theyAddUpOnRandomScenesToo(Trial t) {
        Truth truth = Truth.of(t.scene());
        double whole = 2 / (t.sigma() * t.sigma());
        assertEquals(whole, truth.lossFloor(t.sigma()) + truth.fisherNorm(t.sigma()), PROMISE * whole);
    }

    /** ‖s_σ(x) − target‖² averaged over draws, which is what a perfect network would report. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 5, 8, 13, 21, 34})
    void aPerfectNetworkReportsTheFloor(long seed) {
        Trial t = RandomScenes.trial(seed);
        Truth truth = Truth.of(t.scene());
        int n = 40_000;
        RandomStream random = RandomStream.of(seed, "floor");
        double[] clean = truth.sample(n, 0, random).toArray();
        double[] noised = new double[2 * n];
        double[] target = new double[2 * n];
        for (int i = 0; i < noised.length; i++) {
            double z = random.nextGaussian();
            noised[i] = clean[i] + t.sigma() * z;
            target[i] = -z / t.sigma();
        }
        Points s = truth.score(Points.of(noised), t.sigma());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double loss = Math.pow(s.x(i) - target[2 * i], 2) + Math.pow(s.y(i) - target[2 * i + 1], 2);
            sum += loss;
            squares += loss * loss;
        }
        double mean = sum / n;
        double standardError = Math.sqrt((squares / n - mean * mean) / n);
        assertEquals(mean, truth.lossFloor(t.sigma()), 5 * standardError);
    }

    @Test
    void thousandsOfPointsGetAnEstimateWithinPercents() {
        RandomStream random = RandomStream.of(9, "cloud");
        double[] xy = new double[6000];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextGaussian();
        }
        Truth truth = Truth.of(new Scene("c", List.of(new PointCloud("A", 1, Points.of(xy))), Box.square(3)));
        for (double sigma : new double[] {0.02, 0.2, 1}) {
            double whole = 2 / (sigma * sigma);
            assertEquals(whole, truth.lossFloor(sigma) + truth.fisherNorm(sigma), 0.03 * whole);
        }
    }

    @Test
    void scatteredNarrowGaussiansKeepThePromise() {
        RandomStream random = RandomStream.of(128, "narrow");
        List<Component> blobs = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            double x = RandomScenes.uniform(random, -3.5, 3.5);
            double y = RandomScenes.uniform(random, -3.5, 3.5);
            blobs.add(Gaussian.round("A", 1, x, y, RandomScenes.uniform(random, 0.02, 0.12)));
        }
        Truth truth = Truth.of(new Scene("narrow", blobs, Box.square(4)));
        double whole = 2 / (0.05 * 0.05);
        assertEquals(whole, truth.lossFloor(0.05) + truth.fisherNorm(0.05), PROMISE * whole);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFloorNeedsNoise(double sigma) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        String message = assertThrows(IllegalArgumentException.class, () -> truth.lossFloor(sigma))
                .getMessage();
        assertTrue(message != null && message.contains("sigma"), "message was: " + message);
    }
}
