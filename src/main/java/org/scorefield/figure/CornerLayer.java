package org.scorefield.figure;

import java.util.List;

/**
 * A few words on a plate, top left: where a movie stands.
 *
 * @param words one to a column, in tabular figures; empty ones take no room
 */
public record CornerLayer(List<String> words) implements Layer {
    private static final double SIZE_PX = 12;
    private static final double PAD_PX = 10;
    private static final double GAP_PX = 14;
    private static final double HEIGHT_PX = 28;
    private static final double MARGIN_PX = 8;

    public CornerLayer {
        words = words.stream().filter(w -> !w.isEmpty()).toList();
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Lettering style = new Lettering(Face.MONO, SIZE_PX, palette.of(Role.TEXT), Lettering.Anchor.START);
        double width = 2 * PAD_PX - GAP_PX;
        for (String word : words) {
            width += style.widthPx(word) + GAP_PX;
        }
        if (words.isEmpty()) {
            return;
        }
        double left = viewport.gutter().left() + MARGIN_PX;
        double top = viewport.gutter().top() + MARGIN_PX;
        Plate.fill(pen, viewport, palette, left, top, width, HEIGHT_PX);
        double baseline = viewport.y(top + HEIGHT_PX / 2 + style.dropPx());
        double at = left + PAD_PX;
        for (String word : words) {
            pen.text(word, viewport.x(at), baseline, style);
            at += style.widthPx(word) + GAP_PX;
        }
    }
}
