package org.scorefield.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.io.CsvTable;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.SafeSets;
import org.scorefield.recipe.Project;
import org.scorefield.study.Likelihood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            converter = FileNames.Input.class,
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
            names = "--shares",
            description = "Write what log_density is the sum of as well: columns prior_log_density, the density at the"
                    + " largest noise level where the flow arrives, and flow_log_density, its change on the way.")
    private boolean shares;

    @Option(
            names = "--trajectories",
            paramLabel = "FILE",
            converter = FileNames.Csv.class,
            description = "Write the way of every point too: columns particle,step,sigma,x,y, step 0 being the start.")
    private @Nullable Path trajectories;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.Csv.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;
    private final ScorefieldCommand root;

    LikelihoodCommand(Console console, ScorefieldCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        SafeFiles.requirePlace(output);
        Project read = atStep.resolve(project);
        if (!exact) {
            FieldSource.of(read, project, false); // intentional: says so if there are no weights
        }
        Limits.steps(steps);
        Likelihood likelihood = Likelihood.of(read);
        Points places = PointsCsv.read(points);
        Path every = trajectories;
        if (every == null) {
            SafeFiles.save(output, out -> write(out, Optional.empty(), likelihood, places));
        } else {
            FileNames.requireTwo(output, every);
            SafeSets.save(files -> files.add(
                    every, ways -> files.add(output, out -> write(out, Optional.of(ways), likelihood, places))));
        }
        return Cli.DONE;
    }

    private void write(OutputStream out, Optional<OutputStream> ways, Likelihood likelihood, Points places)
            throws IOException {
        try (Progress progress = Progress.of("likelihood", "points", places.size(), root.watched());
                CsvTable table = new CsvTable(out, columns());
                WayTable way = new WayTable(ways)) {
            for (int from = 0; from < places.size(); from += CHUNK) {
                console.check();
                Points x = places.slice(from, Math.min(places.size(), from + CHUNK));
                Likelihood.Ascent ascent =
                        ways.isPresent() ? likelihood.ascent(x, steps) : likelihood.arrival(x, steps);
                double[] closed = likelihood.exactLogDensity(x);
                for (int i = 0; i < x.size(); i++) {
                    table.row(row(x, ascent, closed, i));
                }
                way.write(ascent, from);
                progress.at(from + x.size());
            }
        }
    }

    private String[] columns() {
        List<String> columns = new ArrayList<>(List.of("x", "y", "log_density"));
        if (exact) {
            columns.add("exact_log_density");
        }
        if (shares) {
            columns.add("prior_log_density");
            columns.add("flow_log_density");
        }
        return columns.toArray(String[]::new);
    }

    private double[] row(Points x, Likelihood.Ascent ascent, double[] closed, int i) {
        DoubleStream.Builder row =
                DoubleStream.builder().add(x.x(i)).add(x.y(i)).add(ascent.logDensity(i));
        if (exact) {
            row.add(closed[i]);
        }
        if (shares) {
            row.add(ascent.prior().get(i)).add(ascent.flow().get(i));
        }
        return row.build().toArray();
    }

    /** Columns {@code particle,step,sigma,x,y}, if they are wanted. */
    private static final class WayTable implements AutoCloseable {
        private final Optional<CsvTable> table;

        WayTable(Optional<OutputStream> out) {
            table = out.map(o -> new CsvTable(o, "particle", "step", "sigma", "x", "y"));
        }

        void write(Likelihood.Ascent ascent, int first) throws IOException {
            if (table.isEmpty()) {
                return;
            }
            for (int step = 0; step < ascent.path().size(); step++) {
                Points at = ascent.path().get(step);
                for (int i = 0; i < at.size(); i++) {
                    table.get().row(first + i, step, ascent.sigmas().get(step), at.x(i), at.y(i));
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (table.isPresent()) {
                table.get().close();
            }
        }
    }
}
