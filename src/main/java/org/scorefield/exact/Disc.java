package org.scorefield.exact;

import java.util.Arrays;

/** A square grid of step 0.3 inside a circle of radius 6.5, weighted by the standard normal: the trapezoidal rule. */
final class Disc {
    private static final double RADIUS = 6.5;
    private static final double STEP = 0.3;
    private static final double[] NODES = nodes();

    private Disc() {}

    static int size() {
        return NODES.length / 3;
    }

    static double u(int i) {
        return NODES[3 * i];
    }

    static double v(int i) {
        return NODES[3 * i + 1];
    }

    static double weight(int i) {
        return NODES[3 * i + 2];
    }

    private static double[] nodes() {
        int n = (int) (RADIUS / STEP);
        double[] nodes = new double[3 * (2 * n + 1) * (2 * n + 1)];
        int k = 0;
        for (int i = -n; i <= n; i++) {
            for (int j = -n; j <= n; j++) {
                double r2 = STEP * STEP * (i * i + j * j);
                if (r2 <= RADIUS * RADIUS) {
                    nodes[k++] = i * STEP;
                    nodes[k++] = j * STEP;
                    nodes[k++] = StrictMath.exp(-0.5 * r2);
                }
            }
        }
        return Arrays.copyOf(nodes, k);
    }
}
