package org.scorefield.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scorefield.choice.NumberText;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.recipe.Project;
import org.scorefield.study.PathIntegral;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorefield integrate}. */
@Command(
        description = "Integrates the learned score along a polyline, and holds it against the exact difference of"
                + " log-densities; round a closed one that is 0, and what is left is curl.")
final class IntegrateCommand implements Callable<Integer> {
    @Mixin
    private final ScoredProject project = new ScoredProject();

    @Option(
            names = "--path",
            paramLabel = "\"X,Y X,Y …\"",
            required = true,
            converter = Vertices.Polyline.class,
            description = "The vertices, two or more, with spaces between.")
    private Points path = Points.none();

    @Option(names = "--closed", description = "Come back to the first vertex.")
    private boolean closed;

    @Option(
            names = "--sigma",
            paramLabel = "S",
            required = true,
            description = "The noise level, above 0; 0 with --exact where every component has a density.")
    private double sigma;

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    private final Console console;

    IntegrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Project read = project.read();
        FieldSource source = project.source(read);
        source.check(sigma);
        PathIntegral integral = PathIntegral.along(source.field(), path, closed, sigma);
        double difference = integral.exactDifference(Truth.of(read.recipe().scene()));
        double off = integral.value() - difference;
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("sigma", sigma);
            line.put("closed", closed);
            line.put("integral", integral.value());
            line.put("quadrature_error", integral.error());
            line.put("exact_difference", difference);
            line.put("error", off);
            line.put("score_calls", integral.scoreCalls());
            line.put("profile", integral.profile());
            console.out().println(Json.of(line));
        } else {
            console.out()
                    .println(NumberText.withoutMinusNought(String.format(
                            Locale.ROOT,
                            "%s %.6f nats (± %.1e), exact difference %.6f, off by %+.6f; %d score calls",
                            closed ? "circulation" : "integral",
                            integral.value(),
                            integral.error(),
                            difference,
                            off,
                            integral.scoreCalls())));
        }
        return Cli.DONE;
    }
}
