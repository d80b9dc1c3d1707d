package org.scorefield.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.study.Evaluation;
import org.scorefield.study.Evaluation.LevelError;
import org.scorefield.study.Memorised;
import org.scorefield.study.SampleQuality;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield evaluate}. */
@Command(
        description = "Holds the learned score against the exact one at every noise level, and samples by the project's"
                + " sampler against exact ones. Each distance comes with its floor: what two exact samples of that"
                + " size differ by.")
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A .scorefield file with trained weights.")
    private String project = "";

    @Option(
            names = "--json",
            description = "Print {\"levels\":[{\"sigma\":…,\"relative_fisher_error\":…}],\"samples\":{\"n\":…,"
                    + "\"energy_distance\":…,\"sliced_wasserstein\":…,\"component_weights\":[…]}}.")
    private boolean json;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Points of p_σ to average the error over; ${DEFAULT-VALUE} if not given.")
    private int points = 4096;

    @Mixin
    private final SampleSize size = new SampleSize();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--nearest",
            description = "Say how far samples are from the nearest drawn point of the scene: small for a network that"
                    + " memorised them.")
    private boolean nearest;

    @Option(
            names = "--details",
            description =
                    "Say more of every level: the Fisher divergence times sigma squared, what it adds up to as KL,"
                            + " the error of the Jacobian and the share of it that is curl.")
    private boolean details;

    @Option(
            names = "--classes",
            description = "Say more of every class that the network was told of (train --labels): its score and samples"
                    + " of it against that class alone.")
    private boolean classes;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            converter = FileNames.Figure.class,
            description = "Plot KL and Fisher over sigma: .png, .svg or .pdf.")
    private @Nullable Path output;

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    EvaluateCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        size.check();
        Limits.points(points);
        if (output != null) {
            SafeFiles.requirePlace(output);
        }
        Project read = atStep.resolve(project);
        FieldSource source = FieldSource.learned(read, project);
        Recipe recipe = seed.applyTo(size.applyTo(read.recipe()));
        Truth truth = Truth.of(recipe.scene());
        List<LevelError> errors =
                Evaluation.fisherErrors(source.field(), truth, recipe.levels(), points, recipe.seed(), console.goOn());
        if (errors == null) {
            throw new InterruptedWork();
        }
        Points samples = sample(recipe, source);
        SampleQuality quality = SampleQuality.of(samples, truth, recipe.levels().smallest(), recipe.seed());
        Optional<Memorised> near = nearest
                ? Optional.of(
                        Memorised.of(samples, recipe.scene(), recipe.levels().smallest(), recipe.seed()))
                : Optional.empty();
        Optional<LevelDetails> more = details || output != null
                ? Optional.of(LevelDetails.measure(read, source.field(), points, recipe.seed(), console))
                : Optional.empty();
        Optional<ClassReport> byClass =
                classes ? Optional.of(ClassReport.measure(read, recipe, points, console)) : Optional.empty();
        if (output != null) {
            SafeFiles.save(output, LevelDetails.plot(more.orElseThrow().curve(), output));
        }
        if (json) {
            Map<String, Object> document = document(errors, quality, near);
            if (details) {
                document.put("details", more.orElseThrow().document());
            }
            byClass.ifPresent(c -> document.put("classes", c.document()));
            console.out().println(Json.of(document));
        } else {
            print(errors, quality, near);
            if (details) {
                more.orElseThrow().print(console.out());
            }
            byClass.ifPresent(c -> c.print(console.out()));
        }
        return Cli.DONE;
    }

    private Points sample(Recipe recipe, FieldSource source) throws WorkFailed {
        Run run = Sampling.start(recipe);
        try (Progress progress = Progress.of("sample", "steps", run.progress().totalSteps(), root.watched())) {
            while (!run.done()) {
                console.check();
                run.step(source.field());
                progress.at(run.progress().step());
            }
        }
        Points samples = run.progress().particles();
        if (!samples.allFinite()) {
            throw new WorkFailed("particles diverged on the way; train longer, or set a smaller step for the sampler");
        }
        return samples;
    }

    /** The keys of the contract, largest σ first. */
    static List<Object> levels(List<LevelError> errors) {
        List<Object> levels = new ArrayList<>();
        for (LevelError e : errors) {
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("sigma", e.sigma());
            level.put("relative_fisher_error", e.relativeFisherError());
            levels.add(level);
        }
        return levels;
    }

    private static Map<String, Object> document(
            List<LevelError> errors, SampleQuality quality, Optional<Memorised> near) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("levels", levels(errors));
        document.put("samples", QualityReport.document(quality, near));
        return document;
    }

    private void print(List<LevelError> errors, SampleQuality quality, Optional<Memorised> near) {
        console.out().println("sigma      relative Fisher error");
        for (LevelError e : errors) {
            console.out().println(String.format(Locale.ROOT, "%-10.4g %.3e", e.sigma(), e.relativeFisherError()));
        }
        QualityReport.print(quality, near, console.out());
    }
}
