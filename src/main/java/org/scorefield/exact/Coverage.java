package org.scorefield.exact;

import java.util.Arrays;
import java.util.List;
import org.scorefield.field.Points;

/**
 * How samples cover the components of a scene, each as far as {@link #DEVIATIONS} deviations of its own.
 *
 * <p>A sample between the modes lies within none; a component that no sample comes near is a lost mode. Of one Gaussian
 * itself {@code 1 − exp(−9/2)} = 98.9 % lies within three deviations, so that share and not 1 is the mark.
 *
 * @param n how many samples
 * @param within how many of them lie near at least one component
 * @param near how many lie near each component of the scene, in its order; one sample may be near several
 * @param weights the true weights, in the same order; one of weight 0 need not be reached
 */
public record Coverage(int n, int within, List<Integer> near, List<Double> weights) {
    /** As far as this, in Mahalanobis' distance, a sample belongs to a component. */
    public static final double DEVIATIONS = 3;

    public Coverage {
        near = List.copyOf(near);
        weights = List.copyOf(weights);
    }

    /** The share of samples near some component, in [0, 1]. */
    public double share() {
        return n == 0 ? 0 : within / (double) n;
    }

    /** How many components have a weight above 0. */
    public int components() {
        return (int) weights.stream().filter(w -> w > 0).count();
    }

    /** How many of those have at least one sample near. */
    public int reached() {
        int reached = 0;
        for (int k = 0; k < near.size(); k++) {
            reached += weights.get(k) > 0 && near.get(k) > 0 ? 1 : 0;
        }
        return reached;
    }

    static Coverage of(Points samples, Level level, List<Double> weights) {
        Mixture m = level.mixture;
        int[] near = new int[m.components];
        int[] lastSeen = new int[m.components];
        Arrays.fill(lastSeen, -1);
        List<CloudSum> clouds = CloudSum.all(level);
        int atoms = clouds.isEmpty() ? m.size : m.gaussians;
        int within = 0;
        for (int i = 0; i < samples.size(); i++) {
            boolean any = false;
            for (int k = 0; k < atoms; k++) {
                int component = m.component[k];
                // A point cloud is one component of many atoms: counted once a sample.
                if (lastSeen[component] != i && level.distance(k, samples.x(i), samples.y(i)) <= DEVIATIONS) {
                    lastSeen[component] = i;
                    near[component]++;
                    any = true;
                }
            }
            for (CloudSum cloud : clouds) {
                cloud.goNearest(samples.x(i), samples.y(i));
                if (cloud.deviations() <= DEVIATIONS) {
                    near[cloud.component()]++;
                    any = true;
                }
            }
            within += any ? 1 : 0;
        }
        return new Coverage(samples.size(), within, Arrays.stream(near).boxed().toList(), weights);
    }
}
