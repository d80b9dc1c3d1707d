package org.scorefield.figure;

import java.util.Optional;
import org.scorefield.field.Box;

/**
 * What a colour means: an upright bar at the right edge with the numbers of its ends and a name.
 *
 * @param map its colours; empty for the palette's Mist
 * @param low written at the foot
 * @param high written at the head
 * @param name what is coloured
 */
public record ColorBarLayer(Optional<ColorMap> map, String low, String high, String name) implements Layer {
    private static final double WIDTH_PX = 8;
    private static final double MARGIN_PX = 10;
    private static final double SIZE_PX = 10;

    /** The bar of a density drawn in Mist. */
    public static ColorBarLayer density() {
        return new ColorBarLayer(Optional.empty(), "0", "max", "p");
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        double height = Math.min(120, 0.4 * viewport.plotHeightPx());
        Lettering text = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.MUTED), Lettering.Anchor.END);
        String most = pen.say(high);
        String what = pen.say(name);
        double words = Math.max(text.widthPx(low), Math.max(text.widthPx(most), text.widthPx(what)));
        double right = viewport.widthPx() - viewport.gutter().right() - MARGIN_PX;
        double foot = viewport.heightPx() - viewport.gutter().bottom() - MARGIN_PX;
        double left = right - WIDTH_PX;
        Plate.fill(pen, viewport, palette, left - words - 12, foot - height - 7, WIDTH_PX + words + 18, height + 13);
        strip(pen, viewport, map.orElse(palette.mist()), left, foot - height, WIDTH_PX, height, true);
        double[] edge = {
            viewport.x(left), viewport.y(foot), viewport.x(right), viewport.y(foot),
            viewport.x(right), viewport.y(foot - height), viewport.x(left), viewport.y(foot - height),
            viewport.x(left), viewport.y(foot)
        };
        pen.stroke(edge, Line.solid(palette.of(Role.BORDER), 0.75));
        double x = viewport.x(left - 6);
        pen.text(most, x, viewport.y(foot - height + 2 * text.dropPx()), text);
        pen.text(what, x, viewport.y(foot - height / 2 + text.dropPx()), text);
        pen.text(low, x, viewport.y(foot), text);
    }

    /** A strip of all colours, given in px from the top left; upright strips rise. */
    static void strip(
            Pen pen,
            Viewport viewport,
            ColorMap map,
            double left,
            double top,
            double width,
            double height,
            boolean upright) {
        int n = 128;
        int[] colours = map.table(n);
        if (upright) {
            for (int i = 0; i < n / 2; i++) {
                int swap = colours[i];
                colours[i] = colours[n - 1 - i];
                colours[n - 1 - i] = swap;
            }
        }
        Box box = new Box(viewport.x(left), viewport.x(left + width), viewport.y(top + height), viewport.y(top));
        pen.image(Picture.wrap(upright ? 1 : n, upright ? n : 1, colours), box);
    }
}
