package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
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
        return multiples(sigmas.sigmas().stream().map(scenery::withSigma).toList(), box, widthCm, palette);
    }

    /** Several pictures side by side, each with its own noise level, particles and trails. */
    public static Figure multiples(List<Portrait.Scenery> sceneries, Box box, double widthCm, Palette palette) {
        int columns = Math.min(MOST_COLUMNS, sceneries.size());
        Viewport viewport = Viewport.ofWidth(box, widthCm / columns, Gutter.AXES);
        List<Panel> panels = new ArrayList<>();
        for (Portrait.Scenery scenery : sceneries) {
            panels.add(new Panel(title(scenery), viewport, Portrait.layers(scenery, viewport)));
        }
        return Figure.multiples(palette, columns, panels);
    }

    /** The noise level, and whose map it is where a map colours the plane. */
    private static String title(Portrait.Scenery scenery) {
        String level = "σ = " + scenery.sigma();
        return scenery.kinds().stream()
                .filter(FieldMaps::isMap)
                .sorted()
                .findFirst()
                .map(kind -> kind == Kind.ERROR_MAP
                        ? FieldMaps.name(kind) + ", " + level
                        : (scenery.learned().isPresent() && scenery.mapped() == FieldMaps.Side.LEARNED
                                        ? "learned "
                                        : "exact ")
                                + FieldMaps.name(kind)
                                + ", "
                                + level)
                .orElse(level);
    }
}
