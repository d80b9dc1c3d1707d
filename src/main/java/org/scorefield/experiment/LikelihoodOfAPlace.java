package org.scorefield.experiment;

import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;
import org.scorefield.study.Likelihood;

/** log p of a place by the probability-flow ODE, beside the closed form. */
final class LikelihoodOfAPlace implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "likelihood",
            "Likelihood of a place",
            "Follows the probability flow up from a place and reads log p off it, nats beside nats.",
            "Song et al. 2021, arXiv:2011.13456, section 4.3",
            new LikelihoodOfAPlace());

    private LikelihoodOfAPlace() {}

    @Override
    public Gesture gesture() {
        return Gesture.POINT;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Points place = s.place();
        Likelihood flow = Likelihood.of(s.project());
        Likelihood.Ascent ascent = flow.ascent(place, Likelihood.STANDARD_STEPS);
        double byFlow = ascent.logDensity(0);
        double exact = flow.exactLogDensity(place)[0];
        double[] way = new double[2 * ascent.path().size()];
        for (int i = 0; i < ascent.path().size(); i++) {
            way[2 * i] = ascent.path().get(i).x(0);
            way[2 * i + 1] = ascent.path().get(i).y(0);
        }
        return Finding.of(
                        "log p = " + Cell.of(byFlow) + " nats by the flow, " + Cell.of(exact) + " in closed form: "
                                + Cell.of(byFlow - exact) + " apart.",
                        Finding.Table.headed("", "nats")
                                .and(
                                        "where the way ends, log p at σ₁",
                                        Cell.of(ascent.prior().getFirst()))
                                .and(
                                        "how the flow spreads volume",
                                        Cell.of(ascent.flow().getFirst()))
                                .and("both: by the flow", Cell.of(byFlow))
                                .and("closed form", Cell.of(exact))
                                .and("difference", Cell.of(byFlow - exact)))
                .withOverlay(
                        new StrokeLayer(Points.wrap(way), s.usesExact() ? Role.EXACT : Role.LEARNED, s.usesExact()));
    }
}
