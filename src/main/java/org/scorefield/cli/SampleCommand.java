package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.io.CsvTable;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.SafeSets;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.study.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield sample}. */
@Command(description = "Rides particles from noise to data along the learned score: columns x,y.")
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Mixin
    private final SamplerOptions sampler = new SamplerOptions();

    @Option(names = "--n", paramLabel = "N", description = "How many particles; as in the project if not given.")
    private @Nullable Integer n;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.Csv.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    @Option(
            names = "--trajectories",
            paramLabel = "FILE",
            converter = FileNames.Csv.class,
            description = "Write every step too: columns particle,step,sigma,x,y, step 0 being the start.")
    private @Nullable Path trajectories;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--process",
            paramLabel = "NAME",
            converter = Words.WayId.class,
            completionCandidates = Words.WayId.class,
            description =
                    "Which way: ${COMPLETION-CANDIDATES}. forward noises exact draws of the scene level by level and"
                            + " needs no weights, round-trip leads them back by the sampler; reverse, from noise, if not given.")
    private Way process = Way.REVERSE;

    @Mixin
    private final Steering steering = new Steering();

    private final Console console;
    private final ScorefieldCommand root;

    SampleCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        SafeFiles.requirePlace(output);
        Project read = project.read();
        FieldSource source = project.source(read, project.exact() || process == Way.FORWARD);
        Recipe recipe = recipe(read.recipe());
        steering.check(recipe);
        ScoreField field = steering.field(source, recipe);
        Run run = steering.start(process, recipe);
        SafeSets.save(files -> {
            ride(run, field, files);
            files.add(output, to -> Tables.points(to, run.progress().particles(), console));
        });
        return Cli.DONE;
    }

    private void ride(Run run, ScoreField field, SafeSets.Into files) throws IOException {
        Path every = trajectories;
        if (every == null) {
            ride(run, field, (step, sigma, particles) -> {});
            return;
        }
        FileNames.requireTwo(output, every);
        files.add(every, to -> {
            try (CsvTable table = new CsvTable(to, "particle", "step", "sigma", "x", "y")) {
                ride(run, field, (step, sigma, particles) -> {
                    for (int i = 0; i < particles.size(); i++) {
                        table.row(i, step, sigma, particles.x(i), particles.y(i));
                    }
                });
            }
        });
    }

    /** Where the particles stand after a step. */
    @FunctionalInterface
    private interface Witness {
        void see(int step, double sigma, Points particles) throws IOException;
    }

    private void ride(Run run, ScoreField field, Witness witness) throws IOException {
        Run.Progress now = run.progress();
        try (Progress progress = Progress.of("sample", "steps", now.totalSteps(), root.watched())) {
            witness.see(0, now.sigma(), now.particles());
            while (!run.done()) {
                console.check();
                run.step(field);
                now = run.progress();
                refuseDiverged(now);
                witness.see(now.step(), now.sigma(), now.particles());
                progress.at(now.step());
            }
        }
    }

    private static void refuseDiverged(Run.Progress now) {
        if (now.parked() > 0) {
            throw new IllegalArgumentException(
                    now.parked() + " of " + now.particles().size()
                            + " particles left the plane at step " + now.step() + ", σ = " + now.sigma()
                            + "; lower the step size (--set) or take another --sampler");
        }
    }

    private Recipe recipe(Recipe from) {
        Recipe recipe = seed.applyTo(sampler.applyTo(from));
        int particles = n == null ? recipe.sampler().particles() : n;
        Limits.samples(particles);
        return recipe.withParticles(particles);
    }
}
