package org.scorefield.study;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.scene.Scene;
import org.scorefield.study.Evaluation.LevelError;

/**
 * What a network learned of one class, held against that class alone: its score at every noise level, and samples of it.
 *
 * @param label the class
 * @param errors relative Fisher error of its score, largest σ first
 * @param n how many samples
 * @param parked how many of them left the plane on the way
 * @param energyDistance between the samples and as many exact ones of the class
 * @param energyFloor the mean of that distance between two sets of exact samples of that size
 * @param inClass share of the samples whose most probable component belongs to the class
 * @param exactInClass the same for exact samples
 */
public record ClassQuality(
        String label,
        List<LevelError> errors,
        int n,
        int parked,
        double energyDistance,
        double energyFloor,
        double inClass,
        double exactInClass) {
    public ClassQuality {
        errors = List.copyOf(errors);
    }

    /** The mean of the errors over the noise levels. */
    public double meanError() {
        return Evaluation.mean(errors);
    }

    /**
     * Holds one class against the truth.
     *
     * @param recipe whose sampler rides, with as many particles as samples are wanted
     * @param score of that class
     * @param points of the class's p_σ at each level
     * @param goOn asked before each level and step
     * @return null if told to stop
     */
    public static @Nullable ClassQuality of(
            Recipe recipe, ScoreField score, String label, int points, BooleanSupplier goOn) {
        Scene scene = recipe.scene();
        Truth one = Truth.of(scene.ofClass(label));
        List<LevelError> errors = Evaluation.fisherErrors(score, one, recipe.levels(), points, recipe.seed(), goOn);
        if (errors == null) {
            return null;
        }
        Run run = Guidance.start(recipe, label, 1);
        Run.runToEnd(run, score, goOn, progress -> {});
        if (!run.done()) {
            return null;
        }
        Points samples = run.progress().particles();
        int n = samples.size();
        Points exact = one.sample(n, 0, RandomStream.of(recipe.seed(), "exact samples of a class"));
        double sigma = recipe.levels().smallest();
        return new ClassQuality(
                label,
                errors,
                n,
                run.progress().parked(),
                EnergyDistance.between(samples, exact),
                EnergyDistance.noiseFloor(exact, n, n),
                share(scene, samples, sigma, label),
                share(scene, exact, sigma, label));
    }

    private static double share(Scene scene, Points samples, double sigma, String label) {
        int[] component = Truth.of(scene).classify(samples, sigma);
        int own = 0;
        for (int k : component) {
            own += k >= 0 && scene.components().get(k).label().equals(label) ? 1 : 0;
        }
        return own / (double) component.length;
    }
}
