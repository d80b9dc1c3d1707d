package org.scorefield.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.recipe.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield field}. */
@Command(
        description = "Writes the score on a grid over the view box, edges included, row by row from ymin up: columns"
                + " x,y,score_x,score_y, with --exact also log_density.")
final class FieldCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Option(names = "--grid", paramLabel = "N", required = true, description = "Points along each side, 1 to 4096.")
    private int grid;

    @Option(
            names = "--box",
            paramLabel = "XMIN,XMAX,YMIN,YMAX",
            converter = Vertices.Edges.class,
            description = "The piece of the plane; the scene's own box if not given.")
    private @Nullable Box box;

    @Mixin
    private final ScoreTable table = new ScoreTable();

    private final Console console;
    private final ScorefieldCommand root;

    FieldCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Limits.grid(grid);
        Project read = project.read();
        FieldSource source = project.source(read);
        table.check(source);
        Box where = box == null ? read.recipe().scene().box() : box;
        Points places = new Lattice(where, grid, grid).points();
        try (Progress progress = Progress.of("field", "points", places.size(), root.watched())) {
            table.write(places, source, console, progress);
        }
        return Cli.DONE;
    }
}
