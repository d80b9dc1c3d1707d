package org.scorefield.figure;

import java.util.Optional;
import org.scorefield.field.Box;
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

    /** A key wider than this share of the picture does not name its mode. */
    private static final double MOST_WIDTH = 0.7;

    /** A key higher than this share of the picture is left out. */
    private static final double MOST_SHARE = 0.3;

    public static KeyArrowLayer of(Lattice lattice, ArrowScale scale) {
        return new KeyArrowLayer(scale, ArrowsLayer.cell(lattice), false);
    }

    /** The key as an arrow of the exact field, or of the learned one. */
    public KeyArrowLayer inTheFormOf(boolean exactField) {
        return new KeyArrowLayer(scale, cell, exactField);
    }

    /** What the key says and where, px from the top left. */
    private record Place(
            String before,
            String after,
            String mode,
            double lengthPx,
            double beforePx,
            double left,
            double top,
            double width,
            boolean above) {}

    private Place place(Viewport viewport, Words words) {
        boolean strip = scale.mode() == ArrowLength.UNIT_LOG;
        double lengthPx = strip ? STRIP_PX : cell * scale.share(scale.keyNorm()) / viewport.unitsPerPx();
        Lettering style = new Lettering(Face.REGULAR, SIZE_PX, 0, Lettering.Anchor.START);
        String before = strip ? scale.norm() + "  " + Axis.number(scale.least()) : "";
        String after = strip ? Axis.number(scale.most()) : scale.keyText();
        String mode = words.say(strip ? scale.note() : scale.remark());
        double beforePx = before.isEmpty() ? 0 : style.widthPx(before) + 8;
        double bare = 2 * PAD_PX + beforePx + lengthPx + 8 + style.widthPx(after);
        double width = bare + (mode.isEmpty() ? 0 : 10 + style.widthPx(mode));
        if (width > viewport.plotWidthPx() - 2 * MARGIN_PX || width > MOST_WIDTH * viewport.plotWidthPx()) {
            mode = ""; // a narrow figure names the length only
            width = bare;
        }
        // Then it need not cover any arrow; a gutter as wide at the right is not for the key but for marginals.
        boolean above = viewport.gutter().top() >= HEIGHT_PX - 4
                && viewport.gutter().right() < viewport.gutter().top();
        double top =
                above ? viewport.gutter().top() - HEIGHT_PX : viewport.gutter().top() + MARGIN_PX;
        double left = viewport.widthPx() - viewport.gutter().right() - MARGIN_PX - width;
        return new Place(
                before, after, mode, lengthPx, beforePx, above ? left + MARGIN_PX + PAD_PX : left, top, width, above);
    }

    /** False where the key would cover most of the picture it explains. */
    public boolean fits(Viewport viewport) {
        Place place = place(viewport, Words.ENGLISH);
        return place.above
                || HEIGHT_PX + MARGIN_PX <= MOST_SHARE * viewport.plotHeightPx()
                        && place.width <= viewport.plotWidthPx();
    }

    /** Where no arrow should be drawn, or it would be seen under the key and stick out at its sides; scene units. */
    public Optional<Box> clear(Viewport viewport, Words words) {
        Place place = place(viewport, words);
        return place.above
                ? Optional.empty()
                : Optional.of(new Box(
                        viewport.x(place.left),
                        viewport.x(place.left + place.width),
                        viewport.y(place.top + HEIGHT_PX),
                        viewport.y(place.top)));
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        boolean strip = scale.mode() == ArrowLength.UNIT_LOG;
        double unit = viewport.unitsPerPx();
        Place place = place(viewport, pen::say);
        String mode = place.mode;
        String after = place.after;
        double lengthPx = place.lengthPx;
        Lettering strong = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.TEXT), Lettering.Anchor.START);
        Lettering muted = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.MUTED), Lettering.Anchor.START);
        double middle = place.top + HEIGHT_PX / 2;
        if (!place.above) {
            Plate.fill(pen, viewport, palette, place.left, place.top, place.width, HEIGHT_PX);
        }
        double baseline = viewport.y(middle + strong.dropPx());
        double at = place.left + PAD_PX;
        if (strip) {
            pen.text(place.before, viewport.x(at), baseline, strong);
            at += place.beforePx;
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
            pen.text(mode, viewport.x(at + strong.widthPx(after) + 10), baseline, muted);
        }
    }
}
