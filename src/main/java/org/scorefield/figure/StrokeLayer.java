package org.scorefield.figure;

import org.scorefield.field.Points;

/**
 * A line drawn by hand or computed, from a hollow start to a filled end, with a halo so that it stands out from arrows.
 *
 * @param places n×2, scene units; one place is a dot, none is nothing
 * @param role whose colour it has
 * @param dashed how exact things are drawn
 */
public record StrokeLayer(Points places, Role role, boolean dashed) implements Layer {
    private static final double WIDTH_PX = 2.2;
    private static final double HALO_PX = 2;
    private static final double END_PX = 4.5;

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        int n = places.size();
        if (n == 0) {
            return;
        }
        double[] xy = places.toArray();
        int halo = palette.of(Role.PAGE, 0.85);
        int color = palette.of(role);
        pen.clip(viewport.shown(), () -> paint(pen, xy, halo, color, palette));
    }

    private void paint(Pen pen, double[] xy, int halo, int color, Palette palette) {
        int n = xy.length / 2;
        boolean ring = n > 2 && xy[0] == xy[2 * n - 2] && xy[1] == xy[2 * n - 1]; // it has no ends
        if (n > 1) {
            pen.stroke(xy, Line.solid(halo, WIDTH_PX + 2 * HALO_PX));
            pen.stroke(xy, dashed ? Line.dashed(color, WIDTH_PX, 6, 4) : Line.solid(color, WIDTH_PX));
        }
        if (n > 1 && !ring) {
            pen.dot(xy[0], xy[1], new Dot(END_PX - 1, palette.of(Role.PAGE), WIDTH_PX, color));
        }
        if (!ring) {
            pen.dot(xy[2 * n - 2], xy[2 * n - 1], new Dot(END_PX, color, HALO_PX, halo));
        }
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("stroke", "", places);
    }
}
