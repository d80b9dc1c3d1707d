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
import org.scorefield.field.Require;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.study.Guidance;
import org.scorefield.study.Guidance.Row;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield compare guidance}. */
@Command(
        description =
                "Samples one class by classifier-free guidance s_u + W (s_c − s_u) at several weights W, and holds"
                        + " each against exact draws of the density it is meant to sample, p(x) p(c|x)^W. The floor is what two"
                        + " exact samples of that size differ by.")
final class CompareGuidanceCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 20_000;

    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--class",
            paramLabel = "LABEL",
            required = true,
            description = "The class: the components with this label.")
    private String label = "";

    @Option(
            names = "--weights",
            paramLabel = "W,…",
            split = ",",
            description = "The weights, at least 0; 1 is plain conditional; ${DEFAULT-VALUE} if not given.")
    private List<Double> weights = List.of(0.0, 1.0, 2.0, 4.0);

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

    CompareGuidanceCommand(Console console) {
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
        Guidance measured =
                Guidance.measure(recipe, source.field(), source.field(label), label, weights, console.goOn());
        if (measured == null) {
            throw new InterruptedWork();
        }
        ResultTable table = table(measured);
        Path file = output;
        if (file != null) {
            SafeFiles.save(file, table.csv().getBytes(StandardCharsets.UTF_8));
        }
        switch (format) {
            case TEXT ->
                console.out()
                        .print(table.text()
                                + String.format(
                                        Locale.ROOT,
                                        "%d samples of class %s by %s, against exact draws of p(x) p(c|x)^W%n",
                                        measured.n(),
                                        label,
                                        plan.sampler()));
            case CSV -> console.out().print(table.csv());
            case JSON -> console.out().println(Json.of(document(measured, table)));
        }
        return Cli.DONE;
    }

    private static ResultTable table(Guidance measured) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : measured.rows()) {
            rows.add(List.of(
                    row.weight(),
                    row.scoreCalls(),
                    row.energyDistance(),
                    row.energyFloor(),
                    row.meanShift(),
                    row.spreadRatio(),
                    row.parked()));
        }
        return new ResultTable(
                List.of("guidance", "calls", "energy_distance", "floor", "mean_shift", "spread_ratio", "parked"), rows);
    }

    private static Map<String, Object> document(Guidance measured, ResultTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("class", measured.label());
        document.put("n", measured.n());
        document.put("weights", table.objects());
        return document;
    }
}
