package org.scorefield.train;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.net.Network;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;

/**
 * What is learned, ready to draw from: the scene, the levels and their weights. Immutable, shared by all parts.
 *
 * <p>Weights are scaled so that the mean over the levels of {@code λ g²} is 1: then a gradient has one size whatever
 * the scene's unit.
 */
final class Subject {
    private final Draws draws;
    private final float[] sigmas;
    private final double[] weights;
    private final @Nullable ScoreField exact;

    Subject(Network network, Course course, Scene scene, NoiseLevels levels) {
        this.draws = new Draws(scene);
        this.exact = course.objective().needsExactScore()
                ? course.exact().orElseThrow().apply(scene)
                : null;
        int count = levels.count();
        this.sigmas = new float[count];
        this.weights = new double[count];
        double mean = 0;
        double deviation = network.architecture().scale().deviation();
        for (int l = 0; l < count; l++) {
            sigmas[l] = (float) levels.sigma(l);
            double g = network.outputScale(levels.sigma(l));
            weights[l] = course.weighting().at(levels.sigma(l), g, deviation);
            mean += weights[l] * g * g / count;
        }
        for (int l = 0; l < count; l++) {
            weights[l] /= mean;
        }
    }

    int levels() {
        return sigmas.length;
    }

    float sigma(int level) {
        return sigmas[level];
    }

    double weight(int level) {
        return weights[level];
    }

    List<Double> weights() {
        return Arrays.stream(weights).boxed().toList();
    }

    void draw(RandomStream random, float[] xy, int at) {
        draws.draw(random, xy, at);
    }

    /** The exact score at one place; only for an objective that asked for it. */
    Points exactScore(float x, float y, float sigma) {
        if (exact == null) {
            throw new IllegalStateException("no exact score was asked for");
        }
        return exact.score(Points.of(x, y), sigma);
    }
}
