package org.scorefield.train;

import java.util.Optional;
import java.util.function.Function;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.objective.Objective;
import org.scorefield.objective.Weighting;
import org.scorefield.scene.Scene;

/**
 * How to learn.
 *
 * @param objective what is minimised
 * @param weighting how the noise levels count against each other
 * @param batch rows a step, even: noise comes in pairs ±ε
 * @param learningRate Adam's step at its peak
 * @param exact the exact score of a scene; needed by an objective that {@link Objective#needsExactScore()}
 * @param technique the finer parts
 * @param labelDropout the share of rows whose class a conditional network is not told
 */
public record Course(
        Objective objective,
        Weighting weighting,
        int batch,
        double learningRate,
        Optional<Function<Scene, ScoreField>> exact,
        Technique technique,
        double labelDropout) {
    public Course {
        Require.within("label dropout", 0, 1, labelDropout);
        Require.atLeast(2, "batch", batch);
        if (batch % 2 != 0) {
            throw new IllegalArgumentException(
                    "batch must be even, because noise comes in pairs ±ε, but was " + batch + "; try " + (batch + 1));
        }
        Require.positive("learning rate", learningRate);
        if (objective.needsExactScore() && exact.isEmpty()) {
            throw new IllegalArgumentException("this objective compares with the exact score; hand one in");
        }
    }

    /** Every row told its class, if the network knows classes. */
    public Course(
            Objective objective,
            Weighting weighting,
            int batch,
            double learningRate,
            Optional<Function<Scene, ScoreField>> exact,
            Technique technique) {
        this(objective, weighting, batch, learningRate, exact, technique, 0);
    }

    /** By the standard technique. */
    public Course(
            Objective objective,
            Weighting weighting,
            int batch,
            double learningRate,
            Optional<Function<Scene, ScoreField>> exact) {
        this(objective, weighting, batch, learningRate, exact, Technique.standard());
    }

    /** By the standard technique, without an exact score to compare with. */
    public Course(Objective objective, Weighting weighting, int batch, double learningRate) {
        this(objective, weighting, batch, learningRate, Optional.empty());
    }

    public Course withLearningRate(double newRate) {
        return new Course(objective, weighting, batch, newRate, exact, technique, labelDropout);
    }
}
