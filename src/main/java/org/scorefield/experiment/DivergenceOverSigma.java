package org.scorefield.experiment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.figure.DivergencePlot;
import org.scorefield.study.DivergenceCurve;

/** How the error of the score adds up to an error of the density, level by level. */
final class DivergenceOverSigma implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "divergence",
            "From Fisher to KL",
            "Adds the error of the score up over the noise levels: dKL/dσ² = −½ Fisher.",
            "Lyu 2009, theorem 1; Song et al. 2021, arXiv:2101.09258, theorem 1",
            new DivergenceOverSigma());

    private static final int POINTS = 400;

    private DivergenceOverSigma() {}

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        DivergenceCurve curve = DivergenceCurve.of(
                s.field(), s.truth(), s.recipe().levels(), POINTS, s.recipe().seed(), watch::goOn);
        if (curve == null) {
            return null;
        }
        Finding.Table table = Finding.Table.headed("σ", "σ² Fisher", "KL, nats");
        for (double sigma : s.recipe().levels().sigmas()) {
            table = table.and(Cell.of(sigma), Cell.of(curve.fisherAt(sigma)), Cell.of(curve.klAt(sigma)));
        }
        return Finding.of(
                        "At the smallest level the errors add up to a KL of "
                                + Cell.of(curve.kl().getLast()) + " nats.",
                        table)
                .withPlot(new DivergencePlot(
                        curve.sigmas(), curve.scaledFisher(), curve.kl(), OptionalDouble.of(s.sigma())));
    }
}
