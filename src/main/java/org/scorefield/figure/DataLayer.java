package org.scorefield.figure;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Data points.
 *
 * @param data n×2, scene units
 * @param radiusPx radius of a point
 * @param opacity in [0, 1]
 * @param hollow circles, else discs
 */
public record DataLayer(Points data, double radiusPx, double opacity, boolean hollow) implements Layer {
    private static final double LINE_PX = 0.9;

    public DataLayer {
        Require.positive("radius of a data point", radiusPx);
        Require.within("opacity of a data point", 0, 1, opacity);
    }

    /** Hollow circles of 2.2 px; fine discs instead where there are more than a thousand. */
    public static DataLayer of(Points data) {
        return data.size() > 1000 ? fine(data, 0.35) : new DataLayer(data, 2.2, 1, true);
    }

    /** Translucent discs of half a point's radius, as in figure 2 of the seed. */
    public static DataLayer fine(Points data, double opacity) {
        return new DataLayer(data, 0.5 * Viewport.PX_PER_INCH / 72, opacity, false);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        int argb = palette.of(Role.DATA, opacity);
        Dot dot = hollow ? Dot.hollow(radiusPx, LINE_PX, argb) : Dot.filled(radiusPx, argb);
        pen.clip(viewport.shown(), () -> {
            for (int i = 0; i < data.size(); i++) {
                pen.dot(data.x(i), data.y(i), dot);
            }
        });
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("data", "", data);
    }
}
