package org.scorefield.figure;

import org.scorefield.field.Box;

/** Ticks and numbers in the gutter, left and below; no frame, no grid. */
public record AxesLayer() implements Layer {
    private static final double TICK_PX = 4;
    private static final double SIZE_PX = 11;

    /** About this much room for a number, px. */
    private static final double SPACING_PX = 72;

    /** The shorter side has at least about so many steps, so that a small panel shows more numbers than nought. */
    private static final double LEAST_STEPS = 3;

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        double u = viewport.unitsPerPx();
        Box shown = viewport.shown();
        Line line = Line.solid(palette.of(Role.MUTED, 0.7), 1);
        int text = palette.of(Role.MUTED);
        Lettering below = new Lettering(Face.REGULAR, SIZE_PX, text, Lettering.Anchor.MIDDLE);
        Lettering beside = new Lettering(Face.REGULAR, SIZE_PX, text, Lettering.Anchor.END);
        // One step along x and y, since their scales are the same.
        double least = Math.min(shown.width(), shown.height());
        double step = Axis.step(least / Math.max(LEAST_STEPS, least / u / SPACING_PX));
        if (viewport.gutter().bottom() > 0) {
            for (Axis.Tick t : new Axis(false, shown.xMin(), shown.xMax()).every(step)) {
                if (roomy(viewport.px(t.value()), viewport.widthPx(), below.widthPx(t.label()))) {
                    pen.stroke(new double[] {t.value(), shown.yMin(), t.value(), shown.yMin() - TICK_PX * u}, line);
                    pen.text(t.label(), t.value(), shown.yMin() - (TICK_PX + 4 + 2 * below.dropPx()) * u, below);
                }
            }
        }
        if (viewport.gutter().left() > 0) {
            for (Axis.Tick t : new Axis(false, shown.yMin(), shown.yMax()).every(step)) {
                if (roomy(viewport.py(t.value()), viewport.heightPx(), SIZE_PX)) {
                    pen.stroke(new double[] {shown.xMin(), t.value(), shown.xMin() - TICK_PX * u, t.value()}, line);
                    pen.text(t.label(), shown.xMin() - (TICK_PX + 3) * u, t.value() - beside.dropPx() * u, beside);
                }
            }
        }
    }

    /** True if a label centred at {@code at} lies inside the picture. */
    private static boolean roomy(double at, double extent, double label) {
        return at - label / 2 >= 0 && at + label / 2 <= extent;
    }
}
