package org.scorefield.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * How many particles stand near which class of the drawing, to be said in a sentence.
 *
 * @param near particles within three deviations of a component of that label (its own and σ's), the nearest counting
 * @param elsewhere all others
 */
public record Whereabouts(Map<String, Integer> near, int elsewhere) {
    private static final double DEVIATIONS = 3;

    /** So many points of a cloud are looked at; of more, evenly many. */
    private static final int MOST_POINTS = 200;

    /** Counts particles. */
    public static Whereabouts of(Scene scene, Points particles, double sigma) {
        Map<String, Integer> near = new LinkedHashMap<>();
        scene.classes().forEach(label -> near.put(label, 0));
        int elsewhere = 0;
        for (int i = 0; i < particles.size(); i++) {
            double least = DEVIATIONS * DEVIATIONS;
            String label = null;
            for (Component c : scene.components()) {
                double away = squaredDeviations(c, particles.x(i), particles.y(i), sigma * sigma);
                if (away <= least) {
                    least = away;
                    label = c.label();
                }
            }
            if (label == null) {
                elsewhere++;
            } else {
                near.merge(label, 1, Integer::sum);
            }
        }
        return new Whereabouts(near, elsewhere);
    }

    /** How many places one particle is compared with: what counting it costs. */
    public static int looksAt(Scene scene) {
        return scene.components().stream()
                .mapToInt(c -> c instanceof PointCloud cloud
                        ? Math.min(2 * MOST_POINTS, cloud.points().size())
                        : 1)
                .sum();
    }

    private static double squaredDeviations(Component c, double x, double y, double noise) {
        return switch (c) {
            case Gaussian g -> {
                double dx = x - g.meanX();
                double dy = y - g.meanY();
                double a = g.covariance().xx() + noise;
                double b = g.covariance().xy();
                double d = g.covariance().yy() + noise;
                yield (d * dx * dx - 2 * b * dx * dy + a * dy * dy) / (a * d - b * b);
            }
            case PointCloud cloud -> {
                double nearest = Double.POSITIVE_INFINITY;
                int stride = Math.max(1, cloud.points().size() / MOST_POINTS);
                for (int k = 0; k < cloud.points().size(); k += stride) {
                    double dx = x - cloud.points().x(k);
                    double dy = y - cloud.points().y(k);
                    nearest = Math.min(nearest, (dx * dx + dy * dy) / Math.max(noise, 1e-4));
                }
                yield nearest;
            }
        };
    }
}
