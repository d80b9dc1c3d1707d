package org.scorefield.figure;

import org.scorefield.field.Lattice;

/**
 * The key: one arrow top right, in the top gutter if there is one, as long as its number says, and the mode. With unit arrows, a strip of the colours instead.
 *
 * @param scale of the arrows explained
 * @param cell the room of one arrow, scene units
 * @param exact true if only the exact field is drawn
 */
public record KeyArrowLayer(ArrowScale scale, double cell, boolean exact) implements Layer {
    private static final double SIZE_PX = 12;
    private static final double PAD_PX = 10;
    private static final double HEIGHT_PX = 28;
    private static final double MARGIN_PX = 8;
    private static final double STRIP_PX = 72;

    public static KeyArrowLayer of(Lattice lattice, ArrowScale scale) {
        return new KeyArrowLayer(scale, ArrowsLayer.cell(lattice), false);
    }

    /** The key as an arrow of the exact field, or of the learned one. */
    public KeyArrowLayer inTheFormOf(boolean exactField) {
        return new KeyArrowLayer(scale, cell, exactField);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        boolean strip = scale.mode() == ArrowLength.UNIT_LOG;
        double unit = viewport.unitsPerPx();
        double norm = scale.keyNorm();
        double lengthPx = strip ? STRIP_PX : cell * scale.share(norm) / unit;
        Lettering strong = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.TEXT), Lettering.Anchor.START);
        Lettering muted = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.MUTED), Lettering.Anchor.START);
        String before = strip ? scale.norm() + "  " + Axis.number(scale.least()) : "";
        String after = strip ? Axis.number(scale.most()) : scale.keyText();
        String mode = pen.say(strip ? scale.note() : scale.remark());
        double beforePx = before.isEmpty() ? 0 : strong.widthPx(before) + 8;
        double afterPx = strong.widthPx(after);
        double width = 2 * PAD_PX + beforePx + lengthPx + 8 + afterPx + (mode.isEmpty() ? 0 : 10 + muted.widthPx(mode));
        if (!mode.isEmpty() && width > viewport.plotWidthPx() - 2 * MARGIN_PX) {
            mode = ""; // a narrow figure names the length only
            width = 2 * PAD_PX + beforePx + lengthPx + 8 + afterPx;
        }
        double left = viewport.widthPx() - viewport.gutter().right() - MARGIN_PX - width;
        // Then it need not cover any arrow; a gutter as wide at the right is not for the key but for marginals.
        boolean above = viewport.gutter().top() >= HEIGHT_PX - 4
                && viewport.gutter().right() < viewport.gutter().top();
        double top =
                above ? viewport.gutter().top() - HEIGHT_PX : viewport.gutter().top() + MARGIN_PX;
        double middle = top + HEIGHT_PX / 2;
        if (above) {
            left += MARGIN_PX + PAD_PX;
        } else {
            Plate.fill(pen, viewport, palette, left, top, width, HEIGHT_PX);
        }
        double baseline = viewport.y(middle + strong.dropPx());
        double at = left + PAD_PX;
        if (strip) {
            pen.text(before, viewport.x(at), baseline, strong);
            at += beforePx;
            ColorBarLayer.strip(pen, viewport, palette.arrowRamp(), at, middle - 4, STRIP_PX, 8, false);
        } else {
            ArrowShape shape = exact ? ArrowShape.EXACT : ArrowShape.LEARNED;
            shape.draw(
                    pen,
                    viewport.x(at + lengthPx / 2),
                    viewport.y(middle),
                    1,
                    0,
                    lengthPx,
                    ArrowShape.weight(cell / unit),
                    unit,
                    palette.of(shape.role()));
        }
        at += lengthPx + 8;
        pen.text(after, viewport.x(at), baseline, strong);
        if (!mode.isEmpty()) {
            pen.text(mode, viewport.x(at + afterPx + 10), baseline, muted);
        }
    }
}
