package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.net.HeadScale;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

class DataScaleTest {
    private static Scene scene(Component... components) {
        return new Scene("test", List.of(components), Box.square(4));
    }

    @Test
    void centreAndDeviationAreThoseOfTheMixture() {
        HeadScale scale = DataScale.measure(
                scene(Gaussian.round("a", 3, 1, 0, 0.5), new Gaussian("b", 1, 5, 2, Covariance.ofAxes(0.9, 0.1, 0.3))));
        // Mean (2, 0.5); squares about it: 3/4 (1.25 + 0.5) + 1/4 (11.25 + 0.82).
        assertEquals(2, scale.centerX(), 1e-12);
        assertEquals(0.5, scale.centerY(), 1e-12);
        assertEquals(Math.sqrt((0.75 * 1.75 + 0.25 * 12.07) / 2), scale.deviation(), 1e-12);
        assertEquals(0.1, scale.finest(), 1e-9);
    }

    @Test
    void pointsHaveASpreadButNoFinestDetail() {
        HeadScale scale = DataScale.measure(scene(new PointCloud("dots", 1, Points.of(0, 0, 1, 0, 3, 0, 6, 0, 10, 0))));
        assertEquals(4, scale.centerX(), 1e-12);
        assertEquals(Math.sqrt(0.5 * (16 + 9 + 1 + 4 + 36) / 5), scale.deviation(), 1e-12);
        assertEquals(0, scale.finest(), 0);
    }

    @Test
    void onePointHasASizeAboveZero() {
        HeadScale scale = DataScale.measure(scene(new PointCloud("dot", 1, Points.of(1, 2))));
        assertTrue(scale.deviation() > 0);
        assertEquals(0, scale.finest(), 0);
        assertEquals(1, scale.centerX(), 0);
    }

    @Test
    void aComponentOfNoWeightCountsForNothing() {
        Gaussian one = Gaussian.round("a", 1, 1, 1, 0.5);
        assertEquals(DataScale.measure(scene(one)), DataScale.measure(scene(one, Gaussian.round("b", 0, 9, 9, 0.001))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void drawsHaveTheMomentsOfTheScene(long seed) {
        Scene scene = scene(
                new Gaussian("a", 2, -1, 1, new Covariance(0.5, 0.3, 0.4)),
                new PointCloud("b", 1, Points.of(2, 0, 4, 0)),
                Gaussian.round("never", 0, 50, 50, 1));
        int n = 40_000;
        float[] xy = new float[2];
        double[] sum = new double[5];
        Draws draws = new Draws(scene);
        RandomStream random = RandomStream.of(seed, "draws");
        for (int i = 0; i < n; i++) {
            RandomStream own = random.at(i);
            draws.draw(own.nextDouble(), (float) own.nextGaussian(), (float) own.nextGaussian(), xy, 0);
            double x = xy[0];
            double y = xy[1];
            sum[0] += x / n;
            sum[1] += y / n;
            sum[2] += x * x / n;
            sum[3] += x * y / n;
            sum[4] += y * y / n;
        }
        // Two thirds of the Gaussian, one third of the points; five standard errors of values up to 16.
        double fiveStandardErrors = 5 * 6 / Math.sqrt(n);
        assertEquals((2 * -1 + 3) / 3.0, sum[0], fiveStandardErrors);
        assertEquals(2 / 3.0, sum[1], fiveStandardErrors);
        assertEquals((2 * 1.5 + 10) / 3, sum[2], fiveStandardErrors);
        assertEquals((2 * (0.3 - 1)) / 3, sum[3], fiveStandardErrors);
        assertEquals((2 * 1.4) / 3, sum[4], fiveStandardErrors);
    }
}
