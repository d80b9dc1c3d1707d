package org.scorefield.metric;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Require;

/**
 * How a sample is divided among the components of a scene.
 *
 * @param counts how many points belong to each component
 * @param outside how many belong to none
 */
public record ComponentWeights(List<Integer> counts, int outside) {
    public ComponentWeights {
        counts = List.copyOf(counts);
        Require.atLeast(1, "number of components", counts.size());
        for (int count : counts) {
            Require.atLeast(0, "count of a component", count);
        }
        Require.atLeast(0, "count outside", outside);
    }

    /**
     * Counts.
     *
     * @param classes the component of each point, from 0, or −1 for none
     * @param components how many components there are
     */
    public static ComponentWeights of(int[] classes, int components) {
        int[] counts = new int[Require.atLeast(1, "number of components", components)];
        int outside = 0;
        for (int c : classes) {
            Require.atLeast(-1, "component of a point", c);
            Require.atMost(components - 1, "component of a point", c);
            if (c < 0) {
                outside++;
            } else {
                counts[c]++;
            }
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return new ComponentWeights(list, outside);
    }

    /** How many points belong to some component. */
    public int inside() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of each component in the points that belong to one; all 0 if there are none. */
    public List<Double> shares() {
        double total = Math.max(1, inside());
        return counts.stream().map(count -> count / total).toList();
    }

    /**
     * {@code KL(w ‖ q) = Σ w_k ln(w_k/q_k)}, q the shares, where an empty component counts as half a point so that
     * the number stays finite.
     *
     * @param weights the true weights, one per component, at least 0, with a sum of 1
     * @return at least 0, nats
     */
    public double divergenceFrom(List<Double> weights) {
        if (weights.size() != counts.size()) {
            throw new IllegalArgumentException(
                    "there are " + counts.size() + " components, but " + weights.size() + " true weights were given");
        }
        double total =
                counts.stream().mapToDouble(ComponentWeights::atLeastHalf).sum();
        double divergence = 0;
        for (int k = 0; k < weights.size(); k++) {
            double w = Require.within("weight of component " + (k + 1), 0, 1, weights.get(k));
            if (w > 0) { // 0 ln 0 = 0
                divergence += w * StrictMath.log(w * total / atLeastHalf(counts.get(k)));
            }
        }
        return Math.max(0, divergence); // below 0 only by rounding
    }

    /**
     * What the share of each component may be off by chance: the binomial standard error {@code √(w(1−w)/n)}, n the
     * points inside.
     *
     * @param weights the true weights, one per component
     * @return one per component; infinite if no point is inside
     */
    public List<Double> standardErrors(List<Double> weights) {
        double n = inside();
        return weights.stream()
                .map(w -> n == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, w * (1 - w)) / n))
                .toList();
    }

    private static double atLeastHalf(int count) {
        return count == 0 ? 0.5 : count;
    }
}
