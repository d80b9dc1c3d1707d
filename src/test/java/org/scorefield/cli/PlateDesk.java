package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ArrowScale;
import org.scorefield.figure.ArrowsLayer;
import org.scorefield.figure.AxesLayer;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.ParticlesLayer;
import org.scorefield.figure.TrailsLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Project;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Evaluation;
import org.scorefield.study.Learned;
import org.scorefield.study.Portrait;

/** What the plates of the manual are put together from: panels of what its commands wrote. */
final class PlateDesk {
    private static final double PANEL_CM = 5.2;
    private static final double PLOT_WIDTH_PX = 520;
    private static final double PLOT_HEIGHT_PX = 300;
    private static final int POINTS = 1000;

    private PlateDesk() {}

    static Truth scene(String id) {
        return Truth.of(Scenes.CATALOGUE.get(id).make());
    }

    static Project project(String file) throws IOException {
        return SceneArgument.resolve(file);
    }

    static ScoreField learned(String file) throws IOException {
        return Learned.field(project(file));
    }

    /** The last two columns, or those called {@code x} and {@code y}, of a CSV. */
    static Points points(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        double[] xy = new double[2 * (lines.size() - 1)];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            xy[2 * i - 2] = Double.parseDouble(cells[0]);
            xy[2 * i - 1] = Double.parseDouble(cells[1]);
        }
        return Points.wrap(xy);
    }

    /**
     * Particles at one step of their way.
     *
     * @param sigma of the level they are at
     */
    record Moment(double sigma, Points particles) {}

    /** The steps of {@code particle,step,sigma,x,y}, in order. */
    static List<Moment> way(String file) throws IOException {
        TreeMap<Integer, List<Double>> places = new TreeMap<>();
        TreeMap<Integer, Double> sigmas = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int step = Integer.parseInt(cells[1]);
            sigmas.put(step, Double.parseDouble(cells[2]));
            places.computeIfAbsent(step, s -> new ArrayList<>())
                    .addAll(List.of(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
        }
        return places.entrySet().stream()
                .map(e -> new Moment(
                        sigmas.getOrDefault(e.getKey(), Double.NaN),
                        Points.of(e.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())))
                .toList();
    }

    /** Layers over the density at σ. */
    static Panel panel(String title, Truth truth, double sigma, Box box, Layer... over) {
        Viewport viewport = Viewport.ofWidth(box, PANEL_CM, Gutter.AXES);
        List<Layer> layers = new ArrayList<>(List.of(Portrait.density(truth, sigma, viewport), new AxesLayer()));
        layers.addAll(List.of(over));
        return new Panel(title, viewport, layers);
    }

    /** Particles over the density of a scene of the menu. */
    static Panel particles(String title, String scene, double sigma, String csv) throws IOException {
        return panel(title, scene(scene), sigma, box(scene), dots(points(csv)));
    }

    static Layer dots(Points particles) {
        return new ParticlesLayer(particles, 1.5);
    }

    static Layer trails(List<Moment> way, int particles) {
        return TrailsLayer.of(
                way.stream().map(m -> m.particles().slice(0, particles)).toList(), 1);
    }

    /** The box of a scene; two modes are looked at from nearer, because panels are small. */
    static Box box(String scene) {
        return scene.equals("two-modes")
                ? new Box(-2.2, 2.2, -1.7, 1.7)
                : Scenes.CATALOGUE.get(scene).make().box();
    }

    /** A field as arrows at the scale of that σ. */
    static Layer arrows(ScoreField field, Box box, double sigma, boolean exact) {
        Lattice lattice = Lattice.cellCenters(box, 13, 10);
        Points scores = field.score(lattice.points(), sigma);
        ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, sigma, scores);
        return exact ? ArrowsLayer.exact(lattice, scores, scale) : ArrowsLayer.learned(lattice, scores, scale);
    }

    static Figure row(int columns, List<Panel> panels) {
        return Figure.multiples(Palette.PAPER, columns, panels);
    }

    static Figure plot(String title, String across, List<CurvePlot.Curve> curves, OptionalDouble floor, String name) {
        return Figure.of(
                Viewport.pixels(PLOT_WIDTH_PX, PLOT_HEIGHT_PX),
                Palette.PAPER,
                List.of(new CurvePlot(title, across, curves, floor, name, CurvePlot.Names.AT_ENDS)));
    }

    /** The relative Fisher error of a trained project over its noise levels, smallest first. */
    static CurvePlot.Curve errors(String name, String file) throws IOException {
        Project p = project(file);
        List<Evaluation.LevelError> errors = Optional.ofNullable(Evaluation.fisherErrors(
                        Learned.field(p),
                        Truth.of(p.recipe().scene()),
                        p.recipe().levels(),
                        POINTS,
                        1,
                        () -> true))
                .orElseThrow();
        List<double[]> rows = errors.reversed().stream()
                .map(e -> new double[] {e.sigma(), e.relativeFisherError()})
                .toList();
        return curve(name, rows);
    }

    static CurvePlot.Curve curve(String name, List<double[]> rows) {
        return new CurvePlot.Curve(
                name, Points.of(rows.stream().flatMapToDouble(Arrays::stream).toArray()));
    }
}
