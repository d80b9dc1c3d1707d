package org.scorefield.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.noise.NoiseLevels;

/** Writes one picture per layer and palette into a folder, to be looked at. Run by hand. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Palette palette : Palette.values()) {
            Viewport view = new Viewport(TwoModes.BOX, 1040, 600, Gutter.AXES);
            double sigma = 0.21;
            Lattice lattice = view.lattice(38);
            Points exact = TwoModes.score(lattice.points(), sigma);
            Points learned = TwoModes.learned(lattice.points(), sigma);
            ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, sigma, exact, learned);
            List<Points> history = TwoModes.history(300, 60, 1);
            List<Layer> window = List.of(
                    DensityLayer.of(TwoModes.density(view, sigma)),
                    TrailsLayer.of(history, 3),
                    ArrowsLayer.learned(lattice, learned, scale),
                    ParticlesLayer.of(history.getLast()),
                    new AxesLayer(),
                    KeyArrowLayer.of(lattice, scale));
            png(folder, "window", Figure.of(view, palette, window));
            png(
                    folder,
                    "compare",
                    Figure.of(
                            view,
                            palette,
                            List.of(
                                    DensityLayer.of(TwoModes.density(view, sigma)),
                                    ArrowsLayer.exact(lattice, exact, scale),
                                    ArrowsLayer.learned(lattice, learned, scale),
                                    ErrorLayer.of(lattice, learned, exact, scale),
                                    new AxesLayer(),
                                    KeyArrowLayer.of(lattice, scale))));
            int[] pixels = Painter.still(window.subList(0, 1), view, palette, 1);
            Painter.moving(window.subList(1, 6), view, palette, 1, pixels);
            write(folder, "raster", palette, PngFormat.encode(1040, 600, pixels, 96, ""));
            Viewport square = Viewport.ofWidth(TwoModes.BOX, 8.5, TwoModes.GUTTER);
            Lattice small = square.lattice(15);
            Points high = TwoModes.score(small.points(), 0.01);
            ArrowScale unit = ArrowScale.of(ArrowLength.UNIT_LOG, 0.01, high);
            ArrowScale scaled = ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.75, TwoModes.score(small.points(), 0.75));
            List<Panel> panels = new ArrayList<>();
            panels.add(new Panel(
                    "fig2  data",
                    square,
                    List.of(
                            DensityLayer.banded(TwoModes.density(square, 0.01), 6),
                            DataLayer.of(TwoModes.history(5000, 1, 4).getLast()),
                            new AxesLayer(),
                            ColorBarLayer.density())));
            panels.add(new Panel(
                    "fig3  σ = 0.75",
                    square,
                    List.of(
                            DataLayer.of(history.getLast()),
                            ArrowsLayer.learned(small, TwoModes.score(small.points(), 0.75), scaled),
                            new AxesLayer(),
                            KeyArrowLayer.of(small, scaled))));
            panels.add(new Panel(
                    "fig4  σ = 0.01",
                    square,
                    List.of(ArrowsLayer.learned(small, high, unit), new AxesLayer(), KeyArrowLayer.of(small, unit))));
            panels.add(new Panel(
                    "fig5  samples",
                    square,
                    List.of(
                            DensityLayer.banded(TwoModes.density(square, 0.01), 6),
                            TrailsLayer.of(history, 5),
                            new ParticlesLayer(TwoModes.history(1000, 1, 4).getLast(), 1.2),
                            new AxesLayer())));
            png(
                    folder,
                    "panels",
                    Figure.multiples(palette, 2, panels).withCaption("The same scene at several noise levels"));
            Viewport plot = Viewport.pixels(288, 160);
            NoiseLevels levels = NoiseLevels.geometric(1.5, 0.05, 10);
            png(
                    folder,
                    "plots",
                    Figure.multiples(
                            palette,
                            1,
                            List.of(
                                    new Panel(
                                            "",
                                            plot,
                                            List.of(new LossPlot("DSM loss", loss(), OptionalDouble.of(0.094)))),
                                    new Panel(
                                            "",
                                            plot,
                                            List.of(new FisherBars(
                                                    levels,
                                                    List.of(
                                                            0.023, 0.018, 0.0105, 0.0082, 0.007, 0.0083, 0.0123, 0.023,
                                                            0.056, 0.15),
                                                    5))),
                                    new Panel(
                                            "",
                                            plot,
                                            List.of(new LossPlot(
                                                    "ISM loss",
                                                    Points.of(1, 2, 2, -1, 5, -3, 20, -3.5),
                                                    OptionalDouble.empty()))),
                                    new Panel(
                                            "",
                                            plot,
                                            List.of(new LossPlot(
                                                    "DSM loss", Points.none(), OptionalDouble.of(0.094)))))));
        }
    }

    static Points loss() {
        double[] xy = new double[2 * 9000];
        RandomStream r = RandomStream.of(1, "loss");
        for (int i = 0; i < 9000; i++) {
            xy[2 * i] = i + 1;
            xy[2 * i + 1] = (0.1 + 4 * Math.pow(1 + i / 30.0, -0.9)) * Math.exp(0.22 * r.nextGaussian());
        }
        return Points.wrap(xy);
    }

    static void png(Path folder, String name, Figure figure) throws IOException {
        for (String format : Formats.CATALOGUE.ids()) {
            byte[] bytes = Formats.CATALOGUE.get(format).make().write(figure, Print.natural(figure, 144));
            Files.write(folder.resolve(name + "-" + figure.palette().id() + "." + format), bytes);
        }
    }

    private static void write(Path folder, String name, Palette palette, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name + "-" + palette.id() + ".png"), bytes);
    }
}
