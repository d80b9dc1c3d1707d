package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield compare samplers}. */
@Command(
        description = "Races samplers from the same noise at the same number of score calls: energy distance to the"
                + " exact density, and the component weights. The floor is what two exact samples of that size differ"
                + " by.")
final class CompareSamplersCommand implements Callable<Integer> {
    private static final int MOST_CALLS = 1_000_000;

    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Option(
            names = "--samplers",
            paramLabel = "NAME,…",
            split = ",",
            converter = Menus.SamplerId.class,
            completionCandidates = Menus.SamplerId.class,
            description = "Who takes part, out of ${COMPLETION-CANDIDATES}; all if not given.")
    private @Nullable List<String> samplers;

    @Option(
            names = "--calls",
            paramLabel = "N,…",
            split = ",",
            description = "The budgets, score calls per particle; ${DEFAULT-VALUE} if not given.")
    private List<Integer> calls = List.of(10, 20, 50, 100, 200, 500);

    @Mixin
    private final SampleSize size = new SampleSize();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final ComparisonOutput output = new ComparisonOutput();

    private final Console console;
    private final ScorefieldCommand root;

    CompareSamplersCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        size.check();
        output.check();
        for (int budget : calls) {
            Require.atLeast(1, "--calls", budget);
            Require.atMost(MOST_CALLS, "--calls", budget);
        }
        Project read = project.read();
        FieldSource source = project.source(read);
        Recipe recipe = seed.applyTo(size.applyTo(read.recipe()));
        List<SamplerPlan> plans = (samplers == null ? Samplers.CATALOGUE.ids() : samplers)
                .stream().distinct().map(id -> Sampling.plan(recipe, id)).toList();
        Result result = race(recipe, source, plans);
        ResultTable table = table(result);
        output.deliver(
                new ComparisonOutput.Results(
                        table,
                        floor(result),
                        document(result, table),
                        table,
                        (widthCm, palette) -> RaceFigure.of(result, widthCm, palette)),
                console);
        return Cli.DONE;
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
        try (Progress progress = Progress.of("race", "laps", laps, root.watched())) {
            int[] run = {0};
            return SamplerRace.run(recipe, source.field(), plans, calls, console.goOn(), lap -> progress.at(++run[0]))
                    .orElseThrow(InterruptedWork::new);
        }
    }
}
