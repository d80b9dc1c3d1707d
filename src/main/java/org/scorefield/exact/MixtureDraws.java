package org.scorefield.exact;

import java.util.Arrays;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Draws from a mixture: a component by its weight, then a place in it. Immutable. */
final class MixtureDraws {
    private final Mixture mixture;
    private final List<Points> gathered;
    private final double[] cumulative;

    /** @param gathered by component, the points that are drawn from in place of its groups; none where nothing is gathered */
    MixtureDraws(Mixture mixture, List<Points> gathered) {
        this.mixture = mixture;
        this.gathered = gathered;
        this.cumulative = new double[mixture.size];
        double sum = 0;
        for (int k = 0; k < mixture.size; k++) {
            sum += mixture.weight[k];
            cumulative[k] = sum;
        }
    }

    /** Whether points come in place of the groups they are gathered in. */
    boolean areOfGathered() {
        return !gathered.isEmpty();
    }

    /** {@link Truth#draw}. */
    Drawn draw(int n, double sigma, RandomStream random) {
        double lambda = sigma * sigma;
        double[] xy = new double[2 * n];
        int[] components = new int[n];
        random.addNormals(1, xy, 0, 2 * n);
        for (int i = 0; i < n; i++) {
            RandomStream chance = random.at(i);
            int k = pick(chance.nextDouble());
            double a = xy[2 * i];
            double b = xy[2 * i + 1];
            components[i] = mixture.component[k];
            Points own = gathered.isEmpty() ? Points.none() : gathered.get(mixture.component[k]);
            if (!own.isEmpty()) {
                int j = (int) (chance.nextDouble() * own.size());
                xy[2 * i] = own.x(j) + sigma * a;
                xy[2 * i + 1] = own.y(j) + sigma * b;
            } else if (k < mixture.gaussians) {
                double u = Math.sqrt(mixture.major[k] + lambda) * a;
                double v = Math.sqrt(mixture.minor[k] + lambda) * b;
                xy[2 * i] = mixture.x[k] + mixture.c[k] * u - mixture.s[k] * v;
                xy[2 * i + 1] = mixture.y[k] + mixture.s[k] * u + mixture.c[k] * v;
            } else {
                xy[2 * i] = mixture.x[k] + sigma * a;
                xy[2 * i + 1] = mixture.y[k] + sigma * b;
            }
        }
        return new Drawn(Points.wrap(xy), components);
    }

    private int pick(double u) {
        int found = Arrays.binarySearch(cumulative, u * cumulative[cumulative.length - 1]);
        // An exact hit on the end of an atom's interval belongs to the next: intervals are closed on the left.
        return Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
    }
}
