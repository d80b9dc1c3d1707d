package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scorefield.field.Points;
import org.scorefield.io.PointsCsv;
import org.scorefield.study.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield score}. */
@Command(description = "Writes the score at given points: columns x,y,score_x,score_y, with --exact also log_density.")
final class ScoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String project = "";

    @Option(
            names = "--points",
            paramLabel = "FILE",
            required = true,
            description = "The points: a .csv with columns x,y.")
    private Path points = Path.of("");

    @Option(
            names = "--sigma",
            paramLabel = "S",
            required = true,
            description = "The noise level, above 0; 0 with --exact where every component has a density.")
    private double sigma;

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

    ScoreCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        FieldSource source = FieldSource.of(atStep.resolve(project), project, exact);
        source.check(sigma);
        Points places = PointsCsv.read(points);
        try (Progress progress = Progress.of("score", "points", places.size(), console.terminal() && !root.quiet())) {
            Tables.scores(output, places, source, reading, sigma, console, progress);
        }
        return Cli.DONE;
    }
}
