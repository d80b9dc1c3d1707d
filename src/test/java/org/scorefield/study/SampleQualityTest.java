package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.metric.Mmd;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** Every number about samples comes with what chance makes of it. */
class SampleQualityTest {
    private static final int N = 2000;

    /** A false alarm once in 1.7 million numbers that are normal. */
    private static final double FIVE = 5;

    private static Scene scene(String id) {
        return Scenes.CATALOGUE.get(id).make();
    }

    private static Points exact(String id, int n, long seed) {
        return Truth.of(scene(id)).sample(n, 0, RandomStream.of(seed, "judged"));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"two-modes, 1", "two-modes, 2", "eight-gaussians, 1", "unequal-weights, 1", "thin-ellipse, 1"})
    void exactSamplesLieAtTheFloorOfEveryNumber(String id, long seed) {
        Truth truth = Truth.of(scene(id));
        SampleQuality q = SampleQuality.of(exact(id, N, seed), truth, 0.01, seed);
        // Both V-statistics are weighted sums of χ²: four times their mean is beyond any quantile that matters.
        assertTrue(q.energyDistance() < 4 * q.energyFloor(), q.energyDistance() + " against " + q.energyFloor());
        assertTrue(q.mmd() < 2 * q.mmdFloor(), q.mmd() + " against " + q.mmdFloor());
        assertTrue(Math.abs(q.logLikelihood().gap()) < FIVE * q.logLikelihood().error());
        for (int k = 0; k < truth.components(); k++) {
            double off = q.componentWeights().get(k) - truth.weights().get(k);
            assertTrue(Math.abs(off) <= FIVE * q.weightErrors().get(k), "component " + (k + 1) + " is off by " + off);
        }
        assertEquals(truth.components(), q.coverage().reached());
    }

    @Test
    void theFloorsAreTheMeansOverManyPairsOfExactSamples() {
        int pairs = 200;
        int n = 60;
        double energy = 0;
        double mmd = 0;
        for (int i = 0; i < pairs; i++) {
            Points a = exact("two-modes", n, 2 * i + 1000);
            Points b = exact("two-modes", n, 2 * i + 1001);
            energy += EnergyDistance.between(a, b) / pairs;
            mmd += Mmd.between(a, b) * Mmd.between(a, b) / pairs;
        }
        Points reference = exact("two-modes", N, 3);
        // One pair scatters by about its own mean, two hundred by a fourteenth: four of those.
        assertEquals(1, energy / EnergyDistance.noiseFloor(reference, n, n), 0.28);
        assertEquals(1, Math.sqrt(mmd) / Mmd.noiseFloor(reference, n, n), 0.15);
    }

    @Test
    void theFloorsKnowNothingOfTheSamples() {
        Truth truth = Truth.of(scene("two-modes"));
        int n = 200;
        Points near = exact("two-modes", n, 1);
        double[] moved = near.toArray();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += 10;
        }
        SampleQuality good = SampleQuality.of(near, truth, 0.01, 4);
        SampleQuality bad = SampleQuality.of(Points.wrap(moved), truth, 0.01, 4);
        assertTrue(good.slicedFloor() > 0, "a pair of different samples");
        assertEquals(good.slicedFloor(), bad.slicedFloor());
        assertEquals(good.energyFloor(), bad.energyFloor());
        assertEquals(good.mmdFloor(), bad.mmdFloor());
        assertEquals(good.exactCoverage(), bad.exactCoverage());
        assertEquals(0, bad.coverage().share());
        assertTrue(bad.energyDistance() > 100 * bad.energyFloor());
        // E‖X − X′‖ of 200 draws scatters by a thirtieth.
        Points many = exact("two-modes", N, 9);
        assertEquals(1, good.energyFloor() / EnergyDistance.noiseFloor(many, n, n), 0.15);
        assertEquals(1, good.mmdFloor() / Mmd.noiseFloor(many, n, n), 0.15);
    }

    @Test
    void ofOneGaussianAllButExpOfMinusNineHalvesLieWithinThreeDeviations() {
        SampleQuality q = SampleQuality.of(exact("one-gaussian", 20_000, 1), Truth.of(scene("one-gaussian")), 1e-6, 1);
        double expected = 1 - Math.exp(-4.5);
        double error = Math.sqrt(expected * (1 - expected) / 20_000);
        assertEquals(expected, q.coverage().share(), FIVE * error);
        assertEquals(expected, q.exactCoverage().share(), FIVE * error);
    }

    @Test
    void aLostModeAndAPointInTheMiddleAreSeen() {
        Truth truth = Truth.of(scene("two-modes"));
        double[] xy = new double[2 * 100];
        for (int i = 0; i < 50; i++) {
            xy[2 * i] = -1; // the first mode; the other fifty lie at the origin, five deviations from both
        }
        SampleQuality q = SampleQuality.of(Points.wrap(xy), truth, 0.01, 1);
        assertEquals(0.5, q.coverage().share());
        assertEquals(1, q.coverage().reached());
        assertEquals(2, q.coverage().components());
        assertEquals(List.of(0.5, 0.5), q.trueWeights());
        // The heights at the mode and five deviations off, halved: −12.5/2 and the mean of exact samples, −1.
        assertEquals(
                -6.25 + 1, q.logLikelihood().gap(), FIVE * q.logLikelihood().error() + 0.1);
    }

    @Test
    void halfAndHalfOfUnequalWeightsIsManyStandardErrorsOff() {
        Truth truth = Truth.of(scene("unequal-weights"));
        Points all = exact("unequal-weights", 4 * N, 5);
        int[] classes = truth.classify(all, 0.01);
        double[] xy = new double[2 * 1000];
        int[] taken = new int[2];
        for (int i = 0; i < classes.length; i++) {
            if (taken[classes[i]] < 500) {
                int at = 2 * (500 * classes[i] + taken[classes[i]]++);
                xy[at] = all.x(i);
                xy[at + 1] = all.y(i);
            }
        }
        SampleQuality q = SampleQuality.of(Points.wrap(xy), truth, 0.01, 1);
        assertEquals(0.5, q.componentWeights().getFirst());
        assertEquals(Math.sqrt(0.8 * 0.2 / 1000), q.weightErrors().getFirst(), 1e-12);
        assertTrue(q.energyDistance() > 10 * q.energyFloor());
    }
}
