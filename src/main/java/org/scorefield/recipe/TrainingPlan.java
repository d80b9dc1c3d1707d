package org.scorefield.recipe;

import org.scorefield.field.Require;

/**
 * How to train it.
 *
 * @param objective id in {@code objective.Objectives}
 * @param weighting id in {@code objective.Weightings}: λ(σ)
 * @param batch rows a step, even, 2 to 8192
 * @param learningRate Adam's step at its peak
 * @param technique the finer parts
 */
public record TrainingPlan(
        String objective, String weighting, int batch, double learningRate, TechniquePlan technique) {
    public TrainingPlan {
        Require.atLeast(2, "batch", batch);
        Require.atMost(8192, "batch", batch);
        if (batch % 2 != 0) {
            throw new IllegalArgumentException(
                    "batch must be even, because noise comes in pairs ±ε, but was " + batch + "; try " + (batch + 1));
        }
        Require.positive("learning rate", learningRate);
    }

    /** By the standard technique. */
    public TrainingPlan(String objective, String weighting, int batch, double learningRate) {
        this(objective, weighting, batch, learningRate, TechniquePlan.standard());
    }

    /** Denoising score matching, 256 rows, Adam at 0.01 falling: recipe A. */
    public static TrainingPlan standard() {
        return new TrainingPlan("dsm", "balanced", 256, 1e-2);
    }

    public TrainingPlan withLearningRate(double newRate) {
        return new TrainingPlan(objective, weighting, batch, newRate, technique);
    }

    public TrainingPlan withObjective(String newObjective) {
        return new TrainingPlan(newObjective, weighting, batch, learningRate, technique);
    }

    public TrainingPlan withWeighting(String newWeighting) {
        return new TrainingPlan(objective, newWeighting, batch, learningRate, technique);
    }

    public TrainingPlan withBatch(int newBatch) {
        return new TrainingPlan(objective, weighting, newBatch, learningRate, technique);
    }

    public TrainingPlan withTechnique(TechniquePlan newTechnique) {
        return new TrainingPlan(objective, weighting, batch, learningRate, newTechnique);
    }
}
