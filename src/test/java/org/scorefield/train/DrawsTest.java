package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** A component is drawn by its weight: the first whose part of [0, 1) reaches beyond the uniform number. */
class DrawsTest {
    @ParameterizedTest(name = "{0} components")
    @ValueSource(ints = {1, 2, 3, 5, 64, 100, 128, 129, 2000})
    void theComponentIsTheOneWhosePartOfTheWeightsHoldsTheUniform(int n) {
        RandomStream random = RandomStream.of(n, "draws");
        List<Component> components = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double weight = k % 7 == 3 ? 1e-9 : random.nextDouble(); // some hardly there
            components.add(Gaussian.round("g" + k, weight, k, 0, 0.1));
        }
        Scene scene = new Scene("many", components, Box.square(4));
        Draws draws = new Draws(scene);
        float[] xy = new float[2];
        for (int i = 0; i < 5000; i++) {
            double u = random.at(i).nextDouble();
            int expected = first(scene, u);
            assertEquals(expected, draws.draw(u, 0, 0, xy, 0));
            assertEquals(expected, xy[0], "its place");
        }
    }

    /** A draw is μ + L z, so two draws along the axes of z give the columns of L: L Lᵀ must be Σ. */
    @ParameterizedTest(name = "turned by {0}")
    @ValueSource(doubles = {0, 0.4, 1.2, 2.5})
    void theTriangleOfATiltedGaussianIsARootOfItsCovariance(double angle) {
        Covariance covariance = Covariance.ofAxes(0.9, 0.2, angle);
        Gaussian tilted = new Gaussian("tilted", 1, 0.5, -0.25, covariance);
        Draws draws = new Draws(new Scene("one", List.of(tilted), Box.square(4)));
        float[] a = new float[2];
        float[] b = new float[2];
        draws.draw(0.5, 1, 0, a, 0);
        draws.draw(0.5, 0, 1, b, 0);
        double ax = a[0] - 0.5;
        double ay = a[1] + 0.25;
        double bx = b[0] - 0.5;
        double by = b[1] + 0.25;
        assertEquals(covariance.xx(), ax * ax + bx * bx, 1e-6, "floats");
        assertEquals(covariance.xy(), ax * ay + bx * by, 1e-6, "floats");
        assertEquals(covariance.yy(), ay * ay + by * by, 1e-6, "floats");
    }

    /** Equally spaced shares meet the points of a cloud equally often, in their order, wherever the cloud stands. */
    @ParameterizedTest(name = "weight {0} before it")
    @ValueSource(doubles = {0, 0.3, 7})
    void everyPointOfACloudIsAsLikely(double before) {
        Points points = Points.of(1, 0, 2, 0, 3, 0, 4, 0, 5, 0);
        Draws draws = new Draws(new Scene(
                "cloud",
                List.of(Gaussian.round("g", before, 9, 9, 0.1), new PointCloud("c", 2, points)),
                Box.square(4)));
        int shares = 1000;
        double begin = before / (before + 2);
        float[] xy = new float[2];
        for (int i = 0; i < shares; i++) {
            draws.draw(begin + (1 - begin) * (i + 0.5) / shares, 0, 0, xy, 0);
            assertEquals(1 + i / (shares / 5), xy[0]);
        }
        draws.draw(Math.nextDown(1.0), 0, 0, xy, 0);
        assertEquals(5, xy[0], "the last share of all");
    }

    private static int first(Scene scene, double u) {
        double total = 0;
        for (Component c : scene.components()) {
            total += c.weight();
        }
        double sum = 0;
        for (int k = 0; k < scene.components().size(); k++) {
            sum += scene.components().get(k).weight();
            if (sum > u * total) {
                return k;
            }
        }
        return scene.components().size() - 1;
    }
}
