package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.metric.NearestPoint;
import org.scorefield.scene.Component;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * Memorise or generalise: a network that sees only n points learns, if it is large enough, the score of those points, and
 * gives them back as samples.
 *
 * @param distance mean distance of the samples to the nearest training point, scene units
 * @param exactDistance the same for exact samples of the points noised to the smallest level: about {@code σ √(π/2)}
 * @see "Gu et al. 2023, On Memorization in Diffusion Models, arXiv:2310.02664"
 */
public record Memorised(double distance, double exactDistance) {
    /** What the drawn points are called. */
    public static final String LABEL = "drawn";

    /**
     * The scene that is nothing but n points drawn from this one. More points of one seed are the same ones and some more.
     *
     * @param n 1 to {@value PointCloud#MOST_POINTS}
     */
    public static Scene scene(Scene truth, int n, long seed) {
        Require.atLeast(1, "number of points to memorise", n);
        Require.atMost(PointCloud.MOST_POINTS, "number of points to memorise", n);
        Points drawn = Truth.of(truth).sample(n, 0, RandomStream.of(seed, "memorised"));
        return truth.withComponents(List.of(new PointCloud(LABEL, 1, drawn)));
    }

    /** All drawn points of a scene, n×2; none if it is a mixture of Gaussians alone. */
    public static Points trainingPoints(Scene scene) {
        List<Points> clouds = new ArrayList<>();
        for (Component c : scene.components()) {
            if (c instanceof PointCloud cloud) {
                clouds.add(cloud.points());
            }
        }
        return Points.joined(clouds);
    }

    /**
     * Measures how near samples are to the points of a scene.
     *
     * @param sigma the smallest noise level
     * @throws IllegalArgumentException if the scene has no drawn points
     */
    public static Memorised of(Points samples, Scene scene, double sigma, long seed) {
        Points training = trainingPoints(scene);
        if (training.isEmpty()) {
            throw new IllegalArgumentException("scene \"" + scene.name()
                    + "\" has no drawn points to be near to; train with --memorise N, or draw some");
        }
        Points exact = Truth.of(scene).sample(samples.size(), sigma, RandomStream.of(seed, "near points"));
        return new Memorised(NearestPoint.meanDistance(samples, training), NearestPoint.meanDistance(exact, training));
    }
}
