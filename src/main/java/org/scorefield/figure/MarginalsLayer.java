package org.scorefield.figure;

import org.scorefield.field.Box;
import org.scorefield.field.Points;

/**
 * What is left of a density when one coordinate is integrated out: along x over the plot, along y right of it, in the
 * gutter. The exact one is a dashed line, where the particles are a histogram at the same scale. Without room in the
 * gutter it shows nothing.
 *
 * @param alongX (x, density) per row, x rising
 * @param alongY (y, density) per row, y rising
 * @param particles n×2, scene units; may be none
 */
public record MarginalsLayer(Points alongX, Points alongY, Points particles) implements Layer {
    private static final double LEAST_ROOM_PX = 24;
    private static final double AIR_PX = 6;
    private static final double BAR_PX = 10;
    private static final double BAR_OPACITY = 0.32;

    /** The highest exact density reaches this share of the room; a histogram may stand above it. */
    private static final double FULL = 0.74;

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        if (viewport.gutter().top() >= LEAST_ROOM_PX) {
            band(pen, viewport, palette, true);
        }
        if (viewport.gutter().right() >= LEAST_ROOM_PX) {
            band(pen, viewport, palette, false);
        }
    }

    private void band(Pen pen, Viewport v, Palette palette, boolean top) {
        Points curve = top ? alongX : alongY;
        double peak = 0;
        for (int i = 0; i < curve.size(); i++) {
            peak = Math.max(peak, curve.y(i));
        }
        if (!(peak > 0 && peak < Double.POSITIVE_INFINITY)) {
            return;
        }
        double room = (top ? v.gutter().top() : v.gutter().right()) - AIR_PX;
        Box shown = v.shown();
        Box whole = v.canvas();
        Box there = top
                ? new Box(shown.xMin(), shown.xMax(), shown.yMax(), whole.yMax())
                : new Box(shown.xMax(), whole.xMax(), shown.yMin(), shown.yMax());
        Band band = new Band(
                top,
                top ? shown.yMax() : shown.xMax(),
                top ? shown.xMin() : shown.yMin(),
                top ? shown.xMax() : shown.yMax(),
                FULL * room / peak * v.unitsPerPx());
        pen.clip(there, () -> {
            histogram(pen, v, palette, band);
            double[] xy = new double[2 * curve.size()];
            for (int i = 0; i < curve.size(); i++) {
                band.put(xy, i, curve.x(i), curve.y(i));
            }
            pen.stroke(xy, Line.dashed(palette.of(Role.EXACT), 1.6, 4, 2.5));
        });
        double[] foot = new double[4];
        band.put(foot, 0, band.from, 0);
        band.put(foot, 1, band.to, 0);
        pen.stroke(foot, Line.solid(palette.of(Role.BORDER), 1));
    }

    private void histogram(Pen pen, Viewport v, Palette palette, Band band) {
        int n = particles.size();
        if (n == 0) {
            return;
        }
        int bins = (int) Math.max(1, Math.round((band.to - band.from) / (BAR_PX * v.unitsPerPx())));
        double width = (band.to - band.from) / bins;
        int[] count = new int[bins];
        for (int i = 0; i < n; i++) {
            double at = ((band.top ? particles.x(i) : particles.y(i)) - band.from) / width;
            if (at >= 0 && at < bins) {
                count[(int) at]++;
            }
        }
        int argb = palette.of(Role.PARTICLE, BAR_OPACITY);
        double gap = 0.5 * v.unitsPerPx();
        for (int b = 0; b < bins; b++) {
            if (count[b] > 0) {
                double density = count[b] / (n * width);
                double left = band.from + b * width + gap;
                double right = band.from + (b + 1) * width - gap;
                double[] bar = new double[8];
                band.put(bar, 0, left, 0);
                band.put(bar, 1, left, density);
                band.put(bar, 2, right, density);
                band.put(bar, 3, right, 0);
                pen.fill(bar, argb);
            }
        }
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("marginal-x", "", alongX);
        ledger.points("marginal-y", "", alongY);
    }

    /** Where densities stand: on the plot's upper edge, growing up, or on its right edge, growing right. */
    private record Band(boolean top, double foot, double from, double to, double unitsPerDensity) {
        void put(double[] xy, int i, double at, double density) {
            double out = foot + density * unitsPerDensity;
            xy[2 * i] = top ? at : out;
            xy[2 * i + 1] = top ? out : at;
        }
    }
}
