package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.scene.Scenes;

/** The fundamental theorem, and Green's. */
class PathIntegralTest {
    static Stream<Arguments> ways() {
        return IntStream.range(0, 40).mapToObj(seed -> {
            RandomStream random = RandomStream.of(seed, "way");
            String[] ids = {"two-modes", "eight-gaussians", "thin-ellipse", "ring", "few-points"};
            double[] xy = new double[2 * (2 + random.nextInt(6))];
            for (int i = 0; i < xy.length; i++) {
                xy[i] = 4 * random.nextDouble() - 2;
            }
            return Arguments.of(seed, ids[seed % ids.length], Points.wrap(xy), 0.1 + random.nextDouble());
        });
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("ways")
    void anExactScoreGivesTheDifferenceOfTheLogDensities(int seed, String id, Points way, double sigma) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get(id).make());
        PathIntegral open = PathIntegral.along(truth, way, false, sigma);
        assertEquals(open.exactDifference(truth), open.value(), 1e-5);
        assertEquals(way.size(), open.profile().size());
        double[] log = truth.logDensity(way, sigma);
        for (int i = 0; i < way.size(); i++) {
            assertEquals(log[i] - log[0], open.profile().get(i), 1e-5);
        }
        PathIntegral loop = PathIntegral.along(truth, way, true, sigma);
        assertEquals(0, loop.value(), 1e-5);
        assertEquals(0, loop.exactDifference(truth));
        assertEquals(way.size() + 1, loop.profile().size());
    }

    @Test
    void aWayThatIsLongForItsNoiseHasABoundOfItsErrorToo() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        PathIntegral way = PathIntegral.along(truth, Points.of(0, 0, 1, 1), false, 0);
        assertTrue(way.error() < 1e-3, "bound " + way.error());
        assertTrue(Math.abs(way.value() - way.exactDifference(truth)) <= way.error() + 1e-9);
    }

    @Test
    void everyEdgeAddsItsShareToTheBoundOfTheError() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        Points way = Points.of(-2, 0, 1.7, 0.1, 1.8, 0.2, 1.8, 0.3);
        double bound = 0;
        for (int i = 0; i + 1 < way.size(); i++) {
            bound += PathIntegral.along(truth, way.slice(i, i + 2), false, 0.05).error();
        }
        assertTrue(bound > 0);
        assertEquals(bound, PathIntegral.along(truth, way, false, 0.05).error(), 1e-18);
    }

    @Test
    void theCirculationOfATurningFieldIsTwiceTheAreaInside() {
        ScoreField turning = (x, sigma) -> {
            double[] s = new double[2 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                s[2 * i] = -x.y(i);
                s[2 * i + 1] = x.x(i);
            }
            return Points.wrap(s);
        };
        Points square = Points.of(1, 1, 4, 1, 4, 3, 1, 3);
        assertEquals(12, PathIntegral.along(turning, square, true, 1).value(), 1e-12);
        Points back = Points.of(1, 1, 1, 3, 4, 3, 4, 1);
        assertEquals(-12, PathIntegral.along(turning, back, true, 1).value(), 1e-12);
    }

    @Test
    void aHardWayIsAskedAtMorePlacesThanAnEasyOne() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        Points way = Points.of(-2, 0, 1.7, 0.1);
        int easy = PathIntegral.along(truth, way, false, 2).scoreCalls();
        int hard = PathIntegral.along(truth, way, false, 0.01).scoreCalls();
        assertTrue(hard > easy, hard + " against " + easy);
    }

    @Test
    void aWayHasTwoVerticesAndStaysInThePlane() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        assertThrows(IllegalArgumentException.class, () -> PathIntegral.along(truth, Points.of(0, 0), false, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> PathIntegral.along(truth, Points.of(0, 0, Double.NaN, 1), false, 1));
        assertEquals(
                0, PathIntegral.along(truth, Points.of(1, 1, 1, 1), false, 1).value());
    }
}
