package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.exact.Coverage;
import org.scorefield.exact.Hessian;
import org.scorefield.exact.Posterior;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.metric.ComponentWeights;
import org.scorefield.metric.MeanGap;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scenes;
import org.scorefield.study.ClassQuality;
import org.scorefield.study.DivergenceCurve;
import org.scorefield.study.Evaluation.LevelError;
import org.scorefield.study.Memorised;
import org.scorefield.study.SampleQuality;
import org.scorefield.study.SlopeError;

/** Every number stands under its own name: no two here are alike, so that a swapped pair is seen. */
@NullMarked
class ReportedNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private static final SampleQuality QUALITY = new SampleQuality(
            8,
            0.11,
            0.12,
            0.21,
            0.22,
            0.31,
            0.32,
            List.of(0.5, 0.5),
            new ComponentWeights(List.of(6, 2), 0),
            new Coverage(8, 6, List.of(6, 0), List.of(0.5, 0.5)),
            new Coverage(8, 7, List.of(4, 3), List.of(0.5, 0.5)),
            new MeanGap(-2.5, -2.25, 0.125));

    private static final LevelDetails DETAILS = new LevelDetails(
            new NoiseLevels(List.of(2.0, 0.5)),
            new DivergenceCurve(List.of(2.0, 1.0, 0.5), List.of(0.01, 0.02, 0.03), List.of(0.0, 0.04, 0.05)),
            List.of(new SlopeError(2, 0.06, 0.07), new SlopeError(0.5, 0.08, 0.09)));

    private static final ClassQuality CLASS = new ClassQuality(
            "B", List.of(new LevelError(2, 0.01), new LevelError(0.5, 0.03)), 40, 3, 0.5, 0.25, 0.75, 0.875);

    @TempDir
    private Path folder = Path.of("");

    /** All numbers of the first line that begins so. */
    private static double[] line(String text, String beginning) {
        String line = text.lines()
                .filter(l -> l.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + beginning + " in\n" + text));
        return numbers(line.substring(beginning.length()));
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The numbers under a key of one line of JSON, after the words {@code from}. */
    private static double[] under(String json, String from, String key) {
        String rest = json.substring(json.indexOf(from));
        String value = rest.substring(rest.indexOf("\"" + key + "\":") + key.length() + 3);
        int end = value.indexOf(",\"");
        return numbers(end < 0 ? value : value.substring(0, end));
    }

    private static String printed(Consumer<PrintWriter> printing) {
        StringWriter out = new StringWriter();
        printing.accept(new PrintWriter(out, true));
        return out.toString();
    }

    @Test
    void theQualityOfSamplesStandsUnderItsKeys() {
        Map<String, Object> d = QualityReport.document(QUALITY, Optional.of(new Memorised(0.41, 0.42)));
        assertEquals(8, d.get("n"));
        assertEquals(0.11, d.get("energy_distance"));
        assertEquals(0.12, d.get("energy_distance_floor"));
        assertEquals(0.21, d.get("sliced_wasserstein"));
        assertEquals(0.22, d.get("sliced_wasserstein_floor"));
        assertEquals(0.31, d.get("mmd"));
        assertEquals(0.32, d.get("mmd_floor"));
        assertEquals(0.75, d.get("coverage"));
        assertEquals(0.875, d.get("coverage_of_exact_samples"));
        assertEquals(2, d.get("components"));
        assertEquals(1, d.get("components_reached"));
        assertEquals(-2.5, d.get("log_likelihood"));
        assertEquals(-2.25, d.get("log_likelihood_of_exact_samples"));
        assertEquals(-0.25, d.get("log_likelihood_gap"));
        assertEquals(0.125, d.get("log_likelihood_gap_error"));
        assertEquals(0.41, d.get("nearest_point_distance"));
        assertEquals(0.42, d.get("nearest_point_distance_floor"));
        assertEquals(List.of(0.5, 0.5), d.get("true_component_weights"));
        assertEquals(List.of(0.75, 0.25), d.get("component_weights"));
        double error = Math.sqrt(0.25 / 8);
        assertEquals(List.of(error, error), d.get("component_weight_errors"));
    }

    @Test
    void theQualityOfSamplesIsReadLineByLine() {
        String text = printed(out -> QualityReport.print(QUALITY, Optional.of(new Memorised(0.41, 0.42)), out));
        assertArrayEquals(new double[] {0.11, 0.12}, line(text, "energy distance"));
        assertArrayEquals(new double[] {0.21, 0.22}, line(text, "sliced Wasserstein"));
        assertArrayEquals(new double[] {0.31, 0.32}, line(text, "MMD"));
        assertArrayEquals(new double[] {0.41, 0.42}, line(text, "nearest drawn point"));
        assertArrayEquals(new double[] {0.75, 0.875, 1, 2}, line(text, "within 3 deviations"));
        assertArrayEquals(new double[] {-2.5, -2.25, -0.25, 0.125}, line(text, "mean log-likelihood"));
        assertArrayEquals(new double[] {0.75, 0.5, 0.1768}, line(text, "1 "));
        assertArrayEquals(new double[] {0.25, 0.5, 0.1768}, line(text, "2 "));
    }

    /** The first is off by more, 0.03, but that is 1.9 of its standard errors; the third is off by 2.7 of its own. */
    @Test
    void ofManyComponentsTheOneMostStandardErrorsOffIsTold() {
        List<Double> truth = new ArrayList<>(List.of(0.5, 0.1, 0.04));
        List<Integer> counts = new ArrayList<>(List.of(470, 100, 57));
        for (int k = 3; k < 14; k++) {
            truth.add(0.36 / 11);
            counts.add(k < 13 ? 34 : 33);
        }
        SampleQuality many = new SampleQuality(
                1000,
                0,
                0,
                0,
                0,
                0,
                0,
                truth,
                new ComponentWeights(counts, 0),
                QUALITY.coverage(),
                QUALITY.exactCoverage(),
                QUALITY.logLikelihood());
        double[] told = line(printed(out -> QualityReport.print(many, Optional.empty(), out)), "weights of ");
        assertArrayEquals(new double[] {14, 3, 0.057, 0.04, 0.0062}, told);
    }

    @Test
    void theDetailsOfALevelStandUnderTheirNames() {
        assertEquals(
                List.of(
                        Map.of(
                                "sigma", 2.0,
                                "scaled_fisher_divergence", 0.01,
                                "kl", 0.0,
                                "relative_jacobian_error", 0.06,
                                "curl_share", 0.07),
                        Map.of(
                                "sigma", 0.5,
                                "scaled_fisher_divergence", 0.03,
                                "kl", 0.05,
                                "relative_jacobian_error", 0.08,
                                "curl_share", 0.09)),
                DETAILS.document());
        String text = printed(DETAILS::print);
        assertArrayEquals(new double[] {0.03, 0.05, 0.08, 0.09}, line(text, "0.5000 "));
        assertEquals(
                "sigma sigma^2 Fisher KL (nats) Jacobian error curl share",
                text.lines().findFirst().orElseThrow().replaceAll(" +", " "));
    }

    @Test
    void theQualityOfAClassStandsUnderItsNames() {
        ClassReport report = new ClassReport(List.of(CLASS));
        Map<?, ?> d = (Map<?, ?>) report.document().getFirst();
        assertEquals("B", d.get("label"));
        assertEquals(40, d.get("n"));
        assertEquals(3, d.get("parked"));
        assertEquals(0.5, d.get("energy_distance"));
        assertEquals(0.25, d.get("energy_distance_floor"));
        assertEquals(0.75, d.get("share_in_class"));
        assertEquals(0.875, d.get("share_in_class_of_exact_samples"));
        assertArrayEquals(new double[] {0.02, 0.5, 0.25, 0.75, 0.875}, line(printed(report::print), "B "), 1e-15);
    }

    @Test
    void aProbeOfAThinEllipseTellsItsScoreHessianAndPosterior() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("thin-ellipse").make());
        String json = new Shell(folder)
                .done("probe", "thin-ellipse", "--at", "0.4,-0.7", "--sigma", "0.3", "--json")
                .lastLine();
        Points x = Points.of(0.4, -0.7);
        Points s = truth.score(x, 0.3);
        Hessian h = truth.hessian(0.4, -0.7, 0.3);
        Posterior p = truth.posterior(0.4, -0.7, 0.3);
        double rounding = 1e-9;
        assertArrayEquals(truth.logDensity(x, 0.3), under(json, "{", "log_density"), rounding);
        assertArrayEquals(s.toArray(), under(json, "exact", "score"), rounding);
        assertArrayEquals(new double[] {p.meanX(), p.meanY()}, under(json, "exact", "denoised"), rounding);
        assertArrayEquals(
                new double[] {p.xx(), p.xy(), p.xy(), p.yy()}, under(json, "exact", "posterior_covariance"), rounding);
        assertArrayEquals(new double[] {h.xx(), h.xy(), h.xy(), h.yy()}, under(json, "exact", "jacobian"), rounding);
        assertArrayEquals(
                new double[] {h.largestEigenvalue(), h.smallestEigenvalue()},
                under(json, "exact", "eigenvalues"),
                rounding);
        assertArrayEquals(new double[] {h.trace()}, under(json, "exact", "divergence"), rounding);
        double[] axes = under(json, "exact", "posterior_axes");
        assertEquals(p.xx() * p.yy() - p.xy() * p.xy(), axes[0] * axes[0] * axes[1] * axes[1], rounding);
        assertEquals(p.trace(), axes[0] * axes[0] + axes[1] * axes[1], rounding);
        assertEquals(axes[0], Arrays.stream(axes).max().orElseThrow());
    }

    @Test
    void aPathTellsItsIntegralTheExactDifferenceAndWhatIsBetween() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        String json = new Shell(folder)
                .done("integrate", "two-modes", "--exact", "--path", "-1,0 0,0.5 1.2,0.3", "--sigma", "0.1", "--json")
                .lastLine();
        double[] log = truth.logDensity(Points.of(-1, 0, 1.2, 0.3), 0.1);
        double integral = under(json, "{", "integral")[0];
        double difference = under(json, "{", "exact_difference")[0];
        assertEquals(log[1] - log[0], difference, 1e-12);
        assertEquals(difference, integral, 1e-6);
        double error = under(json, "{", "error")[0];
        assertEquals(integral - difference, error, 1e-13);
        assertTrue(Math.abs(error) > 1e-12, "so that a turned sign is seen: " + error);
    }

    @Test
    void theSharesOfALikelihoodAreThoseOfTheWayThatIsWritten() throws Exception {
        Shell shell = new Shell(folder);
        Files.writeString(shell.file("in.csv"), "x,y\n0.5,-1\n1,0\n");
        shell.done(
                "likelihood",
                "thin-ellipse",
                "--points",
                "@in.csv",
                "--exact",
                "--shares",
                "--trajectories",
                "@way.csv",
                "-o",
                "@out.csv");
        Truth truth = Truth.of(Scenes.CATALOGUE.get("thin-ellipse").make());
        double[] end = numbers(shell.lines("way.csv").getLast()); // particle, step, σ, x, y
        double[] row = numbers(shell.lines("out.csv").getLast());
        assertEquals(1, end[0]);
        assertEquals(truth.logDensity(Points.of(end[3], end[4]), end[2])[0], row[4], 1e-9, "the prior at σ₁");
        double[] start = numbers(shell.lines("way.csv").get(1));
        assertArrayEquals(new double[] {0.5, -1}, new double[] {start[3], start[4]});
        assertEquals(truth.logDensity(Points.of(1, 0), start[2])[0], row[3], 1e-9, "the closed form at σ_L");
        assertEquals(row[2], row[4] + row[5], 1e-12);
    }
}
