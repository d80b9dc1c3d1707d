package org.scorefield.figure;

import java.util.Optional;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

/**
 * The error of a learned field as whiskers: from the tip of the exact arrow to the tip of the learned one.
 *
 * @param learned the learned field as drawn
 * @param exact the exact field as drawn, on the same places
 */
public record ErrorLayer(ArrowsLayer learned, ArrowsLayer exact) implements Layer {
    private static final double LINE_PX = 1.5;
    private static final double KNOB_PX = 1.3;

    public ErrorLayer {
        if (!learned.places().equals(exact.places())) {
            throw new IllegalArgumentException("whiskers need both fields on the same places");
        }
    }

    /** The whiskers between two fields on one lattice. */
    public static ErrorLayer of(Lattice lattice, Points learned, Points exact, ArrowScale scale) {
        return new ErrorLayer(ArrowsLayer.learned(lattice, learned, scale), ArrowsLayer.exact(lattice, exact, scale));
    }

    /** The same whiskers, with a rim in the colour of the canvas or without. */
    public ErrorLayer withHalo(boolean halo) {
        return new ErrorLayer(learned.withHalo(halo), exact.withHalo(halo));
    }

    /** The same whiskers, none of them drawn where an arrow would reach into a box. */
    public ErrorLayer clearOf(Optional<Box> box) {
        return new ErrorLayer(learned.clearOf(box), exact.clearOf(box));
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        int argb = palette.of(Role.ERROR);
        Line line = Line.solid(argb, LINE_PX);
        pen.clip(viewport.shown(), () -> {
            double[] whisker = new double[4];
            int rim = palette.canvas();
            for (int i = 0; i < learned.places().size(); i++) {
                if (learned.covers(i) || exact.covers(i)) {
                    continue;
                }
                tip(exact, i, whisker, 0);
                tip(learned, i, whisker, 2);
                if (learned.halo()) {
                    pen.stroke(whisker, Line.solid(rim, LINE_PX + 2 * ArrowsLayer.HALO_PX));
                    pen.dot(whisker[2], whisker[3], Dot.filled(KNOB_PX + ArrowsLayer.HALO_PX, rim));
                }
                pen.stroke(whisker, line);
                pen.dot(whisker[2], whisker[3], Dot.filled(KNOB_PX, argb));
            }
        });
    }

    private static void tip(ArrowsLayer arrows, int i, double[] xy, int at) {
        double norm = ArrowScale.norm(arrows.scores(), i);
        double reach = norm > 0 ? 0.5 * arrows.length(i) / norm : 0;
        xy[at] = arrows.places().x(i) + reach * arrows.scores().x(i);
        xy[at + 1] = arrows.places().y(i) + reach * arrows.scores().y(i);
    }

    @Override
    public void tell(Ledger ledger) {
        double[] gap = learned.scores().toArray();
        for (int i = 0; i < learned.scores().size(); i++) {
            gap[2 * i] -= exact.scores().x(i);
            gap[2 * i + 1] -= exact.scores().y(i);
        }
        ledger.vectors("error", learned.places(), Points.wrap(gap));
    }
}
