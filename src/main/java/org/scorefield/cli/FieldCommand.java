package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.recipe.Project;
import org.scorefield.study.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield field}. */
@Command(
        description = "Writes the score on a grid over the view box, edges included, row by row from ymin up: columns"
                + " x,y,score_x,score_y, with --exact also log_density.")
final class FieldCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--sigma",
            paramLabel = "S",
            required = true,
            description = "The noise level, above 0; 0 with --exact where every component has a density.")
    private double sigma;

    @Option(names = "--grid", paramLabel = "N", required = true, description = "Points along each side, 1 to 4096.")
    private int grid;

    @Option(
            names = "--box",
            paramLabel = "XMIN,XMAX,YMIN,YMAX",
            converter = Converters.Edges.class,
            description = "The piece of the plane; the scene's own box if not given.")
    private @Nullable Box box;

    @Option(names = "--exact", description = "Take the closed-form score, and write log_density in nats too.")
    private boolean exact;

    @Option(
            names = "--as",
            paramLabel = "READING",
            converter = Converters.ReadingName.class,
            completionCandidates = Converters.ReadingName.class,
            description = "How the model is read: ${COMPLETION-CANDIDATES}; noise is -σs, denoiser x + σ²s, and the"
                    + " columns are named after it. Score if not given.")
    private Reading reading = Reading.SCORE;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = Converters.CsvFile.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    FieldCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Limits.grid(grid);
        Project read = atStep.resolve(project);
        FieldSource source = FieldSource.of(read, project, exact);
        source.check(sigma);
        Box where = box == null ? read.recipe().scene().box() : box;
        Points places = new Lattice(where, grid, grid).points();
        try (Progress progress = Progress.of("field", "points", places.size(), console.terminal() && !root.quiet())) {
            Tables.scores(output, places, source, reading, sigma, console, progress);
        }
        return Cli.DONE;
    }
}
