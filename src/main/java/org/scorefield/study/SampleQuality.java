package org.scorefield.study;

import java.util.List;
import org.scorefield.exact.Coverage;
import org.scorefield.exact.Drawn;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.metric.ComponentWeights;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.metric.MeanGap;
import org.scorefield.metric.Mmd;
import org.scorefield.metric.SlicedWasserstein;

/**
 * How near samples are to fresh exact ones of the clean density, each number with what chance alone makes of it.
 *
 * @param n how many samples
 * @param energyDistance between the samples and as many exact ones
 * @param energyFloor the mean of that distance between two sets of exact samples of that size
 * @param slicedWasserstein likewise, W₂ over fixed directions
 * @param slicedFloor the distance of one such pair
 * @param mmd likewise, maximum mean discrepancy, of at most {@link #MOST_MMD} samples
 * @param mmdFloor the root of the mean square between two sets of exact samples
 * @param trueWeights the weight of each component of the scene
 * @param weights how the samples are divided among the components, each to the most probable one
 * @param coverage how many samples lie within three deviations of a component, and how many components are reached
 * @param exactCoverage the same for exact samples
 * @param logLikelihood mean log p of the samples against that of the exact ones at the smallest noise level, nats
 */
public record SampleQuality(
        int n,
        double energyDistance,
        double energyFloor,
        double slicedWasserstein,
        double slicedFloor,
        double mmd,
        double mmdFloor,
        List<Double> trueWeights,
        ComponentWeights weights,
        Coverage coverage,
        Coverage exactCoverage,
        MeanGap logLikelihood) {
    /** Kernels of all pairs: more samples take minutes and say nothing new. */
    public static final int MOST_MMD = 4000;

    public SampleQuality {
        trueWeights = List.copyOf(trueWeights);
    }

    /** The share of the samples that belongs to each component. */
    public List<Double> componentWeights() {
        return weights.shares();
    }

    /** The binomial standard error of each of those shares. */
    public List<Double> weightErrors() {
        return weights.standardErrors(trueWeights);
    }

    /**
     * Holds samples against exact ones.
     *
     * @param samples at least 2, finite
     * @param sigma the smallest noise level, at which log p is taken and components are told apart
     */
    public static SampleQuality of(Points samples, Truth truth, double sigma, long seed) {
        int n = Require.atLeast(2, "number of samples", samples.size());
        RandomStream random = RandomStream.of(seed, "exact samples");
        Drawn first = truth.draw(n, 0, random.at(1));
        Drawn second = truth.draw(n, 0, random.at(2));
        int few = Math.min(n, MOST_MMD);
        Points fewExact = first.points().slice(0, few);
        return new SampleQuality(
                n,
                EnergyDistance.between(samples, first.points()),
                EnergyDistance.noiseFloor(first.points(), n, n),
                SlicedWasserstein.between(samples, first.points()),
                SlicedWasserstein.between(second.points(), first.points()),
                Mmd.between(samples.slice(0, few), fewExact),
                Mmd.noiseFloor(fewExact, few, few),
                truth.weights(),
                ComponentWeights.of(truth.classify(samples, sigma), truth.components()),
                truth.coverage(samples, sigma),
                truth.coverage(first.points(), sigma),
                MeanGap.between(truth.logDensity(samples, sigma), truth.logDensity(first.points(), sigma)));
    }
}
