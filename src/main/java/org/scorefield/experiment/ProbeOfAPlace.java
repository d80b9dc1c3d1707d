package org.scorefield.experiment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Layer;
import org.scorefield.study.Probe;
import org.scorefield.study.ProbeMarks;

/** All that is known at a place: the noised point, and where the clean one was. */
final class ProbeOfAPlace implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "probe",
            "Probe a place",
            "The clean points that could have led here: cloud, mean by Tweedie and covariance, exact beside learned.",
            "Efron 2011, Tweedie's formula: E[x₀|x] = x + σ²s, Cov = σ²I + σ⁴∇s",
            new ProbeOfAPlace());

    private static final int CLOUD = 200;

    private ProbeOfAPlace() {}

    @Override
    public Gesture gesture() {
        return Gesture.POINT;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Points place = s.place();
        Probe probe = Probe.at(
                s.truth(),
                s.usesExact() ? Optional.empty() : Optional.of(s.sloped()),
                place.x(0),
                place.y(0),
                s.sigma(),
                CLOUD,
                RandomStream.of(s.recipe().seed(), "probe"));
        Probe.Answer exact = probe.exact();
        Optional<Probe.Answer> learned = probe.learned();
        Finding.Table table = Finding.Table.headed("", "exact", "learned");
        table = row(table, "score x", exact.scoreX(), learned.map(Probe.Answer::scoreX));
        table = row(table, "score y", exact.scoreY(), learned.map(Probe.Answer::scoreY));
        table = row(table, "denoised x", exact.denoisedX(), learned.map(Probe.Answer::denoisedX));
        table = row(table, "denoised y", exact.denoisedY(), learned.map(Probe.Answer::denoisedY));
        table = row(
                table,
                "long axis",
                exact.posterior().longAxis(),
                learned.map(r -> r.posterior().longAxis()));
        table = row(
                table,
                "short axis",
                exact.posterior().shortAxis(),
                learned.map(r -> r.posterior().shortAxis()));
        table = row(table, "divergence", exact.divergence(), learned.map(Probe.Answer::divergence));
        table = row(table, "curl", exact.curl(), learned.map(Probe.Answer::curl));
        table = row(table, "eigenvalue +", exact.largestEigenvalue(), learned.map(Probe.Answer::largestEigenvalue));
        table = row(table, "eigenvalue −", exact.smallestEigenvalue(), learned.map(Probe.Answer::smallestEigenvalue));
        for (int k = 0; k < Math.min(6, probe.responsibilities().size()); k++) {
            String label = s.recipe().scene().components().get(k).label();
            table = table.and(
                    "from " + label, Cell.percent(probe.responsibilities().get(k)), "");
        }
        String off = probe.gap()
                .map(gap -> " The learned score is off by " + Cell.percent(gap.relativeScore()) + ".")
                .orElse("");
        Finding finding = Finding.of(
                "log p = " + Cell.of(probe.logDensity()) + " nats at σ = " + Cell.of(s.sigma()) + "." + off, table);
        return finding.withOverlay(ProbeMarks.cloud(probe).toArray(Layer[]::new));
    }

    private static Finding.Table row(Finding.Table table, String name, double exact, Optional<Double> learned) {
        return table.and(name, Cell.of(exact), learned.map(Cell::of).orElse(""));
    }
}
