package org.scorefield.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** What every distance on the menu promises. */
@NullMarked
class MetricLawsTest {
    /** Rounding of sums of some ten thousand terms; a root turns 1e-15 into 3e-8. */
    private static final double ROUNDING = 1e-7;

    static Stream<Arguments> cases() {
        return Metrics.CATALOGUE.choices().stream()
                .flatMap(c -> Stream.of(1L, 2L).map(seed -> Arguments.of(c.id(), seed, c.make())));
    }

    private static Points cloud(int n, double shift, double width, long seed) {
        RandomStream random = RandomStream.of(seed, "cloud " + shift);
        double[] xy = new double[2 * n];
        for (int k = 0; k < xy.length; k++) {
            xy[k] = shift + width * random.nextGaussian();
        }
        return Points.wrap(xy);
    }

    private static Points quarterTurn(Points x, double dx, double dy) {
        double[] xy = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            xy[2 * i] = dx - x.y(i);
            xy[2 * i + 1] = dy + x.x(i);
        }
        return Points.wrap(xy);
    }

    private static Points backwards(Points x) {
        double[] xy = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            xy[2 * i] = x.x(x.size() - 1 - i);
            xy[2 * i + 1] = x.y(x.size() - 1 - i);
        }
        return Points.wrap(xy);
    }

    private static Points twice(Points x) {
        double[] xy = new double[4 * x.size()];
        System.arraycopy(x.toArray(), 0, xy, 0, 2 * x.size());
        System.arraycopy(x.toArray(), 0, xy, 2 * x.size(), 2 * x.size());
        return Points.wrap(xy);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void isZeroForTheSameSetInAnyOrder(String id, long seed, Metric metric) {
        Points x = cloud(150, 0, 2, seed);
        assertEquals(0, metric.between(x, x), ROUNDING);
        assertEquals(0, metric.between(x, backwards(x)), ROUNDING);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void isSymmetricAlsoForSetsOfDifferentSize(String id, long seed, Metric metric) {
        Points x = cloud(150, 0, 2, seed);
        Points y = cloud(97, 0.5, 1, seed);
        assertEquals(metric.between(x, y), metric.between(y, x), ROUNDING);
        assertTrue(metric.between(x, y) > 0.01);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void doesNotSeeWhereTheOriginIsNorAQuarterTurn(String id, long seed, Metric metric) {
        Points x = cloud(60, 0, 2, seed);
        Points y = cloud(40, 0.5, 1, seed);
        assertEquals(metric.between(x, y), metric.between(quarterTurn(x, 3, -1), quarterTurn(y, 3, -1)), ROUNDING);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void readsASetAsADensitySoThatDoublingEachPointChangesNothing(String id, long seed, Metric metric) {
        Points x = cloud(60, 0, 2, seed);
        Points y = cloud(41, 0.5, 1, seed);
        assertEquals(metric.between(x, y), metric.between(twice(x), y), ROUNDING);
        assertEquals(0, metric.between(x, twice(x)), ROUNDING);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void growsWithTheShift(String id, long seed, Metric metric) {
        Points x = cloud(300, 0, 1, seed);
        double near = metric.between(x, cloud(300, 0.5, 1, seed));
        double far = metric.between(x, cloud(300, 1, 1, seed));
        assertTrue(metric.between(x, cloud(300, 0, 1, seed + 10)) < near && near < far, near + " then " + far);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void refusesWhatIsNoSample(String id, long seed, Metric metric) {
        Points x = cloud(3, 0, 1, seed);
        assertThrows(IllegalArgumentException.class, () -> metric.between(x, Points.none()));
        assertThrows(IllegalArgumentException.class, () -> metric.between(Points.none(), x));
        assertThrows(IllegalArgumentException.class, () -> metric.between(Points.of(0, Double.NaN), x));
    }
}
