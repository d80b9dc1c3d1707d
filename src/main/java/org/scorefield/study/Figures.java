package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Viewport;
import org.scorefield.noise.NoiseLevels;

/** Composes figures: the same layers as on the canvas, at a size in centimetres. */
public final class Figures {
    /** A figure of more panels than this breaks into a second row. */
    private static final int MOST_COLUMNS = 4;

    private Figures() {}

    /** One picture of {@code box}, {@code widthCm} wide. */
    public static Figure single(Portrait.Scenery scenery, Box box, double widthCm, Palette palette) {
        Viewport viewport = Viewport.ofWidth(box, widthCm, Gutter.AXES);
        return Figure.of(viewport, palette, Portrait.layers(scenery, viewport));
    }

    /** The same picture at several noise levels, side by side. */
    public static Figure multiples(
            Portrait.Scenery scenery, NoiseLevels sigmas, Box box, double widthCm, Palette palette) {
        int columns = Math.min(MOST_COLUMNS, sigmas.count());
        Viewport viewport = Viewport.ofWidth(box, widthCm / columns, Gutter.AXES);
        List<Panel> panels = new ArrayList<>();
        for (double sigma : sigmas.sigmas()) {
            panels.add(new Panel("σ = " + sigma, viewport, Portrait.layers(scenery.withSigma(sigma), viewport)));
        }
        return Figure.multiples(palette, columns, panels);
    }
}
