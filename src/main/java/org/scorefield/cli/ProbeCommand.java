package org.scorefield.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.NumberText;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.recipe.Project;
import org.scorefield.study.Ellipse;
import org.scorefield.study.Probe;
import org.scorefield.study.SlopedField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield probe}. */
@Command(
        description =
                "Says all that is known at one place and noise level, exact and learned side by side: score, denoised"
                        + " mean, covariance of the clean point, eigenvalues of the Hessian, shares of the components.")
final class ProbeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A .scorefield file, or any scene for the exact side alone.")
    private String project = "";

    @Option(
            names = "--at",
            paramLabel = "X,Y",
            required = true,
            converter = Vertices.Place.class,
            description = "The place, scene units.")
    private Points at = Points.none();

    @Option(names = "--sigma", paramLabel = "S", required = true, description = "The noise level, above 0.")
    private double sigma;

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    @Option(
            names = "--cloud",
            paramLabel = "FILE",
            converter = FileNames.Csv.class,
            description = "Write clean points that could have led there as well: a .csv with columns x,y.")
    private @Nullable Path cloud;

    @Option(names = "--n", paramLabel = "N", description = "How many of them; ${DEFAULT-VALUE} if not given.")
    private int n = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "Their seed; the project's if not given.")
    private @Nullable Long seed;

    @Mixin
    private AtStep atStep = new AtStep();

    private final Console console;

    ProbeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Limits.sigma("--sigma", Require.positive("--sigma", sigma));
        Limits.samples(n);
        Project read = atStep.resolve(project);
        Optional<SlopedField> learned =
                read.weights().map(w -> SlopedField.learned(read.recipe().network(), w));
        Probe probe = Probe.at(
                Truth.of(read.recipe().scene()),
                learned,
                at.x(0),
                at.y(0),
                sigma,
                cloud == null ? 0 : n,
                RandomStream.of(seed == null ? read.recipe().seed() : seed, "probe"));
        if (cloud != null) {
            Tables.points(cloud, probe.cloud(), console);
        }
        if (json) {
            console.out().println(Json.of(document(probe)));
        } else {
            print(probe);
        }
        return Cli.DONE;
    }

    private static Map<String, Object> document(Probe p) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("x", p.x());
        document.put("y", p.y());
        document.put("sigma", p.sigma());
        document.put("log_density", p.logDensity());
        document.put("responsibilities", p.responsibilities());
        document.put("exact", reading(p.exact()));
        p.learned().ifPresent(l -> document.put("learned", reading(l)));
        p.gap().ifPresent(g -> {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("score", g.score());
            error.put("relative_score", g.relativeScore());
            error.put("denoised", g.denoised());
            error.put("relative_jacobian", g.relativeJacobian());
            document.put("error", error);
        });
        return document;
    }

    private static Map<String, Object> reading(Probe.Answer r) {
        Ellipse e = r.posterior();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("score", List.of(r.scoreX(), r.scoreY()));
        map.put("denoised", List.of(r.denoisedX(), r.denoisedY()));
        map.put("posterior_covariance", List.of(List.of(e.xx(), e.xy()), List.of(e.xy(), e.yy())));
        map.put("posterior_axes", List.of(e.longAxis(), e.shortAxis()));
        map.put("posterior_angle", e.angle());
        map.put("jacobian", List.of(List.of(r.jacobianXx(), r.jacobianXy()), List.of(r.jacobianYx(), r.jacobianYy())));
        map.put("eigenvalues", List.of(r.largestEigenvalue(), r.smallestEigenvalue()));
        map.put("divergence", r.divergence());
        map.put("curl", r.curl());
        return map;
    }

    private void print(Probe p) {
        line("at (%.6g, %.6g), sigma %.6g: log density %.6g nats", p.x(), p.y(), p.sigma(), p.logDensity());
        line(
                "shares of the components: %s",
                p.responsibilities().stream()
                        .map(r -> String.format(Locale.ROOT, "%.4f", r))
                        .collect(Collectors.joining(" ")));
        boolean both = p.learned().isPresent();
        line("%-26s %-26s%s", "", "exact", both ? " learned" : "");
        Probe.Answer e = p.exact();
        Probe.Answer l = p.learned().orElse(e);
        row(both, "score", pair(e.scoreX(), e.scoreY()), pair(l.scoreX(), l.scoreY()));
        row(both, "denoised mean", pair(e.denoisedX(), e.denoisedY()), pair(l.denoisedX(), l.denoisedY()));
        row(both, "posterior deviations", axes(e), axes(l));
        row(
                both,
                "eigenvalues",
                pair(e.largestEigenvalue(), e.smallestEigenvalue()),
                pair(l.largestEigenvalue(), l.smallestEigenvalue()));
        row(both, "divergence, curl", pair(e.divergence(), e.curl()), pair(l.divergence(), l.curl()));
        p.gap()
                .ifPresent(g -> line(
                        "off by: score %.4g (relative %.4g), denoised mean %.4g, Jacobian relative %.4g",
                        g.score(), g.relativeScore(), g.denoised(), g.relativeJacobian()));
    }

    private static String axes(Probe.Answer r) {
        return r.posterior().exists()
                ? pair(r.posterior().longAxis(), r.posterior().shortAxis())
                : "none: a variance is negative";
    }

    private static String pair(double a, double b) {
        return NumberText.withoutMinusNought(String.format(Locale.ROOT, "%.5g, %.5g", a, b));
    }

    private void row(boolean both, String name, String exact, String learned) {
        line("%-26s %-26s%s", name, exact, both ? " " + learned : "");
    }

    private void line(String format, Object... values) {
        console.out()
                .println(NumberText.withoutMinusNought(
                        String.format(Locale.ROOT, format, values).stripTrailing()));
    }
}
