package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Observation;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Conditionings;
import org.scorefield.study.InverseProblem;
import org.scorefield.study.InverseProblem.Outcome;
import org.scorefield.study.InverseProblem.Summary;
import org.scorefield.study.SampleSheet;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield compare inverse}. */
@Command(
        description = "Samples given a measurement by several methods and holds them against the exact posterior:"
                + " energy distance, spread along and across the observed line, component weights. The first row is"
                + " the posterior itself, in closed form; the floor is what two exact samples of that size differ by. The figure shows them over the density, with the"
                + " line measured and its band.")
final class CompareInverseCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Option(
            names = "--observe",
            paramLabel = "A,B,Y,NOISE",
            required = true,
            converter = Vertices.Observed.class,
            description = "The measurement A·x + B·y = Y, made with a normal error of deviation NOISE.")
    private Observation observation = new Observation(1, 0, 0, 1);

    @Option(
            names = "--methods",
            paramLabel = "NAME,…",
            split = ",",
            converter = Menus.ConditioningId.class,
            completionCandidates = Menus.ConditioningId.class,
            description = "Who takes part, out of ${COMPLETION-CANDIDATES}; all if not given.")
    private @Nullable List<String> methods;

    @Mixin
    private final SamplerOptions sampler = new SamplerOptions();

    @Mixin
    private final SampleSize size = new SampleSize();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final ComparisonOutput output = new ComparisonOutput();

    private final Console console;
    private final ScorefieldCommand root;

    CompareInverseCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        size.check();
        output.check();
        Project read = project.read();
        FieldSource source = project.source(read);
        Recipe recipe = seed.applyTo(size.applyTo(sampler.applySuited(read.recipe())));
        List<String> asked = methods == null
                ? Conditionings.CATALOGUE.ids()
                : methods.stream().distinct().toList();
        InverseProblem solved = solve(recipe, source, asked);
        ResultTable table = table(solved);
        output.deliver(
                new ComparisonOutput.Results(
                        table,
                        words(solved, recipe.sampler()),
                        document(solved, table),
                        table,
                        (widthCm, palette) -> SampleSheet.of(solved, recipe, widthCm, palette)),
                console);
        return Cli.DONE;
    }

    private InverseProblem solve(Recipe recipe, FieldSource source, List<String> asked) {
        long steps = (long) asked.size() * Sampling.start(recipe).progress().totalSteps();
        try (Progress progress = Progress.of("inverse", "steps", steps, root.watched())) {
            return Optional.ofNullable(InverseProblem.solve(
                            recipe, source.field(), observation, asked, progress.counting(console.goOn())))
                    .orElseThrow(InterruptedWork::new);
        }
    }

    private static ResultTable table(InverseProblem solved) {
        List<String> columns = new ArrayList<>(List.of(
                "method",
                "calls",
                "energy_distance",
                "floor",
                "mean_along",
                "mean_across",
                "deviation_along",
                "deviation_across",
                "parked"));
        for (int k = 1; k <= solved.posterior().weights().size(); k++) {
            columns.add("weight_" + k);
        }
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("posterior", 0, 0, solved, solved.posterior(), 0));
        for (Outcome o : solved.outcomes()) {
            rows.add(row(o.method(), o.scoreCalls(), o.energyDistance(), solved, o.summary(), o.parked()));
        }
        return new ResultTable(columns, rows);
    }

    private static List<Object> row(
            String name, int calls, double distance, InverseProblem solved, Summary summary, int parked) {
        List<Object> row = new ArrayList<>(List.of(
                name,
                calls,
                distance,
                solved.energyFloor(),
                summary.meanAlong(),
                summary.meanAcross(),
                summary.deviationAlong(),
                summary.deviationAcross(),
                parked));
        row.addAll(summary.weights());
        return row;
    }

    private static String words(InverseProblem solved, SamplerPlan plan) {
        return String.format(
                Locale.ROOT,
                "%d samples by %s; floor: two exact posterior samples of that size differ by %.4g; the line stands at"
                        + " %.4g across, its band is %.4g%n",
                solved.n(),
                plan.sampler(),
                solved.energyFloor(),
                solved.observation().y() / solved.observation().length(),
                solved.observation().band());
    }

    private static Map<String, Object> document(InverseProblem solved, ResultTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("n", solved.n());
        document.put("floor", solved.energyFloor());
        document.put("methods", table.objects());
        return document;
    }
}
