package org.scorefield.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.figure.CoursesPlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.ObjectiveComparison;
import org.scorefield.study.ObjectiveComparison.Budget;
import org.scorefield.study.ObjectiveComparison.Look;
import org.scorefield.study.ObjectiveComparison.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield compare objectives}. */
@Command(
        description = "Trains the same network on the same scene by several objectives: relative Fisher error at the"
                + " largest, middle and smallest noise level and its mean, cost of a step, and how much the gradient of"
                + " a batch scatters: tr Cov(g)/|E g|² at one θ common to all.")
final class CompareObjectivesCommand implements Callable<Integer> {
    private static final int STANDARD_STEPS = 2000;
    private static final int WIDTH_PX = 560;
    private static final int HEIGHT_PX = 340;

    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "";

    @Option(
            names = "--objectives",
            paramLabel = "NAME,…",
            split = ",",
            converter = Converters.ObjectiveId.class,
            completionCandidates = Converters.ObjectiveId.class,
            description = "Which, out of ${COMPLETION-CANDIDATES}; the first five if not given.")
    private List<String> objectives = List.of("dsm", "esm", "ism", "ssm", "ssm-vr");

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Duration duration;

    /** How long each trains: one of the two. */
    static final class Duration {
        @Option(names = "--steps", paramLabel = "N", description = "Steps of each; 2000 if neither is given.")
        private @Nullable Long steps;

        @Option(
                names = "--seconds",
                paramLabel = "S",
                description = "Seconds of training of each; the figure then shows the error against time.")
        private @Nullable Double seconds;
    }

    @Option(names = "--seed", paramLabel = "N", description = "The seed: weights, batches and points.")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to work with; ${DEFAULT-VALUE} if not given.")
    private int threads = 1;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            converter = Converters.TableFormat.class,
            completionCandidates = Converters.TableFormat.class,
            description = "How the table is printed: ${COMPLETION-CANDIDATES}; text if not given.")
    private ResultTable.Format format = ResultTable.Format.TEXT;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            converter = Converters.ComparisonFile.class,
            description = "Write the course of the error too: .csv, or a figure .svg, .png or .pdf.")
    private @Nullable Path output;

    private final Console console;
    private final ScorefieldCommand root;

    CompareObjectivesCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Require.atLeast(1, "--threads", threads);
        Recipe own = SceneArgument.resolve(scene).recipe();
        Recipe recipe = seed == null ? own : own.withSeed(seed);
        List<Result> results = compare(recipe);
        Path file = output;
        if (file != null) {
            SafeFiles.save(file, file(file.toString().toLowerCase(Locale.ROOT), results));
        }
        ResultTable table = table(results);
        switch (format) {
            case TEXT -> console.out().print(table.text() + troubles(results));
            case CSV -> console.out().print(table.csv());
            case JSON -> console.out().println(Json.of(document(results, table)));
        }
        return Cli.DONE;
    }

    private List<Result> compare(Recipe recipe) {
        WarmUp.begin();
        List<String> asked = objectives.stream().distinct().toList();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        try (Progress progress = Progress.of("compare", "looks", -1, console.terminal() && !root.quiet())) {
            int[] looks = {0};
            return ObjectiveComparison.run(recipe, asked, budget(), System::nanoTime, pool, console.goOn(), words -> {
                        progress.say(words);
                        progress.at(++looks[0]);
                    })
                    .orElseThrow(InterruptedWork::new);
        } finally {
            pool.shutdownNow();
        }
    }

    private Budget budget() {
        Long steps = duration == null ? Long.valueOf(STANDARD_STEPS) : duration.steps;
        Double seconds = duration == null ? null : duration.seconds;
        return new Budget(
                steps == null ? Long.MAX_VALUE : steps,
                seconds == null ? Double.POSITIVE_INFINITY : Require.positive("--seconds", seconds));
    }

    private static ResultTable table(List<Result> results) {
        List<String> columns = List.of(
                "objective",
                "steps",
                "seconds",
                "step_us",
                "error_max",
                "error_middle",
                "error_min",
                "error_mean",
                "gradient_variance");
        List<List<Object>> rows = new ArrayList<>();
        for (Result r : results) {
            int n = r.errors().size();
            rows.add(List.of(
                    r.objective(),
                    r.look().steps(),
                    r.look().seconds(),
                    r.stepMicros(),
                    r.errors().getFirst().relativeFisherError(),
                    r.errors().get(n / 2).relativeFisherError(),
                    r.errors().getLast().relativeFisherError(),
                    r.errors().stream()
                            .mapToDouble(e -> e.relativeFisherError())
                            .average()
                            .orElse(Double.NaN),
                    r.gradientVariance()));
        }
        return new ResultTable(columns, rows);
    }

    private static String troubles(List<Result> results) {
        StringBuilder said = new StringBuilder();
        for (Result r : results) {
            r.trouble()
                    .ifPresent(d -> said.append(r.objective())
                            .append(' ')
                            .append(d.headline())
                            .append('\n'));
        }
        return said.toString();
    }

    private static Map<String, Object> document(List<Result> results, ResultTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("objectives", table.objects());
        document.put("courses", courses(results).objects());
        return document;
    }

    private static ResultTable courses(List<Result> results) {
        List<List<Object>> rows = new ArrayList<>();
        for (Result r : results) {
            for (Look look : r.course()) {
                rows.add(List.of(r.objective(), look.steps(), look.seconds(), look.meanError()));
            }
        }
        return new ResultTable(List.of("objective", "step", "seconds", "mean_error"), rows);
    }

    private byte[] file(String name, List<Result> results) {
        if (name.endsWith(".csv")) {
            return courses(results).csv().getBytes(StandardCharsets.UTF_8);
        }
        boolean time = duration != null && duration.seconds != null;
        List<CoursesPlot.Course> lines = results.stream()
                .map(r -> new CoursesPlot.Course(
                        r.objective(),
                        Points.wrap(r.course().stream()
                                .flatMapToDouble(
                                        look -> DoubleStream.of(time ? look.seconds() : look.steps(), look.meanError()))
                                .toArray())))
                .toList();
        CoursesPlot plot = new CoursesPlot(
                "Relative Fisher error, mean over σ", time ? "seconds of training" : "training steps", lines);
        Figure figure = Figure.of(Viewport.pixels(WIDTH_PX, HEIGHT_PX), Palette.PAPER, List.of(plot));
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Formats.CATALOGUE.get(ending).make().write(figure, Print.natural(figure, 300));
    }
}
