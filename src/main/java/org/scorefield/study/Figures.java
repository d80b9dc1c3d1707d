package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Paper;
import org.scorefield.figure.Viewport;

/** Composes figures: the same layers as on the canvas, at a size in centimetres. */
public final class Figures {
    /** A figure of more panels than this breaks into a second row. */
    public static final int MOST_COLUMNS = 4;

    private Figures() {}

    /**
     * One picture of a figure.
     *
     * @param title over it; none if empty
     * @param overlay drawn over everything
     */
    public record Part(String title, Scenery scenery, List<Layer> overlay) {
        public Part {
            overlay = List.copyOf(overlay);
        }

        /** Nothing but what is seen, named by its noise level and its map. */
        public static Part named(Scenery scenery) {
            return new Part(Figures.title(scenery), scenery, List.of());
        }
    }

    /** One picture of {@code box} on paper. */
    public static Figure single(Scenery scenery, Box box, Paper paper, Palette palette) {
        return composed(List.of(new Part("", scenery, List.of())), box, paper, palette);
    }

    /** Several pictures side by side, each with its own noise level, particles and trails. */
    public static Figure multiples(List<Scenery> sceneries, Box box, Paper paper, Palette palette) {
        return composed(sceneries.stream().map(Part::named).toList(), box, paper, palette);
    }

    /** Pictures side by side, four at most in a row. */
    public static Figure composed(List<Part> parts, Box box, Paper paper, Palette palette) {
        int columns = Math.min(MOST_COLUMNS, parts.size());
        int rows = (parts.size() + columns - 1) / columns;
        boolean titled = parts.stream().anyMatch(p -> !p.title().isEmpty());
        Viewport viewport = paper.panel(box, gutter(parts), columns, rows, titled);
        List<Panel> panels = new ArrayList<>();
        for (Part part : parts) {
            List<Layer> layers = new ArrayList<>(Portrait.layers(part.scenery(), viewport));
            layers.addAll(part.overlay());
            panels.add(new Panel(part.title(), viewport, layers));
        }
        return Figure.multiples(palette, columns, panels);
    }

    private static Gutter gutter(List<Part> parts) {
        boolean marginals = parts.stream().anyMatch(p -> p.scenery().kinds().contains(Kind.MARGINALS));
        return marginals ? Gutter.MARGINALS : Gutter.AXES;
    }

    /** The noise level, and whose map it is where a map colours the plane. */
    private static String title(Scenery scenery) {
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
