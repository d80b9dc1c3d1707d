package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.io.CsvTable;
import org.scorefield.io.SafeFiles;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield sample}. */
@Command(description = "Rides particles from noise to data along the learned score: columns x,y.")
final class SampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            converter = Converters.SamplerId.class,
            completionCandidates = Converters.SamplerId.class,
            description = "How to ride: ${COMPLETION-CANDIDATES}. The project's own if not given.")
    private @Nullable String sampler;

    @Option(names = "--n", paramLabel = "N", description = "How many particles; as in the project if not given.")
    private @Nullable Integer n;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = Converters.CsvFile.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    @Option(
            names = "--trajectories",
            paramLabel = "FILE",
            converter = Converters.CsvFile.class,
            description = "Write every step too: columns particle,step,sigma,x,y, step 0 being the start.")
    private @Nullable Path trajectories;

    @Option(names = "--exact", description = "Ride on the closed-form score.")
    private boolean exact;

    @Option(
            names = "--sigmas",
            paramLabel = "LEVELS",
            converter = Converters.Levels.class,
            description = "The noise levels: MAX:MIN:COUNT (geometric) or a comma list from large to small.")
    private @Nullable NoiseLevels sigmas;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the sampler, as listed below; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "The seed: the same one gives the same bytes.")
    private @Nullable Long seed;

    @Option(
            names = "--process",
            paramLabel = "NAME",
            converter = Converters.WayId.class,
            completionCandidates = Converters.WayId.class,
            description =
                    "Which way: ${COMPLETION-CANDIDATES}. forward noises exact draws of the scene level by level and"
                            + " needs no weights, round-trip leads them back by the sampler; reverse, from noise, if not given.")
    private Way process = Way.REVERSE;

    @Mixin
    private final Steering steering = new Steering();

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    SampleCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Project read = atStep.resolve(project);
        FieldSource source = FieldSource.of(read, project, exact || process == Way.FORWARD);
        Recipe recipe = recipe(read.recipe());
        steering.check(recipe);
        ScoreField field = steering.field(source, recipe);
        Run run = steering.start(process, recipe);
        Path every = trajectories;
        if (every == null) {
            ride(run, field, (step, sigma, particles) -> {});
        } else {
            if (every.toAbsolutePath()
                    .normalize()
                    .equals(output.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException("-o and --trajectories name the same file; give them two names");
            }
            SafeFiles.save(every, out -> {
                try (CsvTable table = new CsvTable(out, "particle", "step", "sigma", "x", "y")) {
                    ride(run, field, (step, sigma, particles) -> {
                        for (int i = 0; i < particles.size(); i++) {
                            table.row(i, step, sigma, particles.x(i), particles.y(i));
                        }
                    });
                }
            });
        }
        Points arrived = run.progress().particles();
        Tables.points(output, arrived, console);
        return Cli.DONE;
    }

    /** Where the particles stand after a step. */
    @FunctionalInterface
    private interface Witness {
        void see(int step, double sigma, Points particles) throws IOException;
    }

    private void ride(Run run, ScoreField field, Witness witness) throws IOException {
        Run.Progress now = run.progress();
        try (Progress progress =
                Progress.of("sample", "steps", now.totalSteps(), console.terminal() && !root.quiet())) {
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
        SamplerPlan plan = from.sampler();
        String id = sampler == null ? plan.sampler() : sampler;
        Settings chosen = id.equals(plan.sampler())
                ? plan.settings()
                : Samplers.CATALOGUE.get(id).defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.withText(setting.getKey(), setting.getValue());
        }
        int particles = n == null ? plan.particles() : n;
        Limits.samples(particles);
        return from.withSampler(new SamplerPlan(id, chosen, particles))
                .withLevels(sigmas == null ? from.levels() : sigmas)
                .withSeed(seed == null ? from.seed() : seed);
    }
}
