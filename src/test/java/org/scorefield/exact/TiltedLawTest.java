package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** The tilted density of guidance against sums over a fine lattice, which know nothing of mixtures. */
@NullMarked
class TiltedLawTest {
    /** Two classes that overlap, the first of two parts. */
    private static final Scene SCENE = new Scene(
            "overlap",
            List.of(
                    Gaussian.round("A", 0.3, -0.6, 0, 0.5),
                    new Gaussian("B", 0.45, 0.6, 0.2, Covariance.ofAxes(0.8, 0.4, 0.5)),
                    Gaussian.round("A", 0.25, 0.3, 1.2, 0.4)),
            Box.square(5));

    private static final Truth ALL = Truth.of(SCENE);
    private static final Truth A = Truth.of(SCENE.ofClass("A"));
    private static final Lattice LATTICE = new Lattice(Box.square(5), 251, 251);
    private static final Points NODES = LATTICE.points();

    /** p(x) p(A|x)^w from densities alone: {@code p^(1−w) (π p_A)^w}. */
    private static double[] unnormalised(double w) {
        double[] p = ALL.logDensity(NODES, 0);
        double[] a = A.logDensity(NODES, 0);
        double[] t = new double[p.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = StrictMath.exp((1 - w) * p[i] + w * (a[i] + StrictMath.log(0.55)));
        }
        return t;
    }

    private static double sum(double[] t) {
        double sum = 0;
        for (double v : t) {
            sum += v * LATTICE.stepX() * LATTICE.stepY();
        }
        return sum;
    }

    @ParameterizedTest(name = "w = {0}")
    @ValueSource(doubles = {0, 0.4, 1, 1.5, 3, 6})
    void itsNormaliserIsTheIntegral(double w) {
        Tilted tilted = Tilted.of(SCENE, "A", w, 0.01);
        double z = sum(unnormalised(w));
        assertEquals(z, tilted.normaliser(), 1e-5 * z); // the quadrature promises 1e-6
        double[] log = tilted.logDensity(NODES);
        double[] p = new double[log.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = StrictMath.exp(log[i]);
        }
        assertEquals(1, sum(p), 1e-5);
    }

    @ParameterizedTest(name = "w = {0}")
    @ValueSource(doubles = {0, 0.4, 1, 1.5, 3, 6})
    void itsDrawsHaveItsMean(double w) {
        double[] t = unnormalised(w);
        double z = sum(t);
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < t.length; i++) {
            double share = t[i] * LATTICE.stepX() * LATTICE.stepY() / z;
            meanX += share * NODES.x(i);
            meanY += share * NODES.y(i);
        }
        int n = 10_000;
        Moments drawn = Moments.of(Tilted.of(SCENE, "A", w, 0.01).sample(n, RandomStream.of(5, "draws")));
        assertEquals(meanX, drawn.meanX(), 4 * Math.sqrt(drawn.xx() / n)); // four standard errors
        assertEquals(meanY, drawn.meanY(), 4 * Math.sqrt(drawn.yy() / n));
    }

    @ParameterizedTest(name = "w = {0}")
    @ValueSource(doubles = {0.4, 1, 3})
    void itsNoisedScoreIsThatOfTheConvolution(double w) {
        Tilted tilted = Tilted.of(SCENE, "A", w, 0.01);
        double[] t = unnormalised(w);
        for (double sigma : new double[] {0.3, 1, 3}) {
            for (double[] x : new double[][] {{-1, 0.3}, {0.4, 0.5}, {1.5, -1}}) {
                double total = 0;
                double sumX = 0;
                double sumY = 0;
                for (int i = 0; i < t.length; i++) {
                    double dx = NODES.x(i) - x[0];
                    double dy = NODES.y(i) - x[1];
                    double weight = t[i] * StrictMath.exp(-0.5 * (dx * dx + dy * dy) / (sigma * sigma));
                    total += weight;
                    sumX += weight * dx;
                    sumY += weight * dy;
                }
                Points s = tilted.score(Points.of(x), sigma);
                // Sixteen nodes an axis see a(x₀) to about 1e-4 of the posterior's own width.
                double tolerance = 2e-3 / sigma;
                assertEquals(sumX / total / (sigma * sigma), s.x(0), tolerance, "σ = " + sigma);
                assertEquals(sumY / total / (sigma * sigma), s.y(0), tolerance, "σ = " + sigma);
            }
        }
    }

    @Test
    void withoutNoiseItIsWhatGuidanceFollowsAndWithNoiseItIsNot() {
        Tilted tilted = Tilted.of(SCENE, "A", 3, 0.01);
        Points x = ALL.sample(20, 0.2, RandomStream.of(1, "places"));
        Points clean = tilted.score(x, 0);
        Points nearly = tilted.score(x, 1e-3);
        double apart = 0;
        for (int i = 0; i < x.size(); i++) {
            assertEquals(clean.x(i), nearly.x(i), 1e-3 * (1 + Math.abs(clean.x(i)))); // order σ²
            Points own = ALL.score(x, 1);
            Points one = A.score(x, 1);
            Points right = tilted.score(x, 1);
            apart = Math.max(apart, Math.abs(own.x(i) + 3 * (one.x(i) - own.x(i)) - right.x(i)));
        }
        assertTrue(apart > 0.05, "the guided field is only " + apart + " off at σ = 1");
    }

    @Test
    void drawnPointsOfAClassAreTheirOwnTiltedDensity() {
        Scene scene = new Scene(
                "points",
                List.of(
                        new PointCloud("P", 0.5, Points.of(0, 0, 2, 0, 1, 1)),
                        new PointCloud("Q", 0.5, Points.of(5, 0, 5, 1))),
                Box.square(6));
        Tilted tilted = Tilted.of(scene, "P", 4, 0.05);
        assertEquals(0.5, tilted.normaliser(), 1e-9); // p(c|x) is 1 at each point of P
        Points x = Points.of(0.4, 0.3, 1.2, 0.4);
        assertEquals(
                Truth.of(scene.ofClass("P")).score(x, 0.5).x(0),
                tilted.score(x, 0.5).x(0),
                1e-9);
    }

    @Test
    void aClassThatIsNotThereNamesThoseThatAre() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Tilted.of(SCENE, "C", 2, 0.01));
        assertTrue(String.valueOf(thrown.getMessage()).endsWith("has no class \"C\"; choose one of A, B"));
    }

    @Test
    void aClassBuriedUnderAnotherSaysThatTheWeightIsTooLarge() {
        Scene buried = new Scene(
                "buried",
                List.of(Gaussian.round("A", 0.1, 0, 0, 0.5), Gaussian.round("B", 0.9, 0, 0, 0.5)),
                Box.square(3));
        Tilted tilted = Tilted.of(buried, "A", 10, 0.01);
        var thrown = assertThrows(IllegalArgumentException.class, () -> tilted.sample(10, RandomStream.of(1, "s")));
        assertTrue(String.valueOf(thrown.getMessage()).contains("lower the weight"), thrown.getMessage());
    }
}
