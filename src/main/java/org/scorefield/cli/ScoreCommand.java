package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scorefield.field.Points;
import org.scorefield.io.PointsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield score}. */
@Command(description = "Writes the score at given points: columns x,y,score_x,score_y, with --exact also log_density.")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Option(
            names = "--points",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.Input.class,
            description = "The points: a .csv with columns x,y.")
    private Path points = Path.of("");

    @Mixin
    private final ScoreTable table = new ScoreTable();

    private final Console console;
    private final ScorefieldCommand root;

    ScoreCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        FieldSource source = project.source(project.read());
        table.check(source);
        Points places = PointsCsv.read(points);
        try (Progress progress = Progress.of("score", "points", places.size(), root.watched())) {
            table.write(places, source, console, progress);
        }
        return Cli.DONE;
    }
}
