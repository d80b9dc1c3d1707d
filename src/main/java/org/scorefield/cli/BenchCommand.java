package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
import org.scorefield.io.OutFolder;
import org.scorefield.net.WarmKernels;
import org.scorefield.study.bench.Clock;
import org.scorefield.study.bench.Cost;
import org.scorefield.study.bench.CostCurve;
import org.scorefield.study.bench.EvaluationRate;
import org.scorefield.study.bench.NormalRate;
import org.scorefield.study.bench.Pace;
import org.scorefield.study.bench.PeakRate;
import org.scorefield.study.bench.Quality;
import org.scorefield.study.bench.Shape;
import org.scorefield.study.bench.Target;
import org.scorefield.study.bench.TrainingRate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield bench}. */
@Command(
        description = "Measures how fast this machine trains, evaluates and samples, one line of JSON a case, with the"
                + " keys that the programs in bench/peers print. Rates are the median and the best of many short"
                + " windows, taken once they are steady.")
final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_POINTS = 10_000;
    private static final double USUAL_SECONDS = 2;

    /** Where the warm-up is what matters and the rate is thrown away. */
    private static final double SHORT_SECONDS = 0.1;

    /** For each of some forty sizes. */
    private static final double COST_SECONDS = 0.3;

    private static final double COST_WARM_UP = 0.5;

    /** What can be measured. */
    enum What {
        TRAIN,
        EVAL,
        LANGEVIN,
        QUALITY,
        NORMALS,
        PEAK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which kernels do the work. */
    enum KernelChoice {
        PLAIN,
        VECTOR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "CASE",
            arity = "0..*",
            description = "Networks as WIDTH,LAYERS,BATCH, such as 64,2,256; in place of --hidden and --batch.")
    private List<String> cases = new ArrayList<>();

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES}; train, eval, langevin, normals and peak if not"
                    + " given.")
    private List<What> what = new ArrayList<>(List.of(What.TRAIN, What.EVAL, What.LANGEVIN, What.NORMALS, What.PEAK));

    @Option(names = "--hidden", paramLabel = "WIDTH", split = ",", description = "Widths of the hidden layers.")
    private @Nullable List<Integer> hidden;

    @Option(names = "--batch", paramLabel = "N", description = "Rows a step; ${DEFAULT-VALUE} if not given.")
    private int batch = 256;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            converter = Menus.ActivationId.class,
            completionCandidates = Menus.ActivationId.class,
            description = "The bend after a hidden layer: ${COMPLETION-CANDIDATES}; silu if not given.")
    private String activation = "silu";

    @Option(names = "--threads", paramLabel = "N", description = "Threads to train with; 1 if not given.")
    private int threads = 1;

    @Option(
            names = "--points",
            paramLabel = "N",
            split = ",",
            description = "Points or particles at once; 10000 if not given.")
    private List<Integer> points = List.of(USUAL_POINTS);

    @Option(
            names = "--seconds",
            paramLabel = "S",
            split = ",",
            description = "How long to measure, 2 if not given; for quality the seconds of processor time to train.")
    private @Nullable List<Double> seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "Wait at most so long for a steady rate; ${DEFAULT-VALUE} if not given.")
    private double warmUp = 20;

    @Option(
            names = "--kernels",
            paramLabel = "KIND",
            description = "Which kernels: ${COMPLETION-CANDIDATES}; vector, where Java offers them, if not given.")
    private @Nullable KernelChoice kernels;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            split = ",",
            description = "For quality: two, eight, moons, or a scene; two if not given.")
    private List<String> targets = List.of("two");

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            converter = Menus.ObjectiveId.class,
            completionCandidates = Menus.ObjectiveId.class,
            description = "For quality: ${COMPLETION-CANDIDATES}; dsm if not given.")
    private String objective = "dsm";

    @Option(
            names = "--targets",
            paramLabel = "NAME",
            converter = Menus.TargetsId.class,
            completionCandidates = Menus.TargetsId.class,
            description = "For quality, what denoising compares with: ${COMPLETION-CANDIDATES}; the recipe's own if not"
                    + " given.")
    private @Nullable String comparedWith;

    @Option(
            names = "--until-error",
            paramLabel = "E",
            description = "For quality: train until the mean relative Fisher error is below E, such as 0.01, and print"
                    + " how long that took.")
    private @Nullable Double untilError;

    @Option(names = "--seed", paramLabel = "N", description = "For quality: the seed; ${DEFAULT-VALUE} if not given.")
    private long seed = 11;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable CostOptions cost;

    /** How cost grows, in place of all else. */
    static final class CostOptions {
        @Option(
                names = "--cost",
                required = true,
                description =
                        "Measure how cost grows with particles, lattice, batch, width, levels and steps, and write"
                                + " cost.csv, cost.md, cost.svg and cost.png.")
        @SuppressWarnings("unused") // that it is there says all
        private boolean wanted;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                required = true,
                description = "With --cost: the folder to write to.")
        private Path folder = Path.of("");

        @Option(
                names = "--up-to",
                paramLabel = "SHARE",
                description = "With --cost: leave out sizes above the largest divided by SHARE, for a quick look.")
        private int share = 1;
    }

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Limits.threads(threads);
        List<Shape> shapes = BenchCases.shapes(cases, hidden, activation, batch);
        List<Target> learned = what.contains(What.QUALITY) ? BenchCases.targets(targets) : List.of();
        Clock clock = new Clock(System::nanoTime, Gauges::cpuNanos, console::check);
        chooseKernels();
        if (cost != null) {
            writeCost(cost, clock);
            return Cli.DONE;
        }
        try (Crew crew = new Crew(threads)) {
            for (What kind : what) {
                switch (kind) {
                    case TRAIN -> shapes.forEach(s -> print(TrainingRate.measure(s, threads, crew, pace(), clock)));
                    case EVAL -> overPoints(shapes, (s, n) -> print(EvaluationRate.evaluation(s, n, pace(), clock)));
                    case LANGEVIN -> overPoints(shapes, (s, n) -> print(EvaluationRate.langevin(s, n, pace(), clock)));
                    case NORMALS -> print(NormalRate.measure(shapes.getFirst(), pace(), clock));
                    case PEAK -> peak(shapes.getFirst(), clock);
                    case QUALITY -> learned.forEach(t -> networks(t, shapes).forEach(s -> quality(t, s, crew, clock)));
                }
            }
        }
        return Cli.DONE;
    }

    /** A target is learned by the network of its own recipe, if nobody asks for another. */
    private List<Shape> networks(Target target, List<Shape> shapes) {
        return cases.isEmpty() && hidden == null ? List.of(Shape.standard(target)) : shapes;
    }

    /** Puts the kernels asked for to use, and waits until they are compiled. */
    private void chooseKernels() throws WorkFailed {
        if (kernels != KernelChoice.PLAIN) {
            WarmKernels.warmUp(System::nanoTime);
        }
        if (kernels == KernelChoice.VECTOR && !WarmKernels.vectorised()) {
            throw new WorkFailed("the vector kernels are not to be had here; start Java with"
                    + " --add-modules=jdk.incubator.vector, or ask for --kernels plain");
        }
    }

    private Pace pace() {
        return new Pace(seconds == null ? USUAL_SECONDS : seconds.getFirst(), warmUp);
    }

    private void overPoints(List<Shape> shapes, BiConsumer<Shape, Integer> measurement) {
        for (Shape shape : shapes) {
            for (int n : points) {
                Limits.points(n);
                measurement.accept(shape, n);
            }
        }
    }

    private void writeCost(CostOptions options, Clock clock) throws IOException {
        Require.atLeast(1, "--up-to", options.share);
        Pace quick = new Pace(seconds == null ? COST_SECONDS : seconds.getFirst(), Math.min(warmUp, COST_WARM_UP));
        OutFolder folder = OutFolder.make(options.folder);
        try {
            List<CostCurve> curves = new Cost(quick, clock, Gauges::liveBytes, options.share).measure();
            curves.forEach(curve -> print(CostReport.line(curve)));
            CostReport.write(folder.path(), curves);
        } catch (IOException | RuntimeException | Error e) {
            folder.remove(e);
            throw e;
        }
    }

    /** Asked for alone, a peak that cannot be measured is an error; among others it is left out. */
    private void peak(Shape shape, Clock clock) throws WorkFailed {
        if (PeakRate.measurable()) {
            print(PeakRate.measure(shape, pace(), clock));
        } else if (what.size() == 1) {
            throw new WorkFailed(
                    "the peak is measured with vectors; start Java with --add-modules=jdk.incubator.vector");
        }
    }

    private void quality(Target target, Shape shape, Executor executor, Clock clock) {
        Quality quality = new Quality(
                shape.recipe(target, seed, objective, Optional.ofNullable(comparedWith)),
                target,
                shape,
                threads,
                executor,
                clock);
        Pace first = new Pace(SHORT_SECONDS, warmUp);
        if (untilError != null) {
            print(quality.until(Require.positive("--until-error", untilError), first));
        }
        if (untilError == null || seconds != null) {
            quality.after(seconds == null ? List.of(1.0) : seconds, first).forEach(this::print);
        }
    }

    /** Lines are flushed, so that whoever reads them sees each when it is known. */
    private void print(Map<String, Object> line) {
        console.out().println(Json.of(line));
        console.out().flush();
    }
}
