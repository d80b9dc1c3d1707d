package org.scorefield.app.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.scorefield.field.Points;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Paper;
import org.scorefield.figure.Picture;
import org.scorefield.figure.Print;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.MovieWriter;
import org.scorefield.figure.movie.Movies;
import org.scorefield.figure.movie.PngFrames;
import org.scorefield.io.NetworkFiles;
import org.scorefield.io.OutFolder;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.SafeFolders;
import org.scorefield.io.SafeSets;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.FigureSet;
import org.scorefield.study.Figures;
import org.scorefield.study.LectureFigures;
import org.scorefield.study.Recipes;
import org.scorefield.study.Scenery;
import org.scorefield.study.TrainingSession;
import org.scorefield.study.film.Film;
import org.scorefield.study.film.SamplingStory;
import org.scorefield.study.film.Story;
import org.scorefield.study.film.TrainingStory;

/** Makes of a plan and a shot what is to be written: the same figures, films and files as the command line. */
public final class ExportWork {
    /** Small plots are this much wider than high. */
    private static final double PLOT_ASPECT = 0.62;

    /** Updates of the figures of the lecture note. */
    private static final int UPDATES = 50_000;

    private static final double SET_DPI = 300;
    private static final double CM_PER_INCH = 2.54;

    /** What every clipboard takes with ease. */
    private static final double MOST_COPIED_PIXELS = 16e6;

    private static final long STEPS_WITHOUT_WEIGHTS = 2000;

    private final ExportPlan plan;
    private final ExportShot shot;

    /** What is told and asked while it goes on. */
    public interface Watch {
        /**
         * Goes on, or gives up.
         *
         * @throws CancellationException if nobody wants it any more
         */
        void check();

        /** How much is done, 0 to 1. */
        void progress(double share);
    }

    public ExportWork(ExportPlan plan, ExportShot shot) {
        this.plan = plan;
        this.shot = shot;
    }

    private Palette palette() {
        return plan.paper() ? Palette.PAPER : shot.palette();
    }

    private Paper paper() {
        return Paper.parse(plan.size(), plan.dpi());
    }

    /**
     * The figure to be printed.
     *
     * @throws IllegalArgumentException if the size cannot be, or there is no such plot now
     */
    Figure figure() {
        Paper paper = paper();
        if (plan.subject() == ExportPlan.Subject.PICTURE) {
            return Figures.composed(shot.parts().stream().map(this::chosen).toList(), shot.box(), paper, palette());
        }
        Layer plot = shot.plots().get(plan.subject());
        if (plot == null) {
            throw new IllegalArgumentException("there is no such plot now");
        }
        return Figure.of(paper.plot(PLOT_ASPECT), palette(), List.of(plot));
    }

