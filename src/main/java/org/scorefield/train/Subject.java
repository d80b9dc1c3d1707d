package org.scorefield.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;
import org.scorefield.net.Network;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Weighting;
import org.scorefield.scene.Scene;

/**
 * What is learned, ready to draw from: the scene, the equally likely noise levels and their weights. Immutable, shared
 * by all parts.
 *
 * <p>Weights are scaled so that the mean over the equally likely levels of {@code λ g²} is 1: then a gradient has one
 * size whatever the scene's unit.
 */
final class Subject {
    private final Draws draws;
    private final NoisePairs pairs;
    private final Target.@Nullable Teacher teacher;
    private final NoiseLevels levels;
    private final float[] sigmas;
    private final double[] weights;
    private final int[] level;
    private final @Nullable Labelling labelling;
    private final @Nullable ScoreField exact;
    private final List<ScoreField> exactOfClass;

    Subject(Network network, Course course, Scene scene, NoiseLevels levels) {
        this.draws = new Draws(scene);
        this.pairs = course.technique().pairs();
        this.teacher = course.technique().target().teacher(scene).orElse(null);
        this.levels = levels;
        this.exact = course.objective().needsExactScore()
                ? course.exact().orElseThrow().apply(scene)
                : null;
        int classes = network.architecture().classes();
        this.labelling = Labelling.of(scene, classes, course.labelDropout());
        this.exactOfClass = exact == null || classes == 0
                ? List.of()
                : scene.classes().stream()
                        .limit(classes)
                        .map(c -> exactOf(course, scene, c))
                        .toList();
        double deviation = network.architecture().scale().deviation();
        double[] table = course.technique().sigmaSampling().table(levels, deviation);
        this.sigmas = new float[table.length];
        this.weights = weights(network, course.weighting(), table);
        this.level = new int[table.length];
        double mean = 0;
        for (int i = 0; i < table.length; i++) {
            sigmas[i] = (float) table[i];
            level[i] = nearest(levels, table[i]);
            double g = network.outputScale(table[i]);
            mean += weights[i] * g * g / table.length;
        }
        for (int i = 0; i < table.length; i++) {
            weights[i] /= mean;
        }
    }

    private static double[] weights(Network network, Weighting weighting, double[] table) {
        double deviation = network.architecture().scale().deviation();
        double[] weights = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            weights[i] = weighting.at(table[i], network.outputScale(table[i]), deviation, share(table, i));
        }
        return weights;
    }

    /** dσ²: half the way to the neighbours on both sides; the trapezium rule of an integral over σ². */
    private static double share(double[] table, int i) {
        if (table.length == 1) {
            return table[0] * table[0];
        }
        double above = table[Math.max(0, i - 1)];
        double below = table[Math.min(table.length - 1, i + 1)];
        return 0.5 * (above * above - below * below);
    }

    private static int nearest(NoiseLevels levels, double sigma) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int l = 0; l < levels.count(); l++) {
            double ratio = Math.max(sigma / levels.sigma(l), levels.sigma(l) / sigma);
            if (ratio < least) {
                least = ratio;
                best = l;
            }
        }
        return best;
    }

    /** How many noise levels are shown and reported. */
    int levels() {
        return levels.count();
    }

    /** How many equally likely noise levels a row is drawn from: an index from 0 on. */
    int choices() {
        return sigmas.length;
    }

    float sigma(int choice) {
        return sigmas[choice];
    }

    /** λ, scaled so that the mean of λ g² is 1: the loss is {@code ½ mean λ ‖s + ε/σ‖²} for denoising. */
    double weight(int choice) {
        return weights[choice];
    }

    /** The level whose loss it counts towards: the nearest in ratio. */
    int level(int choice) {
        return level[choice];
    }

    NoisePairs pairs() {
        return pairs;
    }

    /** What writes better targets than −ε/σ, or null if none is asked for. */
    Target.@Nullable Teacher teacher() {
        return teacher;
    }

    /** Draws x₀ and says from which component; see {@link Draws#draw}. */
    int draw(double share, float z0, float z1, float[] xy, int at) {
        return draws.draw(share, z0, z1, xy, at);
    }

    /** Who tells the rows their classes, or null if the network knows none. */
    @Nullable
    Labelling labelling() {
        return labelling;
    }

    /** The exact score of one class; of a class without weight, which no row comes from, that of all. */
    private static ScoreField exactOf(Course course, Scene scene, String label) {
        boolean drawn = scene.components().stream().anyMatch(c -> c.label().equals(label) && c.weight() > 0);
        return course.exact().orElseThrow().apply(drawn ? scene.ofClass(label) : scene);
    }

    /**
     * The exact score at one place; only for an objective that asked for it.
     *
     * @param label the class it is to be of, or {@link ScoreModel.Pass#NO_LABEL} for all
     */
    Points exactScore(float x, float y, float sigma, int label) {
        if (exact == null) {
            throw new IllegalStateException("no exact score was asked for");
        }
        ScoreField field = label < 0 ? exact : exactOfClass.get(label);
        return field.score(Points.of(x, y), sigma);
    }
}
