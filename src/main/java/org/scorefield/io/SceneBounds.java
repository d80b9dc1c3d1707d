package org.scorefield.io;

import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;

/** The box of a drawing that came without one: three deviations of every component, a margin, never flat. */
final class SceneBounds {
    private static final double DEVIATIONS = 3;
    private static final double MARGIN = 1.1;
    private static final double SMALLEST_HALF = 0.5;

    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private SceneBounds() {}

    /** A square about the components; at least one component, each with at least one point. */
    static Box around(List<Component> components) {
        SceneBounds bounds = new SceneBounds();
        for (Component c : components) {
            switch (c) {
                case Gaussian g ->
                    bounds.include(
                            g.meanX(),
                            g.meanY(),
                            DEVIATIONS * Math.sqrt(g.covariance().majorVariance()));
                case PointCloud p -> {
                    Points points = p.points();
                    for (int i = 0; i < points.size(); i++) {
                        bounds.include(points.x(i), points.y(i), 0);
                    }
                }
            }
        }
        return bounds.square();
    }

    private void include(double x, double y, double reach) {
        left = Math.min(left, x - reach);
        right = Math.max(right, x + reach);
        low = Math.min(low, y - reach);
        high = Math.max(high, y + reach);
    }

    private Box square() {
        double half = Math.max(SMALLEST_HALF, MARGIN * Math.max(right - left, high - low) / 2);
        double x = (left + right) / 2;
        double y = (low + high) / 2;
        return new Box(x - half, x + half, y - half, y + half);
    }
}
