package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.FisherError;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;

/** A learned field held against the exact one. */
public final class Evaluation {
    private Evaluation() {}

    /** The error at one noise level: E‖s_θ − s*‖² / E‖s*‖² over p_σ. */
    public record LevelError(double sigma, double relativeFisherError) {}

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

    /**
     * The mean over the levels of the relative Fisher error of what is being trained.
     *
     * @param points how many fixed points of p_σ at each level
     */
    public static double meanFisherError(TrainingReport report, Truth truth, int points) {
        Recipe recipe = report.recipe();
        return mean(Objects.requireNonNull(
                fisherErrors(report.field(), truth, recipe.levels(), points, recipe.seed(), () -> true)));
    }

    /** The mean of the errors over the levels; NaN if there are none. */
    public static double mean(List<LevelError> errors) {
        return errors.stream()
                .mapToDouble(LevelError::relativeFisherError)
                .average()
                .orElse(Double.NaN);
    }
}
