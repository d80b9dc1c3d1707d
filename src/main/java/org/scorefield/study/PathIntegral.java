package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * The work of a score along a polyline, {@code ∫ s·dx}.
 *
 * <p>Of an exact score it is {@code log p_σ(end) − log p_σ(start)}, by any way, and 0 round a loop. Of a learned field it
 * depends on the way; round a loop it is the curl inside.
 *
 * @param vertices the polyline, n×2, scene units; a closed one comes back to the first
 * @param closed whether it does
 * @param sigma noise level, scene units
 * @param value the integral, nats
 * @param error what the last refinement changed: an upper bound of the quadrature's own error
 * @param scoreCalls at how many places the field was asked
 * @param profile the integral so far at every vertex, the last being the value; after the last vertex a closed one has
 *     one entry more
 */
public record PathIntegral(
        Points vertices,
        boolean closed,
        double sigma,
        double value,
        double error,
        int scoreCalls,
        List<Double> profile) {
    /** More vertices than this are no drawing by hand. */
    public static final int MOST_VERTICES = 10_000;

    /** A field in float has no more digits to give. */
    private static final double TOLERANCE = 1e-7;

    private static final int FEWEST_PANELS = 8;
    private static final int MOST_PANELS = 4096;

    public PathIntegral {
        profile = List.copyOf(profile);
    }

    /**
     * Integrates by Simpson's rule along every edge, each halved until that changes it by less than 1e-7 nats (of the whole
     * where that is more than one).
     *
     * @param vertices at least two, finite
     * @throws IllegalArgumentException if there are fewer, or one is not finite
     */
    public static PathIntegral along(ScoreField field, Points vertices, boolean closed, double sigma) {
        Require.atLeast(2, "number of vertices of a path", vertices.size());
        Require.atMost(MOST_VERTICES, "number of vertices of a path", vertices.size());
        if (!vertices.allFinite()) {
            throw new IllegalArgumentException("the vertices of a path must be finite, but one is not");
        }
        List<Double> profile = new ArrayList<>(List.of(0.0));
        int edges = closed ? vertices.size() : vertices.size() - 1;
        double sum = 0;
        double error = 0;
        int calls = 0;
        for (int i = 0; i < edges; i++) {
            int j = (i + 1) % vertices.size();
            Edge edge = new Edge(field, sigma, vertices.x(i), vertices.y(i), vertices.x(j), vertices.y(j));
            edge.integrate();
            sum += edge.value;
            error += edge.change;
            calls += edge.calls;
            profile.add(sum);
        }
        return new PathIntegral(vertices, closed, sigma, sum, error, calls, profile);
    }

    /** What the integral of the exact score is: the difference of log p_σ between the ends, 0 round a loop. */
    public double exactDifference(Truth truth) {
        if (closed) {
            return 0;
        }
        double[] log = truth.logDensity(
                Points.of(
                        vertices.x(0), vertices.y(0), vertices.x(vertices.size() - 1), vertices.y(vertices.size() - 1)),
                sigma);
        return log[1] - log[0];
    }

    /** One straight piece; trapezoid sums of 2ᵏ panels, of which Simpson's are made. */
    private static final class Edge {
        private final ScoreField field;
        private final double sigma;
        private final double ax;
        private final double ay;
        private final double dx;
        private final double dy;
        double value;
        double change;
        int calls;

        Edge(ScoreField field, double sigma, double ax, double ay, double bx, double by) {
            this.field = field;
            this.sigma = sigma;
            this.ax = ax;
            this.ay = ay;
            dx = bx - ax;
            dy = by - ay;
        }

        void integrate() {
            if (dx == 0 && dy == 0) {
                return;
            }
            // At least two panels a deviation of the noise: narrower features than σ the field has not.
            int panels = (int) Math.clamp(2 * Math.sqrt(dx * dx + dy * dy) / sigma, FEWEST_PANELS, MOST_PANELS / 2.0);
            double ends = 0.5 * sumAt(0, 1, 2);
            double inner = sumAt(1.0 / panels, 1.0 / panels, panels - 1);
            double trapezoid = (ends + inner) / panels;
            double before = trapezoid; // of a way so long that one halving is all, this bounds the change
            for (boolean first = true; ; first = false) {
                inner += sumAt(0.5 / panels, 1.0 / panels, panels);
                panels *= 2;
                double finer = (ends + inner) / panels;
                value = (4 * finer - trapezoid) / 3;
                trapezoid = finer;
                change = Math.abs(value - before);
                boolean settled = !first && change <= TOLERANCE * Math.max(1, Math.abs(value));
                if (settled || panels >= MOST_PANELS) {
                    return;
                }
                before = value;
            }
        }

        /** Σ s·d at t, t + step, …, n of them. */
        private double sumAt(double t, double step, int n) {
            double[] xy = new double[2 * n];
            for (int i = 0; i < n; i++) {
                xy[2 * i] = ax + (t + i * step) * dx;
                xy[2 * i + 1] = ay + (t + i * step) * dy;
            }
            Points s = field.score(Points.wrap(xy), sigma);
            calls += n;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += s.x(i) * dx + s.y(i) * dy;
            }
            return sum;
        }
    }
}
