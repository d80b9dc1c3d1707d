package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scorefield.field.Points;
import org.scorefield.io.CsvTable;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.study.Likelihood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield likelihood}. */
@Command(
        description = "Writes the log-density at given points by the probability-flow ODE, in nats, at the smallest"
                + " noise level: columns x,y,log_density, with --exact also exact_log_density, the closed form there.")
final class LikelihoodCommand implements Callable<Integer> {
    private static final int CHUNK = 512;

    @Parameters(
            paramLabel = "PROJECT",
            description = "A .scorefield file with trained weights; with --exact, any scene, whose closed-form score is"
                    + " then followed.")
    private String project = "";

    @Option(
            names = "--points",
            paramLabel = "FILE",
            required = true,
            description = "The points: a .csv with columns x,y.")
    private Path points = Path.of("");

    @Option(names = "--exact", description = "Write the closed form as well.")
    private boolean exact;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Runge–Kutta steps in log σ; ${DEFAULT-VALUE} if not given.")
    private int steps = Likelihood.STANDARD_STEPS;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = Converters.CsvFile.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    private final Console console;
    private final ScorefieldCommand root;

    LikelihoodCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Project read = SceneArgument.resolve(project);
        if (!exact) {
            FieldSource.of(read, project, false); // intentional: says so if there are no weights
        }
        Limits.steps(steps);
        Likelihood likelihood = Likelihood.of(read);
        Points places = PointsCsv.read(points);
        String[] columns = exact
                ? new String[] {"x", "y", "log_density", "exact_log_density"}
                : new String[] {"x", "y", "log_density"};
        SafeFiles.save(output, out -> {
            try (Progress progress =
                            Progress.of("likelihood", "points", places.size(), console.terminal() && !root.quiet());
                    CsvTable table = new CsvTable(out, columns)) {
                for (int from = 0; from < places.size(); from += CHUNK) {
                    console.check();
                    Points x = places.slice(from, Math.min(places.size(), from + CHUNK));
                    double[] flow = likelihood.logDensity(x, steps);
                    double[] closed = likelihood.exactLogDensity(x);
                    for (int i = 0; i < x.size(); i++) {
                        if (exact) {
                            table.row(x.x(i), x.y(i), flow[i], closed[i]);
                        } else {
                            table.row(x.x(i), x.y(i), flow[i]);
                        }
                    }
                    progress.at(from + x.size());
                }
            }
        });
        return Cli.DONE;
    }
}
