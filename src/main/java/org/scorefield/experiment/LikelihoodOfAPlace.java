package org.scorefield.experiment;

import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
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
        double byFlow = flow.logDensity(place, Likelihood.STANDARD_STEPS)[0];
        double exact = flow.exactLogDensity(place)[0];
        return Finding.of(
                "log p = " + Cell.of(byFlow) + " nats by the flow, " + Cell.of(exact) + " in closed form: "
                        + Cell.of(byFlow - exact) + " apart.",
                Finding.Table.headed("", "nats")
                        .and("by the flow", Cell.of(byFlow))
                        .and("closed form", Cell.of(exact))
                        .and("difference", Cell.of(byFlow - exact)));
    }
}
