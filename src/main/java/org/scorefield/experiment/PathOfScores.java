package org.scorefield.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.study.PathIntegral;

/** Relative log-density along a path, and circulation round a loop, drawn by hand. */
final class PathOfScores implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "path",
            "Along a path, round a loop",
            "Integrates the score along what you draw: a difference of log p that needs no normalising constant.",
            "log p(b) − log p(a) = ∫ s·dx; for a learned field the way matters, because its curl is not 0",
            List.of(new Parameter.Flag(
                    "closed", "Go back to the start: the circulation, 0 for any true score.", false)),
            PathOfScores::new);

    private final Settings settings;

    private PathOfScores(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Gesture gesture() {
        return Gesture.PATH;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Points path = s.path();
        boolean closed = settings.flag("closed");
        PathIntegral learned = PathIntegral.along(s.field(), path, closed, s.sigma());
        double exact = learned.exactDifference(s.truth());
        String whose = s.usesExact() ? "exact score" : "learned score";
        String sentence = closed
                ? "Round the loop the " + whose + " adds up to " + Cell.of(learned.value())
                        + " nats; a gradient gives 0."
                : "Along the path the " + whose + " gives " + Cell.of(learned.value())
                        + " nats; log p(b) − log p(a) is " + Cell.of(exact) + ".";
        return Finding.of(
                sentence,
                Finding.Table.headed("", "nats")
                        .and(whose, Cell.of(learned.value()))
                        .and("closed form", Cell.of(exact))
                        .and("difference", Cell.of(learned.value() - exact))
                        .and("quadrature", "± " + Cell.of(learned.error())));
    }
}
