package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Drawn;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.ComponentWeights;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.metric.FisherError;
import org.scorefield.metric.SlicedWasserstein;
import org.scorefield.noise.NoiseLevels;

/** A learned field held against the exact one, and samples against the density they should come from. */
public final class Evaluation {
    private Evaluation() {}

    /** The error at one noise level: E‖s_θ − s*‖² / E‖s*‖² over p_σ. */
    public record LevelError(double sigma, double relativeFisherError) {}

    /**
     * How near samples are to exact ones, each number with its noise floor.
     *
     * @param n how many samples
     * @param energyDistance between the samples and as many fresh exact ones
     * @param energyFloor the mean of that distance between two sets of fresh exact samples of that size
     * @param slicedWasserstein likewise, W₂ over fixed directions
     * @param slicedFloor likewise
     * @param componentWeights the share of samples nearest in probability to each component
     */
    public record SampleQuality(
            int n,
            double energyDistance,
            double energyFloor,
            double slicedWasserstein,
            double slicedFloor,
            List<Double> componentWeights) {
        public SampleQuality {
            componentWeights = List.copyOf(componentWeights);
        }
    }

    /**
     * The relative Fisher error at every noise level.
     *
     * @param points how many fixed points of p_σ to average over
     * @param goOn asked before each level
     * @return largest σ first, or null if told to stop
     */
    public static @Nullable List<LevelError> fisherErrors(
            ScoreField learned, Truth truth, NoiseLevels levels, int points, long seed, BooleanSupplier goOn) {
        List<LevelError> errors = new ArrayList<>();
        for (int i = 0; i < levels.count(); i++) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            double sigma = levels.sigma(i);
            Points x = truth.sample(
                    points, sigma, RandomStream.of(seed, "evaluation").at(i));
            errors.add(new LevelError(sigma, FisherError.relative(learned, truth, x, sigma)));
        }
        return errors;
    }

    /** Holds samples against fresh exact ones of the clean density. */
    public static SampleQuality samples(Points samples, Truth truth, double smallestSigma, long seed) {
        int n = samples.size();
        RandomStream random = RandomStream.of(seed, "exact samples");
        Drawn first = truth.draw(n, 0, random.at(1));
        Drawn second = truth.draw(n, 0, random.at(2));
        List<Double> shares = ComponentWeights.of(truth.classify(samples, smallestSigma), truth.components())
                .shares();
        return new SampleQuality(
                n,
                EnergyDistance.between(samples, first.points()),
                EnergyDistance.noiseFloor(first.points(), n, n),
                SlicedWasserstein.between(samples, first.points()),
                SlicedWasserstein.between(second.points(), first.points()),
                shares);
    }
}
