package org.scorefield.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Pick;
import org.scorefield.field.Require;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.study.Memorised;
import org.scorefield.study.Recipes;
import org.scorefield.study.TrainingReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield train}. */
@Command(
        description = "Trains a network on a scene and writes a project. What is not given comes from the project, or"
                + " from the standard recipe of the scene. Training starts afresh from the seed.")
final class TrainCommand implements Callable<Integer> {
    private static final int STANDARD_STEPS = 2000;

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
            converter = Converters.ProjectFile.class,
            description = "The .scorefield file to write.")
    private Path output = Path.of("");

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            converter = Converters.ObjectiveId.class,
            completionCandidates = Converters.ObjectiveId.class,
            description = "What is minimised: ${COMPLETION-CANDIDATES}.")
    private @Nullable String objective;

    @Option(
            names = "--weighting",
            paramLabel = "NAME",
            converter = Converters.WeightingId.class,
            completionCandidates = Converters.WeightingId.class,
            description = "How much a noise level counts: ${COMPLETION-CANDIDATES}.")
    private @Nullable String weighting;

    @Option(
            names = "--sigmas",
            paramLabel = "LEVELS",
            converter = Converters.LevelsOrAuto.class,
            description = "The noise levels: MAX:MIN:COUNT (geometric), a comma list from large to small, or auto for"
                    + " those that suit the scene.")
    private Converters.LevelsOrAuto.@Nullable Asked sigmas;

    @Option(
            names = "--hidden",
            paramLabel = "WIDTH",
            split = ",",
            description = "Widths of the hidden layers, such as 128,128.")
    private @Nullable List<Integer> hidden;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            converter = Converters.ActivationId.class,
            completionCandidates = Converters.ActivationId.class,
            description = "The bend after a hidden layer: ${COMPLETION-CANDIDATES}.")
    private @Nullable String activation;

    @Option(
            names = "--head",
            paramLabel = "NAME",
            converter = Converters.HeadId.class,
            completionCandidates = Converters.HeadId.class,
            description = "What makes a score of the output: ${COMPLETION-CANDIDATES}.")
    private @Nullable String head;

    @Option(
            names = "--targets",
            paramLabel = "NAME",
            converter = Converters.TargetsId.class,
            completionCandidates = Converters.TargetsId.class,
            description = "What denoising compares with: ${COMPLETION-CANDIDATES}; with component the"
                    + " teacher knows the mixture.")
    private @Nullable String targets;

    @Option(
            names = "--sigma-sampling",
            paramLabel = "NAME",
            converter = Converters.SigmaSamplingId.class,
            completionCandidates = Converters.SigmaSamplingId.class,
            description = "Which noise levels rows are drawn at: ${COMPLETION-CANDIDATES}.")
    private @Nullable String sigmaSampling;

    @Option(
            names = "--noise-pairs",
            paramLabel = "NAME",
            converter = Converters.NoisePairsId.class,
            completionCandidates = Converters.NoisePairsId.class,
            description = "How the rows of a batch go together: ${COMPLETION-CANDIDATES}.")
    private @Nullable String noisePairs;

    @Option(
            names = "--rate-schedule",
            paramLabel = "NAME",
            converter = Converters.RateScheduleId.class,
            completionCandidates = Converters.RateScheduleId.class,
            description = "How the learning rate goes: ${COMPLETION-CANDIDATES}.")
    private @Nullable String rateSchedule;

    @Option(
            names = "--averaging",
            paramLabel = "NAME",
            converter = Converters.AveragingId.class,
            completionCandidates = Converters.AveragingId.class,
            description = "How the weights shown follow those learned: ${COMPLETION-CANDIDATES}.")
    private @Nullable String averaging;

    @Option(
            names = "--directions",
            paramLabel = "NAME",
            converter = Converters.DirectionsId.class,
            completionCandidates = Converters.DirectionsId.class,
            description = "How ssm and ssm-vr draw their directions: ${COMPLETION-CANDIDATES}.")
    private @Nullable String directions;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the sigma sampling, rate schedule or averaging, such as horizon=20000;"
                    + " may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--labels",
            negatable = true,
            description = "Tell the network the class of each sample, the label of its component, so that sample can"
                    + " take --class and --guidance.")
    private @Nullable Boolean labels;

    @Option(
            names = "--label-dropout",
            paramLabel = "P",
            description = "The share of samples whose class is not told, 0 to 1; 0.1 if nothing else is known.")
    private @Nullable Double labelDropout;

    @Option(names = "--batch", paramLabel = "N", description = "Rows a step, even, 2 to 8192.")
    private @Nullable Integer batch;

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "Adam's step at its peak.")
    private @Nullable Double learningRate;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Duration duration;

    /** How long to train: one of the two. */
    static final class Duration {
        @Option(names = "--steps", paramLabel = "N", description = "How many steps; 2000 if neither is given.")
        private @Nullable Long steps;

        @Option(names = "--seconds", paramLabel = "S", description = "How long; the steps then depend on the machine.")
        private @Nullable Double seconds;
    }

    @Option(
            names = "--until-error",
            paramLabel = "E",
            description = "Stop once the mean relative Fisher error over the levels is below E, such as 0.01; looked at"
                    + " every 50 steps, at most 100000 of them if no other end is given.")
    private @Nullable Double untilError;

    @Option(names = "--seed", paramLabel = "N", description = "The seed: the same one gives the same bytes.")
    private @Nullable Long seed;

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
            description = "Keep the weights of about 60 steps on the way in the file, for --at-step.")
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
        Project project = SceneArgument.resolve(scene);
        Recipe recipe = memorised(recipe(project.recipe()));
        boolean shown = console.terminal() && !root.quiet();
        Training.Outcome trained = Training.run(recipe, until(), threads, history, console, shown);
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
                            "%d steps in %.1f s (%.0f a second), loss %.4g: %s",
                            report.steps(),
                            took,
                            rate,
                            report.loss(),
                            output));
        }
    }

    private Training.Until until() {
        return new Training.Until(
                mostSteps(), mostSeconds(), untilError == null ? 0 : Require.positive("--until-error", untilError));
    }

    private Recipe memorised(Recipe recipe) {
        return memorise == null ? recipe : recipe.withScene(Memorised.scene(recipe.scene(), memorise, recipe.seed()));
    }

    private long mostSteps() {
        if (duration == null) {
            return untilError == null ? STANDARD_STEPS : MOST_STEPS;
        }
        Long steps = duration.steps;
        if (steps == null) {
            return Long.MAX_VALUE;
        }
        if (steps < 1) {
            throw new IllegalArgumentException("--steps must be at least 1, but was " + steps);
        }
        return steps;
    }

    private double mostSeconds() {
        Double seconds = duration == null ? null : duration.seconds;
        return seconds == null ? Double.POSITIVE_INFINITY : Require.positive("--seconds", seconds);
    }

    private Recipe recipe(Recipe from) {
        NetworkPlan network = from.network();
        TrainingPlan training = from.training();
        return from.withLevels(sigmas == null ? from.levels() : sigmas.of(from.scene()))
                .with(
                        new NetworkPlan(
                                hidden == null ? network.hidden() : hidden,
                                activation == null ? network.activation() : activation,
                                head == null ? network.head() : head,
                                labels(network.labels())),
                        new TrainingPlan(
                                objective == null ? training.objective() : objective,
                                weighting == null ? training.weighting() : weighting,
                                batch == null ? training.batch() : batch,
                                learningRate == null ? training.learningRate() : learningRate,
                                technique(training.technique())))
                .withSeed(seed == null ? from.seed() : seed);
    }

    private LabelPlan labels(LabelPlan from) {
        LabelPlan plan = new LabelPlan(
                labels == null ? from.told() : labels, labelDropout == null ? from.dropout() : labelDropout);
        if (labelDropout != null && !plan.told()) {
            throw new IllegalArgumentException("--label-dropout needs a network that is told labels; add --labels");
        }
        return plan;
    }

    private TechniquePlan technique(TechniquePlan from) {
        Map<TechniqueKey, @Nullable String> given = new EnumMap<>(TechniqueKey.class);
        given.put(TechniqueKey.TARGETS, targets);
        given.put(TechniqueKey.SIGMA_SAMPLING, sigmaSampling);
        given.put(TechniqueKey.NOISE_PAIRS, noisePairs);
        given.put(TechniqueKey.RATE_SCHEDULE, rateSchedule);
        given.put(TechniqueKey.AVERAGING, averaging);
        given.put(TechniqueKey.DIRECTIONS, directions);
        Map<String, String> left = new LinkedHashMap<>(settings);
        TechniquePlan plan = from;
        for (TechniqueKey part : TechniqueKey.values()) {
            String id = given.get(part);
            Pick pick = id == null || id.equals(part.of(from).id())
                    ? part.of(from)
                    : part.menu().pick(id);
            for (Parameter p : pick.settings().parameters()) {
                String value = left.remove(p.name());
                if (value != null) {
                    pick = pick.with(p.name(), p.parse(value));
                }
            }
            plan = part.with(plan, pick);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("--set: there is no setting \""
                    + left.keySet().iterator().next()
                    + "\" in what was chosen; the sigma sampling log-normal has mean and spread, the rate schedule cosine"
                    + " has horizon, the averaging exponential has decay");
        }
        return plan;
    }
}
