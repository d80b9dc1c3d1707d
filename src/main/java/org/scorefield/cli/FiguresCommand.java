package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scorefield.field.Require;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Print;
import org.scorefield.io.OutFolder;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeSets;
import org.scorefield.recipe.Project;
import org.scorefield.study.FigureSet;
import org.scorefield.study.LectureFigures;
import org.scorefield.study.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield figures}: the whole job of the lecture note, from the scene to its four figures. */
@Command(
        description = "Trains on a scene, anneals particles along the learned field and writes Figures 2 to 5 of the"
                + " lecture note with their captions, their numbers, the project that made them and check sums.")
final class FiguresCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "two-modes";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; made if new.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            description = "Formats, a comma list of png, svg, pdf; png,pdf if not given.")
    private List<String> formats = List.of("png", "pdf");

    @Option(names = "--dpi", paramLabel = "N", description = "Dots per inch of a PNG; 300 if not given.")
    private double dpi = 300;

    @Option(names = "--steps", paramLabel = "N", description = "Training steps; 10000 if not given.")
    private long steps = 10_000;

    @Option(
            names = "--updates",
            paramLabel = "N",
            description = "Langevin updates in all; 50000 if not given, as in the note.")
    private int updates = 50_000;

    private final Console console;
    private final ScorefieldCommand root;

    FiguresCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Limits.trainingSteps(steps);
        Require.atLeast(1, "--updates", updates);
        formats.forEach(Formats.CATALOGUE::get);
        new Print(LectureFigures.WIDTH_CM, dpi); // intentional: refuses a dpi that cannot be
        Project project = SceneArgument.resolve(scene);
        LectureFigures.sampling(project.recipe(), updates); // intentional: refuses more updates than can be
        OutFolder folder = makeFolder();
        Gathered.tell(project.recipe().scene(), console, root);
        try {
            write(train(project));
        } catch (IOException | WorkFailed | RuntimeException | Error e) {
            folder.remove(e);
            throw e;
        }
        return Cli.DONE;
    }

    private void write(Project trained) throws IOException {
        List<LectureFigures.Named> figures = draw(trained).orElseThrow(InterruptedWork::new);
        console.check();
        byte[] made = new ProjectFiles(Recipes::standard).format(trained);
        Map<String, byte[]> all = FigureSet.files(figures, formats, dpi, made);
        SafeSets.save(files -> {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                console.check();
                files.add(out.resolve(file.getKey()), to -> to.write(file.getValue()));
            }
        });
        if (!root.quiet()) {
            console.out()
                    .println(figures.size() + " figures in "
                            + out.toAbsolutePath().normalize());
        }
    }

    /** Makes the folder before the long work that would be in vain. */
    private OutFolder makeFolder() throws IOException {
        if (out.toString().isBlank()) {
            throw new IllegalArgumentException("--out is empty; name a folder, or . for this one");
        }
        try {
            return OutFolder.make(out);
        } catch (IOException e) {
            throw new IOException("--out " + e.getMessage(), e);
        }
    }

    private Project train(Project project) throws WorkFailed {
        int threads = Runtime.getRuntime().availableProcessors();
        Training.Outcome trained =
                Training.run(project.recipe(), Training.Until.steps(steps), threads, console, root.watched());
        return new Project(
                project.name(),
                project.recipe(),
                Optional.of(trained.report().weights()),
                project.view(),
                project.unknown());
    }

    private Optional<List<LectureFigures.Named>> draw(Project trained) {
        try (Progress bar = Progress.of("anneal", "updates", updates, root.watched())) {
            return LectureFigures.of(trained, updates, console.goOn(), now -> bar.at(now.step()));
        }
    }
}
