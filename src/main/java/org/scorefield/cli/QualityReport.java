package org.scorefield.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorefield.choice.NumberText;
import org.scorefield.exact.Coverage;
import org.scorefield.study.Memorised;
import org.scorefield.study.SampleQuality;

/** What {@code evaluate} says of samples, as keys of JSON and as lines to read. */
final class QualityReport {
    /** More components than this are told by the worst of them. */
    private static final int MOST_COMPONENTS = 12;

    private QualityReport() {}

    /** The numbers under their names; {@code component_weights} stands last, as it always did. */
    static Map<String, Object> document(SampleQuality q, Optional<Memorised> nearest) {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("n", q.n());
        samples.put("energy_distance", q.energyDistance());
        samples.put("energy_distance_floor", q.energyFloor());
        samples.put("sliced_wasserstein", q.slicedWasserstein());
        samples.put("sliced_wasserstein_floor", q.slicedFloor());
        samples.put("mmd", q.mmd());
        samples.put("mmd_floor", q.mmdFloor());
        samples.put("coverage", q.coverage().share());
        samples.put("coverage_of_exact_samples", q.exactCoverage().share());
        samples.put("components", q.coverage().components());
        samples.put("components_reached", q.coverage().reached());
        samples.put("log_likelihood", q.logLikelihood().first());
        samples.put("log_likelihood_of_exact_samples", q.logLikelihood().second());
        samples.put("log_likelihood_gap", q.logLikelihood().gap());
        samples.put("log_likelihood_gap_error", q.logLikelihood().error());
        nearest.ifPresent(m -> {
            samples.put("nearest_point_distance", m.distance());
            samples.put("nearest_point_distance_floor", m.exactDistance());
        });
        samples.put("true_component_weights", q.trueWeights());
        samples.put("component_weight_errors", q.weightErrors());
        samples.put("component_weights", q.componentWeights());
        return samples;
    }

    static void print(SampleQuality q, Optional<Memorised> nearest, PrintWriter out) {
        out.println(q.n() + " samples against as many exact ones");
        out.println("                        value      floor (two exact samples)");
        row(out, "energy distance", q.energyDistance(), q.energyFloor());
        row(out, "sliced Wasserstein", q.slicedWasserstein(), q.slicedFloor());
        row(out, "MMD", q.mmd(), q.mmdFloor());
        nearest.ifPresent(m -> row(out, "nearest drawn point", m.distance(), m.exactDistance()));
        Coverage c = q.coverage();
        out.println(String.format(
                Locale.ROOT,
                "within 3 deviations     %-10.4f %.4f of exact ones; %d of %d components reached",
                c.share(),
                q.exactCoverage().share(),
                c.reached(),
                c.components()));
        out.println(NumberText.withoutMinusNought(String.format(
                Locale.ROOT,
                "mean log-likelihood     %-10.4f %.4f of exact ones; gap %+.4f ± %.4f nats",
                q.logLikelihood().first(),
                q.logLikelihood().second(),
                q.logLikelihood().gap(),
                q.logLikelihood().error())));
        weights(q, out);
    }

    private static void weights(SampleQuality q, PrintWriter out) {
        List<Double> shares = q.componentWeights();
        List<Double> errors = q.weightErrors();
        if (shares.size() > MOST_COMPONENTS) {
            int worst = worst(q);
            out.println(String.format(
                    Locale.ROOT,
                    "weights of %d components: the worst is number %d, %.4f where %.4f ± %.4f is true",
                    shares.size(),
                    worst + 1,
                    shares.get(worst),
                    q.trueWeights().get(worst),
                    errors.get(worst)));
            return;
        }
        out.println("component               sampled    true (± one standard error)");
        for (int k = 0; k < shares.size(); k++) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-23d %-10.4f %.4f ± %.4f",
                    k + 1,
                    shares.get(k),
                    q.trueWeights().get(k),
                    errors.get(k)));
        }
    }

    private static int worst(SampleQuality q) {
        int worst = 0;
        double most = -1;
        for (int k = 0; k < q.trueWeights().size(); k++) {
            double off = Math.abs(q.componentWeights().get(k) - q.trueWeights().get(k));
            double error = q.weightErrors().get(k);
            double deviations = error > 0 ? off / error : off > 0 ? Double.POSITIVE_INFINITY : 0;
            if (deviations > most) {
                most = deviations;
                worst = k;
            }
        }
        return worst;
    }

    private static void row(PrintWriter out, String name, double value, double floor) {
        out.println(String.format(Locale.ROOT, "%-23s %-10.4g %.4g", name, value, floor));
    }
}
