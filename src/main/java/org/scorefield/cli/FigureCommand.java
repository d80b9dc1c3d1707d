package org.scorefield.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Paper;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.FieldMaps;
import org.scorefield.study.Figures;
import org.scorefield.study.Learned;
import org.scorefield.study.Recipes;
import org.scorefield.study.Scenery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield figure}. */
@Command(
        description = "Writes one figure as .png, .svg or .pdf, or the numbers it shows as .csv. A figure carries the"
                + " project that made it, so that it can be opened again.")
final class FigureCommand implements Callable<Integer> {
    private static final Set<Kind> OF_WEIGHTS = Set.of(Kind.LEARNED, Kind.ERROR, Kind.ERROR_MAP);

    @Parameters(paramLabel = "PROJECT", description = "A .scorefield file, or any scene for layers without a network.")
    private String project = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.FigureOrTable.class,
            description = "Where to write; the ending picks the format: .png, .svg, .pdf or .csv.")
    private Path output = Path.of("");

    @Option(names = "--sigma", paramLabel = "S", description = "The noise level; the middle one if not given.")
    private @Nullable Double sigma;

    @Option(
            names = "--panels",
            paramLabel = "S1,S2,…",
            converter = Levels.Panels.class,
            description = "Several noise levels side by side, in place of --sigma.")
    private @Nullable NoiseLevels panels;

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Mixin
    private final PaperOptions paper = new PaperOptions();

    @Option(
            names = "--exact-maps",
            description =
                    "Show divergence, curl and magnitude of the closed-form score, not of the learned one; learned"
                            + " arrows are then left out.")
    private boolean exactMaps;

    @Option(names = "--caption", paramLabel = "TEXT", description = "A line under the figure.")
    private String caption = "";

    @Option(
            names = "--no-embed",
            negatable = true,
            description = "Leave the project that made it out of the file: smaller, but it cannot be opened again.")
    private boolean bare;

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    FigureCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        SafeFiles.requirePlace(output);
        Paper size = paper.paper(panels == null ? 1 : Math.min(Figures.MOST_COLUMNS, panels.count()));
        if (panels != null && sigma != null) {
            throw new IllegalArgumentException("--sigma and --panels say the same thing; give one of them");
        }
        Project read = atStep.resolve(project);
        Box shown = picture.box(read.recipe());
        Palette theme = picture.theme(Palette.PAPER);
        List<Scenery> sceneries = perMap(sceneries(read), exactMaps);
        Figure plain = sceneries.size() == 1
                ? Figures.single(sceneries.getFirst(), shown, size, theme)
                : Figures.multiples(sceneries, shown, size, theme);
        String origin = bare ? "" : origin(read);
        Figure figure = plain.withCaption(caption).withAttachment(origin);
        byte[] file = Formats.of(FileNames.ending(output)).write(figure, size.print(figure, paper.dpi()));
        console.check();
        SafeFiles.save(output, file);
        if (root.watched()) {
            console.out()
                    .println(output + ": " + kilobytes(file.length)
                            + (origin.isEmpty()
                                    ? ""
                                    : ", " + kilobytes(origin.length()) + " of it the project (--no-embed)"));
        }
        return Cli.DONE;
    }

    /** The project without its history: what can be opened again. */
    private static String origin(Project read) {
        Project alone = new Project(read.name(), read.recipe(), read.weights(), read.view(), read.unknown());
        return new String(new ProjectFiles(Recipes::standard).format(alone), StandardCharsets.UTF_8);
    }

    private static String kilobytes(int bytes) {
        return (bytes + 999) / 1000 + " KB";
    }

    /** A map hides what lies below it, so each has a panel of its own. */
    private static List<Scenery> perMap(List<Scenery> sceneries, boolean exactMaps) {
        List<Scenery> panels = new ArrayList<>();
        for (Scenery s : sceneries) {
            List<Kind> maps =
                    s.kinds().stream().filter(FieldMaps::isMap).sorted().toList();
            for (Kind map : maps) {
                Set<Kind> kinds = EnumSet.copyOf(s.kinds());
                kinds.removeIf(k -> FieldMaps.isMap(k) && k != map);
                panels.add(s.showing(kinds, exactMaps && map != Kind.ERROR_MAP ? Optional.empty() : s.learned()));
            }
            if (maps.isEmpty()) {
                panels.add(s);
            }
        }
        return panels;
    }

    private List<Scenery> sceneries(Project read) throws WorkFailed {
        Recipe recipe = read.recipe();
        Optional<ScoreField> learned = read.weights().map(w -> Learned.field(recipe.network(), w));
        Truth truth = Gathered.shown(recipe.scene(), console, root);
        Set<Kind> kinds = kinds(learned.isPresent());
        List<Double> sigmas = sigmas(recipe);
        List<Scenery> sceneries = new ArrayList<>();
        if (!kinds.contains(Kind.PARTICLES) && !kinds.contains(Kind.TRAILS)) {
            for (double at : sigmas) {
                sceneries.add(new Scenery(
                        truth, learned, at, kinds, picture.arrows(), Points.none(), List.of(), recipe.seed()));
            }
            return sceneries;
        }
        Ride ride = new Ride(recipe, learned.orElse(truth));
        try (Progress progress = Progress.of("sample", "steps", ride.totalSteps(), root.watched())) {
            for (double at : sigmas) {
                ride.downTo(at, console, progress);
                sceneries.add(new Scenery(
                        truth, learned, at, kinds, picture.arrows(), ride.particles(), ride.trail(), recipe.seed()));
            }
        }
        return sceneries;
    }

    private Set<Kind> kinds(boolean trained) throws WorkFailed {
        Set<Kind> kinds = picture.layers(EnumSet.of(Kind.DENSITY, trained ? Kind.LEARNED : Kind.EXACT));
        if (!trained && kinds.stream().anyMatch(OF_WEIGHTS::contains)) {
            throw new WorkFailed("\"" + project + "\" has no trained weights for the layers learned and error; train it"
                    + " first (scorefield train " + project + " -o FILE.scorefield), or take --layers density,exact");
        }
        return kinds;
    }

    private List<Double> sigmas(Recipe recipe) {
        if (panels != null) {
            return panels.sigmas();
        }
        NoiseLevels levels = recipe.levels();
        double at = sigma == null ? levels.sigma(levels.count() / 2) : sigma;
        return List.of(Require.positive("--sigma of a figure", at));
    }
}
