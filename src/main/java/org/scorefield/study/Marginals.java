package org.scorefield.study;

import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.Layer;
import org.scorefield.figure.MarginalsLayer;
import org.scorefield.figure.Viewport;

/**
 * The exact density of each coordinate over what a picture shows.
 *
 * @param alongX (x, density) per row
 * @param alongY (y, density) per row
 */
record Marginals(Points alongX, Points alongY) {
    private static final double SPACING_PX = 2;

    /** A scene of thousands of points is sampled more coarsely, so that it still follows the hand. */
    private static final double MOST_TERMS = 4e5;

    static Marginals of(Truth truth, double sigma, Viewport viewport) {
        Box shown = viewport.shown();
        return new Marginals(
                curve(truth, sigma, true, shown.xMin(), shown.xMax(), viewport.plotWidthPx()),
                curve(truth, sigma, false, shown.yMin(), shown.yMax(), viewport.plotHeightPx()));
    }

    private static Points curve(Truth truth, double sigma, boolean alongX, double from, double to, double px) {
        int n = (int) Math.max(24, Math.min(px / SPACING_PX, MOST_TERMS / truth.size()));
        double[] at = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            at[i] = from + (to - from) * i / n;
        }
        double[] density = truth.marginal(alongX, at, sigma);
        double[] xy = new double[2 * at.length];
        for (int i = 0; i <= n; i++) {
            xy[2 * i] = at[i];
            xy[2 * i + 1] = density[i];
        }
        return Points.wrap(xy);
    }

    Layer with(Points particles) {
        return new MarginalsLayer(alongX, alongY, particles);
    }
}
