package org.scorefield.train;

import java.util.Arrays;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Draws x₀ from a scene: a component by its weight, then a point of it. Immutable, tables made once. */
final class Draws {
    private final double[] cumulative;
    private final Component[] components;
    /** Per Gaussian the lower triangle {@code l00, l10, l11} with L Lᵀ = Σ. */
    private final double[][] triangles;

    Draws(Scene scene) {
        components = scene.components().stream().filter(c -> c.weight() > 0).toArray(Component[]::new);
        cumulative = new double[components.length];
        triangles = new double[components.length][3];
        double sum = 0;
        for (int k = 0; k < components.length; k++) {
            sum += components[k].weight();
            cumulative[k] = sum;
            if (components[k] instanceof Gaussian g) {
                double l00 = Math.sqrt(g.covariance().xx());
                double l10 = g.covariance().xy() / l00;
                double rest = g.covariance().yy() - l10 * l10;
                triangles[k] = new double[] {l00, l10, Math.sqrt(Math.max(rest, 0))};
            }
        }
    }

    /**
     * Writes one draw to {@code xy[at], xy[at + 1]} and returns the component, counting those with a weight above 0.
     *
     * @param random decides which component, or which point
     * @param z0 standard normal, as is z1: where in the component
     */
    int draw(RandomStream random, float z0, float z1, float[] xy, int at) {
        double u = random.nextDouble() * cumulative[cumulative.length - 1];
        int k = Arrays.binarySearch(cumulative, u);
        k = Math.min(k < 0 ? -k - 1 : k + 1, components.length - 1);
        switch (components[k]) {
            case Gaussian g -> {
                double[] l = triangles[k];
                xy[at] = (float) (g.meanX() + l[0] * z0);
                xy[at + 1] = (float) (g.meanY() + l[1] * z0 + l[2] * z1);
            }
            case PointCloud c -> {
                int i = random.nextInt(c.points().size());
                xy[at] = (float) c.points().x(i);
                xy[at + 1] = (float) c.points().y(i);
            }
        }
        return k;
    }
}
