package org.scorefield.cli;

import static org.scorefield.cli.PlateDesk.box;
import static org.scorefield.cli.PlateDesk.curve;
import static org.scorefield.cli.PlateDesk.learned;
import static org.scorefield.cli.PlateDesk.panel;
import static org.scorefield.cli.PlateDesk.project;
import static org.scorefield.cli.PlateDesk.row;
import static org.scorefield.cli.PlateDesk.scene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.scorefield.exact.Truth;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.AxesLayer;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Grid;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.MapLayer;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.ParticlesLayer;
import org.scorefield.figure.TrailsLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Learned;
import org.scorefield.study.ObjectiveComparison;
import org.scorefield.study.Reading;
import org.scorefield.study.Recipes;
import org.scorefield.study.SlopedField;
import org.scorefield.study.Slopes;

/** The plates of the manual about training: what it costs, how it goes, and how it can fail. */
final class TeachingPlates {
    private static final String TWO = "two-modes";
    private static final int POINTS = 400;
    private static final int ROWS = 14;

    private TeachingPlates() {}

    /** The noise of each objective's gradient across, the error it leaves upwards. */
    static Figure gradientNoise() {
        List<CurvePlot.Curve> dots = ObjectiveComparison.run(
                        Recipes.builtIn(TWO),
                        List.of("dsm", "esm", "ism", "ssm", "ssm-vr"),
                        new ObjectiveComparison.Budget(1500, Double.POSITIVE_INFINITY),
                        () -> 0,
                        Runnable::run,
                        () -> true,
                        words -> {})
                .orElseThrow()
                .stream()
                .map(r -> curve(
                        r.objective(),
                        List.of(new double[] {r.gradientVariance(), r.look().meanError()})))
                .toList();
        return PlateDesk.plot(
                "Mean relative Fisher error after 1500 steps",
                "tr Cov(g)/|E g|² of a batch",
                dots,
                OptionalDouble.empty(),
                "");
    }

    /** What implicit score matching does on bare points: its loss without end, and sinks where the points are. */
    static Figure barePoints() throws IOException {
        Project bare = project("bare.scorefield");
        Project noised = project("noised.scorefield");
        Viewport size = Viewport.ofWidth(box(TWO), 7, Gutter.AXES);
        CurvePlot loss = new CurvePlot(
                "−E[½‖s‖² + ∇·s] while training",
                "steps",
                List.of(promised("σ = 0.01", bare), promised("σ = 0.3", noised)),
                OptionalDouble.of(
                        promise(SlopedField.exact(Truth.of(noised.recipe().scene())), noised, 0.3)),
                "the most there is at σ = 0.3",
                CurvePlot.Names.AT_ENDS);
        return Figure.multiples(
                Palette.PAPER,
                3,
                List.of(
                        new Panel("", Viewport.pixels(size.widthPx(), size.heightPx()), List.of(loss)),
                        sinks("∇·s learned at σ = 0.01", bare, size),
                        sinks("∇·s learned at σ = 0.3", noised, size)));
    }

    private static CurvePlot.Curve promised(String name, Project project) {
        List<double[]> rows = new ArrayList<>();
        double sigma = project.recipe().levels().largest();
        for (Weights then : project.history().orElseThrow().kept()) {
            SlopedField field = SlopedField.learned(project.recipe().network(), then);
            rows.add(new double[] {then.steps(), promise(field, project, sigma)});
        }
        return curve(name, rows);
    }

    /** −E[½‖s‖² + ∇·s] over the noised points. */
    private static double promise(SlopedField field, Project project, double sigma) {
        Points x = Truth.of(project.recipe().scene()).sample(POINTS, sigma, RandomStream.of(2, "manual"));
        Slopes s = field.at(x, sigma);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum -= (0.5 * s.magnitude(i) * s.magnitude(i) + s.divergence(i)) / POINTS;
        }
        return sum;
    }

    private static Panel sinks(String title, Project project, Viewport size) {
        double sigma = project.recipe().levels().largest();
        SlopedField field = SlopedField.learned(
                project.recipe().network(), project.weights().orElseThrow());
        // Finer than the window's maps: what is learned on points alone has creases.
        Lattice lattice = size.lattice(1.5);
        Slopes slopes = field.at(lattice.points(), sigma);
        double[] divergence = new double[lattice.points().size()];
        for (int i = 0; i < divergence.length; i++) {
            divergence[i] = slopes.divergence(i);
        }
        MapLayer map = MapLayer.signed(Grid.wrap(lattice, divergence), MapLayer.limitOf(divergence), "∇·s");
        Points points = Truth.of(project.recipe().scene()).sample(POINTS, 0, RandomStream.of(3, "manual"));
        return new Panel(title, size, List.of(map, DataLayer.of(points), new AxesLayer(), map.key()));
    }

    /** A step of training as pictures: draw, noise, predict, compare, step; and what many of them come to. */
    static Figure trainingPicture() throws IOException {
        double sigma = 0.4;
        Truth truth = scene(TWO);
        RandomStream random = RandomStream.of(16, "manual");
        Points clean = truth.sample(ROWS, 0, random);
        double[] xy = clean.toArray();
        for (int i = 0; i < xy.length; i++) {
            xy[i] += sigma * random.nextGaussian();
        }
        Points noised = Points.of(xy);
        Project kept = project("history.scorefield");
        Points early = predicted(field(kept, 10), noised, sigma);
        Points later = predicted(field(kept, 200), noised, sigma);
        Layer data = DataLayer.of(clean);
        Layer places = new ParticlesLayer(noised, 2.2);
        return row(
                3,
                List.of(
                        step("1  draw x₀", truth, data),
                        step("2  noise it: x = x₀ + σ ε", truth, lines(clean, noised), data, places),
                        step("3  predict D = x + σ² s_θ", truth, lines(noised, early), places),
                        step("4  compare: " + loss(early, clean, sigma), truth, lines(early, clean), data),
                        step("5  step θ; after 200: " + loss(later, clean, sigma), truth, lines(later, clean), data),
                        step(
                                "6  after 3000: s_θ and s",
                                truth,
                                PlateDesk.arrows(truth, box(TWO), sigma, true),
                                PlateDesk.arrows(learned("history.scorefield"), box(TWO), sigma, false))));
    }

    private static ScoreField field(Project kept, long step) {
        Weights then = kept.history().orElseThrow().at(step).orElseThrow();
        return Learned.field(kept.recipe().network(), then);
    }

    private static Points predicted(ScoreField field, Points x, double sigma) {
        return Reading.DENOISER.read(field).score(x, sigma);
    }

    /** The loss ‖σ s + ε‖² in words, the mean over the rows: the squared distance of the guess from x₀ over σ². */
    private static String loss(Points guess, Points clean, double sigma) {
        double sum = 0;
        for (int i = 0; i < clean.size(); i++) {
            double dx = guess.x(i) - clean.x(i);
            double dy = guess.y(i) - clean.y(i);
            sum += (dx * dx + dy * dy) / (sigma * sigma * clean.size());
        }
        return String.format(Locale.ROOT, "loss %.2f", sum);
    }

    private static Layer lines(Points from, Points to) {
        return new TrailsLayer(List.of(from, to), 1, 1);
    }

    private static Panel step(String title, Truth truth, Layer... over) {
        return panel(title, truth, 0, box(TWO), over);
    }
}
