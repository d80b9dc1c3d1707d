package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Evaluation;
import org.scorefield.study.ObjectiveComparison;
import org.scorefield.study.ObjectiveComparison.Budget;
import org.scorefield.study.ObjectiveComparison.Look;
import org.scorefield.study.ObjectiveComparison.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield compare objectives}. */
@Command(
        description = "Trains the same network on the same scene by several objectives: relative Fisher error at the"
                + " largest, middle and smallest noise level and its mean, cost of a step, and how much the gradient of"
                + " a batch scatters: tr Cov(g)/|E g|² at one θ common to all.")
final class CompareObjectivesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "";

    @Option(
            names = "--objectives",
            paramLabel = "NAME,…",
            split = ",",
            converter = Menus.ObjectiveId.class,
            completionCandidates = Menus.ObjectiveId.class,
            description = "Which, out of ${COMPLETION-CANDIDATES}; the first five if not given.")
    private List<String> objectives = List.of("dsm", "esm", "ism", "ssm", "ssm-vr");

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Duration duration;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to work with; ${DEFAULT-VALUE} if not given.")
    private int threads = 1;

    @Mixin
    private final ComparisonOutput output = new ComparisonOutput();

    private final Console console;
    private final ScorefieldCommand root;

    CompareObjectivesCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Limits.threads(threads);
        output.check();
        Recipe recipe = seed.applyTo(SceneArgument.resolve(scene).recipe());
        List<Result> results = compare(recipe);
        ResultTable table = table(results);
        output.deliver(
                new ComparisonOutput.Results(
                        table,
                        troubles(results),
                        document(results, table),
                        courses(results),
                        (widthCm, palette) -> figure(results, widthCm, palette)),
                console);
        return Cli.DONE;
    }

    private List<Result> compare(Recipe recipe) {
        WarmUp.begin();
        List<String> asked = objectives.stream().distinct().toList();
        try (Crew crew = new Crew(threads);
                Progress progress = Progress.of("compare", "looks", -1, root.watched())) {
            int[] looks = {0};
            return ObjectiveComparison.run(recipe, asked, budget(), System::nanoTime, crew, console.goOn(), words -> {
                        progress.say(words);
                        progress.at(++looks[0]);
                    })
                    .orElseThrow(InterruptedWork::new);
        }
    }

    private Budget budget() {
        return duration == null
                ? new Budget(Duration.STANDARD_STEPS, Double.POSITIVE_INFINITY)
                : new Budget(duration.mostSteps(), duration.mostSeconds());
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
                    Evaluation.mean(r.errors()),
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

    private Figure figure(List<Result> results, double widthCm, Palette palette) {
        boolean time = duration != null && duration.inSeconds();
        List<CurvePlot.Curve> lines = results.stream()
                .map(r -> new CurvePlot.Curve(
                        r.objective(),
                        Points.wrap(r.course().stream()
                                .flatMapToDouble(
                                        look -> DoubleStream.of(time ? look.seconds() : look.steps(), look.meanError()))
                                .toArray())))
                .toList();
        return CurvePlot.of(
                        "Relative Fisher error, mean over σ", time ? "seconds of training" : "training steps", lines)
                .withKey()
                .figure(widthCm, palette);
    }
}
