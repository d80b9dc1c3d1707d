package org.scorefield.net;

import java.util.Arrays;
import java.util.List;
import org.scorefield.field.ScoreModel;

/** What every pass through the layers has: what it is told and tells, and the layers of the kernels of the moment. */
abstract sealed class LayeredPass implements ScoreModel.Pass permits NetworkPass, EnergyCurvaturePass {
    final Architecture architecture;
    final LevelMemo levels;
    final PackedTheta packed;
    final int rows;
    final float[] x;
    final float[] sigma;
    final int[] labels;
    final float[][] direction;
    final float[] score;
    final float[][] derivative;
    final float[] scoreGradient;
    final float[][] derivativeGradient;
    final Kernels.WeightGradient[] weightGradients;
    List<Kernels.Layer> layers;
    private final boolean shared;

    LayeredPass(Network network, PackedTheta packed, boolean shared, int rows, int tangents) {
        this.architecture = network.architecture();
        this.levels = new LevelMemo(architecture);
        this.packed = packed;
        this.shared = shared;
        this.layers = packed.layers();
        this.weightGradients = new Kernels.WeightGradient[layers.size()];
        takeLayers();
        this.rows = rows;
        this.x = new float[2 * rows];
        this.sigma = new float[rows];
        this.labels = new int[architecture.classes() > 0 ? rows : 0];
        Arrays.fill(labels, NO_LABEL);
        this.direction = new float[tangents][2 * rows];
        this.score = new float[2 * rows];
        this.derivative = new float[tangents][2 * rows];
        this.scoreGradient = new float[2 * rows];
        this.derivativeGradient = new float[tangents][2 * rows];
    }

    /** After the kernels have changed, the layers are others. */
    private void takeLayers() {
        layers = packed.layers();
        for (int l = 0; l < layers.size(); l++) {
            weightGradients[l] = layers.get(l).newWeightGradient();
        }
    }

    /** To begin a forward pass with: packs θ, or asks that its owner has. */
    final void load(float[] theta) {
        if (shared) {
            packed.requireLoaded(theta);
        } else {
            packed.load(theta);
        }
        if (layers != packed.layers()) {
            takeLayers();
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public float[] x() {
        return x;
    }

    @Override
    public float[] sigma() {
        return sigma;
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public float[] direction(int t) {
        return direction[t];
    }

    @Override
    public float[] score() {
        return score;
    }

    @Override
    public float[] derivative(int t) {
        return derivative[t];
    }

    @Override
    public float[] scoreGradient() {
        return scoreGradient;
    }

    @Override
    public float[] derivativeGradient(int t) {
        return derivativeGradient[t];
    }
}
