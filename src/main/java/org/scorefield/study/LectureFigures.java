package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ArrowScale;
import org.scorefield.figure.ArrowsLayer;
import org.scorefield.figure.AxesLayer;
import org.scorefield.figure.AxisNamesLayer;
import org.scorefield.figure.ColorBarLayer;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.DensityLayer;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.KeyArrowLayer;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.figure.TrailsLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Convention;
import org.scorefield.sample.Run;

/**
 * Figures 2 to 5 of the lecture note the program began with: the data, the learned field at the largest and at the
 * smallest noise level, and the particles of annealed Langevin dynamics with their grey trajectories.
 *
 * <p>The note's Table 1 calls the two fields Fig. 2 and Fig. 3; its captions say Figures 3 and 4. The set follows the
 * captions.
 */
public final class LectureFigures {
    /** Width of a figure: one column. */
    public static final double WIDTH_CM = 8.5;

    /** As much room across as down, so that a square box makes a square figure; the key stands above. */
    private static final Gutter SQUARE = new Gutter(32, 26, 22, 28);

    private static final int DATA = 5000;
    private static final int FADED_DATA = 1000;
    private static final int PARTICLES = 1000;
    private static final int TRAJECTORIES = 60;
    private static final int ARROWS = 20;
    private static final int BANDS = 6;

    /** A trajectory is drawn through this many of its places, two or three a level: more would be a hairball. */
    private static final int TRAIL_PLACES = 24;

    private LectureFigures() {}

    /**
     * One figure of the set.
     *
     * @param name of its file, without an ending
     * @param caption one sentence
     */
    public record Named(String name, String caption, Figure figure) {}

    /**
     * How the particles ride: 1,000 of them by annealed Langevin dynamics, the recipe's own if it has one, {@code updates}
     * steps in all.
     *
     * @throws IllegalArgumentException if those are more than a level may have
     */
    public static Recipe sampling(Recipe recipe, int updates) {
        int steps = Math.max(1, updates / recipe.levels().count());
        SamplerPlan plan = Sampling.plan(recipe, "annealed-langevin");
        return recipe.withSampler(
                new SamplerPlan(plan.sampler(), plan.settings().with("steps", steps), PARTICLES));
    }

    /**
     * Makes the four figures.
     *
     * @param trained with weights
     * @param updates Langevin steps in all levels together
     * @param goOn asked before each step
     * @param each told after each step
     * @return empty if told to stop
     */
    public static Optional<List<Named>> of(
            Project trained, int updates, BooleanSupplier goOn, Consumer<Run.Progress> each) {
        Recipe recipe = sampling(trained.recipe(), updates);
        Truth truth = Truth.shown(recipe.scene());
        ScoreField learned = Learned.field(trained);
        Box box = recipe.scene().box();
        Viewport viewport = Viewport.ofWidth(box, WIDTH_CM, SQUARE);
        Run run = Sampling.start(recipe);
        Points start = run.progress().particles();
        List<Points> trail = new ArrayList<>(List.of(start.slice(0, TRAJECTORIES)));
        int every = Math.max(1, run.progress().totalSteps() / TRAIL_PLACES);
        while (!run.done()) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            run.step(learned);
            Run.Progress now = run.progress();
            if (now.step() % every == 0 || run.done()) {
                trail.add(now.particles().slice(0, TRAJECTORIES));
            }
            each.accept(now);
        }
        RandomStream random = RandomStream.of(recipe.seed(), "figures");
        double high = recipe.levels().largest();
        double low = recipe.levels().smallest();
        boolean bare = !recipe.scene().hasDensity();
        DensityLayer bands = DensityLayer.banded(
                Portrait.density(truth, bare ? low : 0, viewport).logDensity(), BANDS);
        DataLayer faded = DataLayer.fine(truth.sample(FADED_DATA, 0, random.at(2)), 0.25);
        return Optional.of(List.of(
                new Named(
                        "fig2",
                        "Original data: " + DATA + " points drawn from p₀, over its density"
                                + (bare ? " at σ = " + low : "") + ".",
                        figure(
                                viewport,
                                bands,
                                DataLayer.fine(truth.sample(DATA, 0, random.at(1)), 0.2),
                                new AxesLayer(),
                                AxisNamesLayer.plain(),
                                ColorBarLayer.density())),
                new Named(
                        "fig3",
                        "Learned score at high noise, σ = " + high
                                + ", arrow length ∝ σ|s|: inward toward the centre, a global, rough guide.",
                        field(viewport, box, learned, high, ArrowLength.SIGMA_SCALED, faded)),
                new Named(
                        "fig4",
                        "Learned score at low noise, σ = " + low
                                + ", unit arrows coloured by log₁₀|s|: into the nearest cluster, a local, fine guide.",
                        field(viewport, box, learned, low, ArrowLength.UNIT_LOG, faded)),
                new Named(
                        "fig5",
                        "Annealed Langevin dynamics: " + PARTICLES + " particles after "
                                + run.progress().step() + " updates " + rule(recipe.sampler())
                                + ", start points hollow, "
                                + TRAJECTORIES
                                + " trajectories grey.",
                        figure(
                                viewport,
                                bands,
                                TrailsLayer.of(trail, 1),
                                new DataLayer(start.slice(0, TRAJECTORIES), 1.6, 1, true),
                                new DataLayer(run.progress().particles(), 0.8, 1, false),
                                new AxesLayer(),
                                AxisNamesLayer.plain()))));
    }

    private static String rule(SamplerPlan plan) {
        return plan.settings().option("convention").equals(Convention.HALF_ALPHA.id())
                ? "x ← x + (α/2)s + √α z"
                : "x ← x + αs + √(2α) z";
    }

    private static Figure field(
            Viewport viewport, Box box, ScoreField learned, double sigma, ArrowLength length, Layer data) {
        Lattice lattice = Lattice.cellCenters(box, ARROWS, ARROWS);
        Points scores = learned.score(lattice.points(), sigma);
        ArrowScale scale = ArrowScale.of(length, sigma, scores);
        return figure(
                viewport,
                data,
                ArrowsLayer.learned(lattice, scores, scale),
                new AxesLayer(),
                AxisNamesLayer.plain(),
                KeyArrowLayer.of(lattice, scale));
    }

    private static Figure figure(Viewport viewport, Layer... layers) {
        return Figure.of(viewport, Palette.PAPER, List.of(layers));
    }
}
