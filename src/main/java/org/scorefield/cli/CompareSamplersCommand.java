package org.scorefield.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.RaceFigure;
import org.scorefield.study.SamplerRace;
import org.scorefield.study.SamplerRace.Lap;
import org.scorefield.study.SamplerRace.Result;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield compare samplers}. */
@Command(
        description = "Races samplers from the same noise at the same number of score calls: energy distance to the"
                + " exact density, and the component weights. The floor is what two exact samples of that size differ"
                + " by.")
final class CompareSamplersCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 20_000;
    private static final int MOST_CALLS = 1_000_000;

    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--samplers",
            paramLabel = "NAME,…",
            split = ",",
            converter = Converters.SamplerId.class,
            completionCandidates = Converters.SamplerId.class,
            description = "Who takes part, out of ${COMPLETION-CANDIDATES}; all if not given.")
    private @Nullable List<String> samplers;

    @Option(
            names = "--calls",
            paramLabel = "N,…",
            split = ",",
            description = "The budgets, score calls per particle; ${DEFAULT-VALUE} if not given.")
    private List<Integer> calls = List.of(10, 20, 50, 100, 200, 500);

    @Option(names = "--exact", description = "Race on the closed-form score.")
    private boolean exact;

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "Particles of each sampler, 2 to 20000; ${DEFAULT-VALUE} if not given.")
    private int n = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "The seed: the same one gives the same bytes.")
    private @Nullable Long seed;

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
            converter = Converters.FigureOrTable.class,
            description = "Write a file too: the plot as .png, .svg or .pdf, or the table as .csv.")
    private @Nullable Path output;

    @Option(names = "--width-cm", paramLabel = "CM", description = "Width of the plot; ${DEFAULT-VALUE} if not given.")
    private double widthCm = 14;

    @Option(names = "--dpi", paramLabel = "DPI", description = "Dots per inch; ${DEFAULT-VALUE} if not given.")
    private double dpi = 300;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            converter = Converters.Theme.class,
            completionCandidates = Converters.Theme.class,
            description = "The colours: ${COMPLETION-CANDIDATES}; paper if not given.")
    private Palette theme = Palette.PAPER;

    private final Console console;
    private final ScorefieldCommand root;

    CompareSamplersCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Require.atLeast(2, "--n", n);
        Require.atMost(MOST_SAMPLES, "--n", n);
        for (int budget : calls) {
            Require.atLeast(1, "--calls", budget);
            Require.atMost(MOST_CALLS, "--calls", budget);
        }
        Print print = new Print(widthCm, dpi);
        Project read = SceneArgument.resolve(project);
        FieldSource source = FieldSource.of(read, project, exact);
        SamplerPlan plan = read.recipe().sampler();
        Recipe recipe = read.recipe()
                .withSampler(new SamplerPlan(plan.sampler(), plan.settings(), n))
                .withSeed(seed == null ? read.recipe().seed() : seed);
        List<SamplerPlan> plans = (samplers == null ? Samplers.CATALOGUE.ids() : samplers)
                .stream().distinct().map(id -> Sampling.plan(recipe, id)).toList();
        Result result = race(recipe, source, plans);
        ResultTable table = table(result);
        Path file = output;
        if (file != null) {
            SafeFiles.save(file, bytes(file, result, table, print));
        }
        switch (format) {
            case TEXT -> console.out().print(table.text() + floor(result));
            case CSV -> console.out().print(table.csv());
            case JSON -> console.out().println(Json.of(document(result, table)));
        }
        return Cli.DONE;
    }

    private byte[] bytes(Path file, Result result, ResultTable table, Print print) throws IOException {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("csv")
                ? table.csv().getBytes(StandardCharsets.UTF_8)
                : Formats.CATALOGUE.get(ending).make().write(RaceFigure.of(result, widthCm, theme), print);
    }

    private static ResultTable table(Result result) {
        List<String> columns = new ArrayList<>(
                List.of("sampler", "budget", "calls", "energy_distance", "floor", "weight_divergence", "parked"));
        for (int k = 1; k <= result.trueWeights().size(); k++) {
            columns.add("weight_" + k);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Lap lap : result.laps()) {
            List<Object> row = new ArrayList<>(List.of(
                    lap.sampler(),
                    lap.budget(),
                    lap.calls(),
                    lap.energyDistance(),
                    result.floor(),
                    lap.weightDivergence(),
                    lap.parked()));
            row.addAll(lap.weights());
            rows.add(row);
        }
        return new ResultTable(columns, rows);
    }

    private static String floor(Result result) {
        return String.format(
                Locale.ROOT,
                "%d particles; floor: two exact samples of that size differ by %.4g; true weights %s%n",
                result.n(),
                result.floor(),
                result.trueWeights().stream()
                        .map(w -> String.format(Locale.ROOT, "%.4g", w))
                        .collect(Collectors.joining(" ")));
    }

    private static Map<String, Object> document(Result result, ResultTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("n", result.n());
        document.put("floor", result.floor());
        document.put("component_weights", result.trueWeights());
        document.put("laps", table.objects());
        return document;
    }

    private Result race(Recipe recipe, FieldSource source, List<SamplerPlan> plans) {
        long laps = (long) plans.size() * calls.stream().distinct().count();
        try (Progress progress = Progress.of("race", "laps", laps, console.terminal() && !root.quiet())) {
            int[] run = {0};
            return SamplerRace.run(recipe, source.field(), plans, calls, console.goOn(), lap -> progress.at(++run[0]))
                    .orElseThrow(InterruptedWork::new);
        }
    }
}
