package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Guidance;
import org.scorefield.study.Guidance.Row;
import org.scorefield.study.SampleSheet;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield compare guidance}. */
@Command(
        description =
                "Samples one class by classifier-free guidance s_u + W (s_c − s_u) at several weights W, and holds"
                        + " each against exact draws of the density it is meant to sample, p(x) p(c|x)^W. The floor is what two"
                        + " exact samples of that size differ by. The figure shows both, the guided above.")
final class CompareGuidanceCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

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

    CompareGuidanceCommand(Console console, ScorefieldCommand root) {
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
        Guidance measured = measure(recipe, source);
        ResultTable table = table(measured);
        output.deliver(
                new ComparisonOutput.Results(
                        table,
                        words(measured, recipe),
                        document(measured, table),
                        table,
                        (widthCm, palette) -> SampleSheet.of(measured, recipe, widthCm, palette)),
                console);
        return Cli.DONE;
    }

    private Guidance measure(Recipe recipe, FieldSource source) {
        long steps = (long) weights.size() * Sampling.start(recipe).progress().totalSteps();
        try (Progress progress = Progress.of("guidance", "steps", steps, root.watched())) {
            return Optional.ofNullable(Guidance.measure(
                            recipe,
                            source.field(),
                            source.field(label),
                            label,
                            weights,
                            progress.counting(console.goOn())))
                    .orElseThrow(InterruptedWork::new);
        }
    }

    private static String words(Guidance measured, Recipe recipe) {
        return String.format(
                Locale.ROOT,
                "%d samples of class %s by %s, against exact draws of p(x) p(c|x)^w%n",
                measured.n(),
                measured.label(),
                recipe.sampler().sampler());
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
