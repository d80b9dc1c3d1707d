package org.scorefield.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.study.Memorised;
import org.scorefield.study.Recipes;
import org.scorefield.study.TrainingReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield train}. */
@Command(
        description = "Trains a network on a scene and writes a project. What is not given comes from the project, or"
                + " from the standard recipe of the scene. Training starts afresh from the seed.")
final class TrainCommand implements Callable<Integer> {
    /** Where the error asked for is never reached. */
    private static final int MOST_STEPS = 100_000;

    /** A clock that has not moved would make the rate infinite. */
    private static final double LEAST_SECONDS = 1e-9;

    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.Project.class,
            description = "The .scorefield file to write.")
    private Path output = Path.of("");

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            converter = Menus.ObjectiveId.class,
            completionCandidates = Menus.ObjectiveId.class,
            description = "What is minimised: ${COMPLETION-CANDIDATES}.")
    private @Nullable String objective;

    @Option(
            names = "--weighting",
            paramLabel = "NAME",
            converter = Menus.WeightingId.class,
            completionCandidates = Menus.WeightingId.class,
            description = "How much a noise level counts: ${COMPLETION-CANDIDATES}.")
    private @Nullable String weighting;

    @Option(
            names = "--sigmas",
            paramLabel = "LEVELS",
            converter = Levels.OrAuto.class,
            description = "The noise levels: MAX:MIN:COUNT (geometric), a comma list from large to small, or auto for"
                    + " those that suit the scene.")
    private Levels.OrAuto.@Nullable Asked sigmas;

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Mixin
    private final TechniqueOptions technique = new TechniqueOptions();

    @Option(names = "--batch", paramLabel = "N", description = "Rows a step, even, 2 to 8192.")
    private @Nullable Integer batch;

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "Adam's step at its peak.")
    private @Nullable Double learningRate;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Duration duration;

    @Option(
            names = "--until-error",
            paramLabel = "E",
            description = "Stop once the mean relative Fisher error over the levels is below E, such as 0.01; looked at"
                    + " every 50 steps, at most 100000 of them if no other end is given.")
    private @Nullable Double untilError;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to work with; the bytes do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memorise",
            paramLabel = "N",
            description = "Learn from N points drawn from the scene, and from nothing else: the project's scene is then"
                    + " those points.")
    private @Nullable Integer memorise;

    @Option(
            names = "--history",
            description = "Keep the weights of 40 to 60 steps on the way in the file, for --at-step.")
    private boolean history;

    @Option(
            names = "--json",
            description = "Print a last line {\"steps\":…,\"seconds\":…,\"steps_per_second\":…,\"loss\":…}.")
    private boolean json;

    private final Console console;
    private final ScorefieldCommand root;

    TrainCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        SafeFiles.requirePlace(output);
        Project project = SceneArgument.resolve(scene);
        Recipe recipe = memorised(recipe(project.recipe()));
        Training.Outcome trained = Training.run(recipe, until(), threads, history, console, root.watched());
        Project written = new Project(
                project.name(),
                recipe,
                Optional.of(trained.report().weights()),
                project.view(),
                project.unknown(),
                trained.history());
        byte[] bytes = new ProjectFiles(Recipes::standard).format(written);
        console.check();
        SafeFiles.save(output, bytes);
        report(trained.report(), trained.seconds());
        if (!json && !root.quiet()) {
            trained.history()
                    .ifPresent(h -> console.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "history: %d steps kept, the file is %.1f MB",
                                    h.kept().size(),
                                    bytes.length / 1e6)));
        }
        return Cli.DONE;
    }

    private void report(TrainingReport report, double took) {
        double rate = report.steps() / Math.max(took, LEAST_SECONDS);
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("steps", report.steps());
            line.put("seconds", took);
            line.put("steps_per_second", rate);
            line.put("loss", report.loss());
            console.out().println(Json.of(line));
        } else if (!root.quiet()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%d %s in %.1f s (%.0f a second)%s: %s",
                            report.steps(),
                            report.steps() == 1 ? "step" : "steps",
                            took,
                            rate,
                            Double.isNaN(report.loss()) ? "" : String.format(Locale.ROOT, ", loss %.4g", report.loss()),
                            output));
        }
    }

    private Training.Until until() {
        return new Training.Until(
                mostSteps(),
                duration == null ? Double.POSITIVE_INFINITY : duration.mostSeconds(),
                untilError == null ? 0 : Require.positive("--until-error", untilError));
    }

    private Recipe memorised(Recipe recipe) {
        return memorise == null ? recipe : recipe.withScene(Memorised.scene(recipe.scene(), memorise, recipe.seed()));
    }

    private long mostSteps() {
        if (duration == null) {
            return untilError == null ? Duration.STANDARD_STEPS : MOST_STEPS;
        }
        return duration.mostSteps();
    }

    private Recipe recipe(Recipe from) {
        TrainingPlan training = from.training();
        return seed.applyTo(from.withLevels(sigmas == null ? from.levels() : sigmas.of(from.scene()))
                .with(
                        network.applyTo(from.network()),
                        new TrainingPlan(
                                objective == null ? training.objective() : objective,
                                weighting == null ? training.weighting() : weighting,
                                batch == null ? training.batch() : batch,
                                learningRate == null ? training.learningRate() : learningRate,
                                technique.applyTo(training.technique()))));
    }
}
