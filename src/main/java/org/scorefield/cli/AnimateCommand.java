package org.scorefield.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.figure.movie.Movie;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.MovieWriter;
import org.scorefield.figure.movie.PngFrames;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.SafeFolders;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Scenery;
import org.scorefield.study.TrainingSession;
import org.scorefield.study.Way;
import org.scorefield.study.film.Film;
import org.scorefield.study.film.SamplingStory;
import org.scorefield.study.film.Story;
import org.scorefield.study.film.TrainingStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield animate}. */
@Command(
        description = "Writes a movie of a sampling run or of a training run as .mp4, .gif or .apng, or as a folder of"
                + " numbered pictures.")
final class AnimateCommand implements Callable<Integer> {
    private static final long STEPS_WITHOUT_WEIGHTS = 2000;

    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = MovieOptions.File.class,
            description = "Where to write; the ending picks the format: .mp4, .gif or .apng (also .png); .frames is a"
                    + " folder of numbered .png files.")
    private Path output = Path.of("");

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            converter = MovieOptions.SubjectName.class,
            completionCandidates = MovieOptions.SubjectName.class,
            description =
                    "Of which run: ${COMPLETION-CANDIDATES}. Training is done again from the recipe's seed, as many"
                            + " steps as the weights took. Sampling if not given.")
    private MovieOptions.Subject of = MovieOptions.Subject.SAMPLING;

    @Mixin
    private final MovieOptions length = new MovieOptions();

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Option(
            names = "--sigma",
            paramLabel = "S",
            description = "The noise level at which training is watched; the middle one if not given.")
    private @Nullable Double sigma;

    @Option(names = "--steps", paramLabel = "N", description = "Training steps, if not as many as the weights took.")
    private @Nullable Long steps;

    @Option(names = "--n", paramLabel = "N", description = "How many particles; the project's own number if not given.")
    private @Nullable Integer n;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(names = "--exact", description = "Ride the closed-form score; then any scene will do.")
    private boolean exact;

    @Option(
            names = "--process",
            paramLabel = "NAME",
            converter = Words.WayId.class,
            completionCandidates = Words.WayId.class,
            description = "Which way particles go: ${COMPLETION-CANDIDATES}; reverse, from noise, if not given.")
    private Way process = Way.REVERSE;

    @Mixin
    private final SamplerOptions sampler = new SamplerOptions();

    @Mixin
    private final Steering steering = new Steering();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to train with; the bytes do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    AnimateCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        MovieShape shape = length.shape();
        Limits.threads(threads);
        boolean folder = MovieOptions.File.isFolder(output);
        if (folder) {
            SafeFolders.requirePlace(output);
        } else {
            SafeFiles.requirePlace(output);
        }
        Project read = atStep.resolve(project);
        Recipe recipe = recipe(read.recipe());
        steering.check(recipe);
        if (of == MovieOptions.Subject.TRAINING && (steering.steers() || process != Way.REVERSE)) {
            throw new IllegalArgumentException(
                    "a movie of training shows no particles; leave --class, --observe and --process out, or take --of sampling");
        }
        try (Crew crew = new Crew(threads)) {
            Story story = of == MovieOptions.Subject.SAMPLING
                    ? sampling(read, recipe, shape.frames())
                    : training(read, recipe, shape.frames(), crew);
            Film film = Film.of(picture.box(recipe), shape.width(), shape.height(), picture.theme(Palette.LIGHT));
            if (folder) {
                SafeFolders.save(output, into -> play(film, story, new PngFrames(shape, into::add)));
            } else {
                MovieWriter writer = MovieOptions.File.writer(output);
                SafeFiles.save(output, out -> {
                    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                    play(film, story, writer.begin(buffered, shape));
                    buffered.flush();
                });
            }
        }
        return Cli.DONE;
    }

    private void play(Film film, Story story, Movie movie) throws IOException {
        try (Progress progress = Progress.of("film", "frames", story.frames(), root.watched())) {
            film.play(story, movie, frame -> {
                console.check();
                progress.at(frame);
            });
        }
    }

    private Story sampling(Project read, Recipe recipe, int frames) throws WorkFailed {
        FieldSource source = FieldSource.shown(read, project, exact || process == Way.FORWARD);
        ScoreField field = steering.field(source, recipe);
        Optional<ScoreField> learned = source.isExact() ? Optional.empty() : Optional.of(field);
        Set<Kind> standard =
                EnumSet.of(Kind.DENSITY, learned.isPresent() ? Kind.LEARNED : Kind.EXACT, Kind.PARTICLES, Kind.TRAILS);
        Scenery first = scenery(recipe, learned, recipe.levels().largest(), standard);
        return new SamplingStory(first, steering.start(process, recipe), field, frames, console::check);
    }

    private Story training(Project read, Recipe recipe, int frames, Crew crew) {
        long trained = read.weights().map(Weights::steps).orElse(STEPS_WITHOUT_WEIGHTS);
        double at = Require.positive(
                "--sigma of a movie",
                sigma == null ? recipe.levels().sigma(recipe.levels().count() / 2) : sigma);
        Scenery first = scenery(recipe, Optional.empty(), at, EnumSet.of(Kind.DENSITY, Kind.LEARNED, Kind.ERROR));
        WarmUp.begin();
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), crew);
        return new TrainingStory(first, session, steps == null ? trained : steps, frames, console::check);
    }

    private Scenery scenery(Recipe recipe, Optional<ScoreField> learned, double at, Set<Kind> standard) {
        Set<Kind> kinds = picture.layers(standard);
        return new Scenery(
                Gathered.shown(recipe.scene(), console, root),
                learned,
                at,
                kinds,
                picture.arrows(),
                Points.none(),
                List.of(),
                recipe.seed());
    }

    private Recipe recipe(Recipe from) {
        Recipe recipe = seed.applyTo(sampler.applyTo(from));
        int particles = n == null ? recipe.sampler().particles() : n;
        Limits.samples(particles);
        return recipe.withParticles(particles);
    }
}
