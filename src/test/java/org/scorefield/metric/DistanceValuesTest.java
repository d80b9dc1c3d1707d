package org.scorefield.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** The distances against values found by hand. */
@NullMarked
class DistanceValuesTest {
    /** n points of four equal blobs at (±1.5, ±1.5) of width .75: deviation 1.68 per axis. */
    private static Points fourBlobs(int n, long seed) {
        RandomStream random = RandomStream.of(seed, "four blobs");
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int blob = random.nextInt(4);
            xy[2 * i] = (blob % 2 == 0 ? 1.5 : -1.5) + 0.75 * random.nextGaussian();
            xy[2 * i + 1] = (blob < 2 ? 1.5 : -1.5) + 0.75 * random.nextGaussian();
        }
        return Points.wrap(xy);
    }

    @Test
    void energyDistanceOfThreePointsByHand() {
        Points x = Points.of(0, 0, 3, 4); // 5 apart
        Points y = Points.of(0, 4); // 4 and 3 away
        assertEquals(2 * 3.5 - 2.5 - 0, EnergyDistance.between(x, y), 1e-15);
    }

    @Test
    void energyDistanceEqualsTheDoubleSum() {
        Points x = fourBlobs(40, 1);
        Points y = fourBlobs(30, 2);
        double expected = 2 * meanDistance(x, y) - meanDistance(x, x) - meanDistance(y, y);
        assertEquals(expected, EnergyDistance.between(x, y), 1e-13);
    }

    private static double meanDistance(Points a, Points b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                sum += Math.hypot(a.x(i) - b.x(j), a.y(i) - b.y(j));
            }
        }
        return sum / (a.size() * (double) b.size());
    }

    @ParameterizedTest(name = "n = {0}: about {1}")
    @CsvSource({"250, 0.016", "500, 0.013", "1000, 0.005"})
    void twoFreshSamplesOfFourBlobsAreAtTheNoiseFloor(int n, double measuredBefore) {
        double sum = 0;
        int pairs = 20;
        for (int p = 0; p < pairs; p++) {
            sum += EnergyDistance.between(fourBlobs(n, 100 + p), fourBlobs(n, 200 + p));
        }
        double floor = EnergyDistance.noiseFloor(fourBlobs(1000, 7), n, n);
        assertEquals(floor, sum / pairs, 0.35 * floor, "single pairs scatter by about half, means of 20 by an eighth");
        assertTrue(measuredBefore / 2 < floor && floor < 2 * measuredBefore, "floor " + floor);
    }

    @ParameterizedTest(name = "n = {0}: about {1}")
    @CsvSource({"250, 0.31", "500, 0.29", "1000, 0.23", "2000, 0.17"})
    void theSlicedDistanceOfFreshSamplesIsLargeBecauseTheirCountsDiffer(int n, double measuredBefore) {
        double sum = 0;
        int pairs = 10;
        for (int p = 0; p < pairs; p++) {
            sum += SlicedWasserstein.between(fourBlobs(n, 300 + p), fourBlobs(n, 400 + p));
        }
        // Single pairs were measured, which scatter by a third.
        assertTrue(measuredBefore / 2.5 < sum / pairs && sum / pairs < 2 * measuredBefore, "mean " + sum / pairs);
    }

    @ParameterizedTest(name = "shift ({0}, {1})")
    @CsvSource({"1, 0", "0, -2", "0.3, 0.4"})
    void slicedWassersteinOfAShiftIsItsLengthOverRootTwo(double dx, double dy) {
        Points x = fourBlobs(77, 3);
        double[] moved = x.toArray();
        for (int i = 0; i < x.size(); i++) {
            moved[2 * i] += dx;
            moved[2 * i + 1] += dy;
        }
        assertEquals(Math.hypot(dx, dy) / Math.sqrt(2), SlicedWasserstein.between(x, Points.wrap(moved)), 1e-12);
    }

    @Test
    void slicedWassersteinCarriesMassInParts() {
        // Two points at ±1 against three at −1, 0, 1 on the x axis: a third of the mass of 1/2 each must move by
        // one, in parts 1/6 + 1/6, so W₂² = 1/3 along the axis and cos²/3 from a direction, 1/6 in the mean.
        Points two = Points.of(-1, 0, 1, 0);
        Points three = Points.of(0, 0, -1, 0, 1, 0);
        assertEquals(Math.sqrt(1.0 / 6), SlicedWasserstein.between(two, three), 1e-12);
    }

    @Test
    void mmdOfTwoSinglePointsByHand() {
        double d2 = 1.7 * 1.7;
        double kernel = 0;
        for (double b : new double[] {4, 2, 1, 0.5, 0.25}) {
            kernel += Math.exp(-d2 / (2 * b * b)) / 5;
        }
        assertEquals(Math.sqrt(2 - 2 * kernel), Mmd.between(Points.of(0, 0), Points.of(0, 1.7)), 1e-14);
        assertEquals(Math.sqrt(2), Mmd.between(Points.of(0, 0), Points.of(1e5, 0)), 1e-15, "never more");
    }

    @Test
    void theFloorLeavesOutThePairsOfAPointWithItself() {
        Points twoApart = Points.of(0, 0, 0, 2);
        assertEquals((0.1 + 0.05) * 2, EnergyDistance.noiseFloor(twoApart, 10, 20), 1e-15);
        Points threeOnALine = Points.of(0, 0, 0, 2, 0, 6); // 2, 4 and 6 apart
        assertEquals((0.1 + 0.05) * 4, EnergyDistance.noiseFloor(threeOnALine, 10, 20), 1e-15);
    }

    /** E MMD² of two samples of one law is (1/n + 1/m)(1 − E k(x, x′)); of two points, 1 − k is half their MMD². */
    @Test
    void theFloorOfMmdKnowsHowMuchOfItselfALawSees() {
        double alike = Mmd.between(Points.of(0, 0), Points.of(0, 0.9));
        double expected = Math.sqrt((1.0 / 10 + 1.0 / 20) * 0.5) * alike;
        assertEquals(expected, Mmd.noiseFloor(Points.of(0, 0, 0, 0.9), 10, 20), 1e-14);
        assertEquals(0, Mmd.noiseFloor(Points.of(1, 2, 1, 2, 1, 2), 10, 20), 1e-7, "one point has no noise");
        double ofOnePairInThree =
                Math.sqrt((1.0 / 10 + 1.0 / 20) * 2 / 3 * 0.5) * alike; // two of three points in one place
        assertEquals(ofOnePairInThree, Mmd.noiseFloor(Points.of(0, 0, 0, 0, 0, 0.9), 10, 20), 1e-14);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theNearestPointIsTheNearestOfAll(long seed) {
        Points samples = within(200, 0.6, seed);
        Points points = within(60, 0.6, seed + 10);
        double[] found = NearestPoint.distances(samples, points);
        double[] toTheNext = NearestPoint.toTheNext(points, points.size());
        for (int i = 0; i < samples.size(); i++) {
            assertEquals(nearest(points, samples.x(i), samples.y(i), -1), found[i], 1e-15, "sample " + i);
        }
        for (int i = 0; i < points.size(); i++) {
            assertEquals(nearest(points, points.x(i), points.y(i), i), toTheNext[i], 1e-15, "point " + i);
        }
    }

    /** So close together that all distances are below 1, where a square is less than what it is the square of. */
    private static Points within(int n, double half, long seed) {
        RandomStream random = RandomStream.of(seed, "square");
        return Points.wrap(random.doubles(2L * n, -half, half).toArray());
    }

    private static double nearest(Points points, double x, double y, int but) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            best = i == but ? best : Math.min(best, Math.hypot(points.x(i) - x, points.y(i) - y));
        }
        return best;
    }

    @Test
    void theMeanDistanceIsTheMeanOfTheDistances() {
        Points samples = Points.of(0, 0, 3, 0, 0, 7); // 0, 3 and 5 from the nearer one
        assertEquals(8 / 3.0, NearestPoint.meanDistance(samples, Points.of(0, 0, 0, 2)), 1e-15);
    }

    @Test
    void onlySoManyPointsAreAskedForTheirNeighbour() {
        Points points = Points.of(0, 0, 0, 1, 0, 3, 0, 6);
        assertArrayEquals(new double[] {1, 1}, NearestPoint.toTheNext(points, 2), 1e-15);
        assertArrayEquals(new double[] {1, 1, 2, 3}, NearestPoint.toTheNext(points, 9), 1e-15);
    }

    /** Variances 42/2 of three numbers and 18/3 of four: their means have variances 7 and 3/2. */
    @Test
    void theErrorOfAGapIsThatOfTwoMeans() {
        MeanGap gap = MeanGap.between(new double[] {1, 4, 10}, new double[] {2, 2, 5, 7});
        assertEquals(1, gap.gap());
        assertEquals(Math.sqrt(8.5), gap.error(), 1e-15);
    }
}