    /** A single picture shows the layers chosen; of several, each what it shows of them. */
    private Figures.Part chosen(Figures.Part part) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(plan.layers());
        if (shot.parts().size() > 1) {
            kinds.removeAll(shot.shown());
            kinds.addAll(part.scenery().kinds());
            shot.shown().stream().filter(k -> !plan.layers().contains(k)).forEach(kinds::remove);
        }
        return new Figures.Part(
                part.title(), part.scenery().showing(kinds, part.scenery().learned()), part.overlay());
    }

    /** The project a figure carries, without its history. */
    private byte[] project() {
        Project p = shot.project();
        return new ProjectFiles(Recipes::standard)
                .format(new Project(p.name(), p.recipe(), p.weights(), p.view(), p.unknown()));
    }

    /**
     * What it will look like, and as what.
     *
     * @param widthPx at most
     * @param heightPx at most
     */
    public Preview preview(int widthPx, int heightPx) {
        int carried = plan.carries() && plan.embed() ? project().length : 0;
        if (plan.subject().isMovie()) {
            MovieShape shape = shape();
            double scale = Math.min(1, Math.min(widthPx / (double) shape.width(), heightPx / (double) shape.height()));
            int width = Math.max(16, (int) Math.round(shape.width() * scale));
            int height = Math.max(16, (int) Math.round(shape.height() * scale));
            Scenery now = chosen(shot.parts().getFirst()).scenery();
            Film film = Film.of(shot.box(), width, height, palette());
            int[] argb = film.paint(new Story.Moment(now, List.of())).clone();
            return new Preview(argb, film.width(), film.height(), shape.width(), shape.height(), 0, 0, carried);
        }
        if (!plan.subject().isFigure()) {
            return new Preview(new int[0], 0, 0, 0, 0, 0, 0, 0);
        }
        Figure figure = figure();
        Print print = paper().print(figure, plan.dpi());
        double scale = Math.min(widthPx / figure.widthPx(), heightPx / figure.heightPx());
        Picture picture = Painter.picture(figure, scale);
        double heightCm = print.widthCm() * figure.heightPx() / figure.widthPx();
        return new Preview(
                picture.toArray(),
                picture.width(),
                picture.height(),
                (int) Math.round(print.widthCm() / CM_PER_INCH * plan.dpi()),
                (int) Math.round(heightCm / CM_PER_INCH * plan.dpi()),
                print.widthCm(),
                heightCm,
                carried);
    }

    /**
     * A picture of what is to be, and its measures.
     *
     * @param argb opaque, {@code width·height}; empty where there is nothing to see
     * @param pixelsAcross of the file
     * @param widthCm on paper; 0 for movies
     * @param carriedBytes how much of the file is the project
     */
    public record Preview(
            int[] argb,
            int width,
            int height,
            int pixelsAcross,
            int pixelsDown,
            double widthCm,
            double heightCm,
            int carriedBytes) {}

    /** The picture as the clipboard wants it: pixels at the plan's dpi. */
    public Picture picture() {
        Figure figure = figure();
        Print print = paper().print(figure, plan.dpi());
        double asked = print.widthCm() / CM_PER_INCH * plan.dpi() / figure.widthPx();
        double most = Math.sqrt(MOST_COPIED_PIXELS / (figure.widthPx() * figure.heightPx()));
        return Painter.picture(figure, Math.min(asked, most));
    }

    /** The numbers it shows, as CSV. */
    public String numbers() {
        Figure figure = figure();
        byte[] csv = Formats.NUMBERS.make().write(figure, paper().print(figure, plan.dpi()));
        return new String(csv, StandardCharsets.UTF_8);
    }

    /**
     * Writes the file, or of a set the folder.
     *
     * @return its size in bytes
     * @throws IOException in one sentence; nothing is left behind
     * @throws CancellationException if given up; nothing is left behind
     */
    public long write(Path file, Watch watch) throws IOException {
        return switch (plan.subject()) {
            case PICTURE, LOSS, FISHER, FINDING, RACE -> {
                Figure figure = figure();
                String carried = plan.carries() && plan.embed() ? new String(project(), StandardCharsets.UTF_8) : "";
                byte[] bytes = Formats.of(plan.format())
                        .write(figure.withAttachment(carried), paper().print(figure, plan.dpi()));
                watch.check();
                yield saved(file, bytes);
            }
            case NETWORK -> saved(file, NetworkFiles.write(shot.project(), plan.format()));
            case FIGURES -> set(file, watch);
            case SAMPLING, TRAINING -> movie(file, watch);
        };
    }

    private static long saved(Path file, byte[] bytes) throws IOException {
        SafeFiles.save(file, bytes);
        return bytes.length;
    }

    private long set(Path folder, Watch watch) throws IOException {
        List<LectureFigures.Named> figures = LectureFigures.of(
                        shot.project(),
                        UPDATES,
                        () -> {
                            watch.check();
                            return true;
                        },
                        now -> watch.progress(0.9 * now.step() / now.totalSteps()))
                .orElseThrow(CancellationException::new);
        Map<String, byte[]> files = FigureSet.files(figures, plan.subject().formats(), SET_DPI, project());
        watch.check();
        OutFolder made = OutFolder.make(folder);
        try {
            SafeSets.save(set -> {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    set.add(folder.resolve(file.getKey()), to -> to.write(file.getValue()));
                }
            });
        } catch (IOException | RuntimeException | Error e) {
            made.remove(e);
            throw e;
        }
        return files.values().stream().mapToLong(b -> b.length).sum();
    }

    private MovieShape shape() {
        String[] sides = plan.size().strip().split("\\s*[x×]\\s*", -1);
        if (sides.length != 2 || !sides[0].matches("\\d{1,5}") || !sides[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("the size of a movie is written as width x height in pixels, such as"
                    + " 1280x720, but was \"" + plan.size() + "\"");
        }
        return MovieShape.lasting(plan.seconds(), Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), plan.fps());
    }

    private long movie(Path file, Watch watch) throws IOException {
        MovieShape shape = shape();
        Story story = plan.subject() == ExportPlan.Subject.SAMPLING
                ? sampling(shape.frames(), watch)
                : training(shape.frames(), watch);
        Film film = Film.of(shot.box(), shape.width(), shape.height(), palette());
        IntConsumer each = frame -> {
            watch.check();
            watch.progress((double) frame / shape.frames());
        };
        if (plan.format().equals(PngFrames.ID)) {
            long[] bytes = {0};
            SafeFolders.save(
                    file,
                    into -> film.play(
                            story,
                            new PngFrames(shape, (name, png) -> {
                                bytes[0] += png.length;
                                into.add(name, png);
                            }),
                            each));
            return bytes[0];
        }
        MovieWriter writer = Movies.CATALOGUE.get(plan.format()).make();
        SafeFiles.save(file, out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            film.play(story, writer.begin(buffered, shape), each);
            buffered.flush();
        });
        return Files.size(file);
    }

    private Story sampling(int frames, Watch watch) {
        Recipe recipe = shot.project().recipe();
        Scenery first = scenery(recipe.levels().largest());
        return new SamplingStory(first, shot.way().start(recipe), shot.followed(), frames, watch::check);
    }

    private Story training(int frames, Watch watch) {
        Recipe recipe = shot.project().recipe();
        long steps = shot.project().weights().map(Weights::steps).orElse(STEPS_WITHOUT_WEIGHTS);
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        double sigma = shot.parts().getFirst().scenery().sigma();
        return new TrainingStory(scenery(sigma), session, Math.max(1, steps), frames, watch::check);
    }

    /** As on the main canvas, without its particles. */
    private Scenery scenery(double sigma) {
        return chosen(shot.parts().getFirst())
                .scenery()
                .withSigma(sigma)
                .withParticles(Points.none(), new ArrayList<>());
    }
}
