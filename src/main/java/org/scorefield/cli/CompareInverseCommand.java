package org.scorefield.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Observation;
import org.scorefield.field.Require;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Conditionings;
import org.scorefield.study.InverseProblem;
import org.scorefield.study.InverseProblem.Outcome;
import org.scorefield.study.InverseProblem.Summary;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield compare inverse}. */
@Command(
        description = "Samples given a measurement by several methods and holds them against the exact posterior:"
                + " energy distance, spread along and across the observed line, component weights. The first row is"
                + " the posterior itself, in closed form; the floor is what two exact samples of that size differ by.")
final class CompareInverseCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 20_000;

    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--observe",
            paramLabel = "A,B,Y,NOISE",
            required = true,
            converter = Converters.Observed.class,
            description = "The measurement A·x + B·y = Y, made with a normal error of deviation NOISE.")
    private Observation observation = new Observation(1, 0, 0, 1);

    @Option(
            names = "--methods",
            paramLabel = "NAME,…",
            split = ",",
            converter = Converters.ConditioningId.class,
            completionCandidates = Converters.ConditioningId.class,
            description = "Who takes part, out of ${COMPLETION-CANDIDATES}; all if not given.")
    private @Nullable List<String> methods;

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            converter = Converters.SamplerId.class,
            completionCandidates = Converters.SamplerId.class,
            description = "How to ride: ${COMPLETION-CANDIDATES}. The project's own if not given.")
    private @Nullable String sampler;

    @Option(names = "--exact", description = "Ride on the closed-form score.")
    private boolean exact;

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "Samples of each method, 2 to 20000; ${DEFAULT-VALUE} if not given.")
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
            converter = Converters.CsvFile.class,
            description = "Write the table too: .csv.")
    private @Nullable Path output;

    private final Console console;

    CompareInverseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Require.atLeast(2, "--n", n);
        Require.atMost(MOST_SAMPLES, "--n", n);
        Project read = SceneArgument.resolve(project);
        FieldSource source = FieldSource.of(read, project, exact);
        Recipe own = read.recipe();
        SamplerPlan plan = Sampling.plan(own, sampler == null ? own.sampler().sampler() : sampler);
        Recipe recipe = own.withSampler(new SamplerPlan(plan.sampler(), plan.settings(), n))
                .withSeed(seed == null ? own.seed() : seed);
        List<String> asked = methods == null
                ? Conditionings.CATALOGUE.ids()
                : methods.stream().distinct().toList();
        InverseProblem solved = InverseProblem.solve(recipe, source.field(), observation, asked, console.goOn());
        if (solved == null) {
            throw new InterruptedWork();
        }
        ResultTable table = table(solved);
        Path file = output;
        if (file != null) {
            SafeFiles.save(file, table.csv().getBytes(StandardCharsets.UTF_8));
        }
        switch (format) {
            case TEXT -> console.out().print(table.text() + floor(solved, plan));
            case CSV -> console.out().print(table.csv());
            case JSON -> console.out().println(Json.of(document(solved, table)));
        }
        return Cli.DONE;
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

    private static String floor(InverseProblem solved, SamplerPlan plan) {
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
