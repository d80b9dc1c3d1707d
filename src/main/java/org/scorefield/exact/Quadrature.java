package org.scorefield.exact;

import java.util.function.ToDoubleFunction;

/**
 * Means under p_σ by the trapezoidal rule, which converges faster than any power of the step for smooth functions that
 * vanish at the edge of the grid.
 *
 * <p>Two grids, the cheaper is taken. Where atoms overlap, one grid over everything: Σ p f / Σ p. Where they are narrow
 * and apart, a disc of nodes around each atom in its own units, Σ w_k Σ φ f / Σ φ. The step is 0.3 of the thinnest
 * deviation: between two modes of equal width, f has poles at π·deviation²/distance off the plane, and the step keeps
 * exp(−2π·pole/step) times the density there below 1e-7 at every distance. If both cost too much (thousands of points at
 * a small σ), the discs of evenly chosen atoms stand in for all.
 */
final class Quadrature {
    /** In deviations. φ(6.5)/φ(0) is 7e-10. */
    private static final double EDGE = 6.5;

    private static final double STEP = 0.3;
    /** exp(−40) is below any error here. */
    private static final double REACH = 40;
    /** Nodes times atoms; some tens of milliseconds. */
    private static final double BUDGET = 2.4e7;

    private static final double[] DISC = disc();

    private Quadrature() {}

    static double mean(Level level, ToDoubleFunction<Place> f) {
        Mixture m = level.mixture;
        double thinnest = Double.POSITIVE_INFINITY;
        double xMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double yMin = Double.POSITIVE_INFINITY;
        double yMax = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < m.size; k++) {
            double major = k < m.gaussians ? m.major[k] : 0;
            double minor = k < m.gaussians ? m.minor[k] : 0;
            double c = k < m.gaussians ? m.c[k] : 1;
            double s = k < m.gaussians ? m.s[k] : 0;
            double dx = EDGE * Math.sqrt(c * c * major + s * s * minor + level.lambda);
            double dy = EDGE * Math.sqrt(s * s * major + c * c * minor + level.lambda);
            thinnest = Math.min(thinnest, Math.sqrt(minor + level.lambda));
            xMin = Math.min(xMin, m.x[k] - dx);
            xMax = Math.max(xMax, m.x[k] + dx);
            yMin = Math.min(yMin, m.y[k] - dy);
            yMax = Math.max(yMax, m.y[k] + dy);
        }
        double step = STEP * thinnest;
        double columns = Math.floor((xMax - xMin) / step) + 1;
        double rows = Math.floor((yMax - yMin) / step) + 1;
        double ownNodes = DISC.length / 3.0 * m.size;
        if (columns * rows <= Math.min(ownNodes, BUDGET / m.size)) {
            return overall(level, f, xMin, yMin, (int) columns, (int) rows, step);
        }
        return perAtom(level, f);
    }

    private static double overall(
            Level level, ToDoubleFunction<Place> f, double xMin, double yMin, int columns, int rows, double step) {
        Place place = new Place(level, REACH);
        double sum = 0;
        double total = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                place.go(xMin + c * step, yMin + r * step);
                double p = StrictMath.exp(place.logDensity);
                if (p > 0) {
                    sum += p * f.applyAsDouble(place);
                    total += p;
                }
            }
        }
        return sum / total;
    }

    private static double perAtom(Level level, ToDoubleFunction<Place> f) {
        Mixture m = level.mixture;
        Place place = new Place(level, REACH);
        int most = (int) Math.max(16, BUDGET / (DISC.length / 3.0) / m.size);
        int atoms = Math.min(m.size, most);
        double sum = 0;
        double total = 0;
        for (int j = 0; j < atoms; j++) {
            int k = (int) ((j + 0.5) * m.size / atoms);
            double a = Math.sqrt((k < m.gaussians ? m.major[k] : 0) + level.lambda);
            double b = Math.sqrt((k < m.gaussians ? m.minor[k] : 0) + level.lambda);
            double c = k < m.gaussians ? m.c[k] : 1;
            double s = k < m.gaussians ? m.s[k] : 0;
            for (int i = 0; i < DISC.length; i += 3) {
                double u = a * DISC[i];
                double v = b * DISC[i + 1];
                double w = m.weight[k] * DISC[i + 2];
                place.go(m.x[k] + c * u - s * v, m.y[k] + s * u + c * v);
                sum += w * f.applyAsDouble(place);
                total += w;
            }
        }
        return sum / total;
    }

    /** u, v, φ(u, v) of a square grid inside a circle. */
    private static double[] disc() {
        int n = (int) (EDGE / STEP);
        double[] nodes = new double[3 * (2 * n + 1) * (2 * n + 1)];
        int k = 0;
        for (int i = -n; i <= n; i++) {
            for (int j = -n; j <= n; j++) {
                double r2 = STEP * STEP * (i * i + j * j);
                if (r2 <= EDGE * EDGE) {
                    nodes[k++] = i * STEP;
                    nodes[k++] = j * STEP;
                    nodes[k++] = StrictMath.exp(-0.5 * r2);
                }
            }
        }
        return java.util.Arrays.copyOf(nodes, k);
    }
}
