package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scorefield.exact.Truth;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.figure.AxesLayer;
import org.scorefield.figure.BandLayer;
import org.scorefield.figure.DensityLayer;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Grid;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.ParticlesLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;

/** Draws what methods sampled beside exact draws of what they are meant to sample, each over the density of the scene. */
public final class SampleSheet {
    private static final int MOST_COLUMNS = 4;
    private static final int COLUMNS_OF_METHODS = 3;

    /** More dots than this hide the shape they make. */
    private static final int MOST_DOTS = 500;

    private static final double DOT_PX = 1.5;

    /** Cells of the density across a panel: a panel is small, and a contour of few cells has corners. */
    private static final int CELLS = 120;

    private final Viewport viewport;
    private final Layer density;

    private SampleSheet(Recipe recipe, double panelCm) {
        Scene scene = recipe.scene();
        this.viewport = Viewport.ofWidth(scene.box(), panelCm, Gutter.AXES);
        Lattice lattice = viewport.lattice(viewport.plotWidthPx() / CELLS);
        double sigma = scene.hasDensity() ? 0 : recipe.levels().smallest();
        this.density = DensityLayer.of(Grid.wrap(lattice, Truth.shown(scene).logDensity(lattice.points(), sigma)));
    }

    /** Above what guidance samples at each weight, below exact draws of p(x) p(c|x)^w; four weights abreast. */
    public static Figure of(Guidance measured, Recipe recipe, double widthCm, Palette palette) {
        List<Guidance.Row> rows = measured.rows();
        int columns = Math.min(MOST_COLUMNS, rows.size());
        SampleSheet sheet = new SampleSheet(recipe, widthCm / columns);
        List<Panel> panels = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += columns) {
            List<Guidance.Row> abreast = rows.subList(from, Math.min(rows.size(), from + columns));
            abreast.forEach(r -> panels.add(sheet.panel("guided, w = " + number(r.weight()), r.particles())));
            for (int empty = abreast.size(); empty < columns; empty++) {
                panels.add(sheet.panel("", Points.none()));
            }
            abreast.forEach(r ->
                    panels.add(sheet.panel("p(x) p(" + measured.label() + "|x)^" + number(r.weight()), r.exact())));
        }
        return Figure.multiples(palette, columns, panels);
    }

    /** The exact posterior and the samples of each method, with the measured line and its band. */
    public static Figure of(InverseProblem solved, Recipe recipe, double widthCm, Palette palette) {
        int columns = Math.min(COLUMNS_OF_METHODS, 1 + solved.outcomes().size());
        SampleSheet sheet = new SampleSheet(recipe, widthCm / columns);
        Layer band = new BandLayer(solved.observation());
        List<Panel> panels = new ArrayList<>();
        panels.add(sheet.panel("the exact posterior", solved.exact(), band));
        solved.outcomes().forEach(o -> panels.add(sheet.panel(o.method(), o.particles(), band)));
        return Figure.multiples(palette, columns, panels);
    }

    private Panel panel(String title, Points particles, Layer... over) {
        List<Layer> layers = new ArrayList<>(List.of(density, new AxesLayer()));
        layers.addAll(List.of(over));
        layers.add(new ParticlesLayer(particles.slice(0, Math.min(MOST_DOTS, particles.size())), DOT_PX));
        return new Panel(title, viewport, layers);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.format(Locale.ROOT, "%.0f", value + 0.0)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
