package org.scorefield.experiment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;
import org.scorefield.field.Points;
import org.scorefield.figure.CurvePlot;
import org.scorefield.objective.Objectives;
import org.scorefield.study.ObjectiveComparison;
import org.scorefield.study.ObjectiveComparison.Look;
import org.scorefield.study.ObjectiveComparison.Result;

/** Is implicit score matching only theory now? Same scene, seed and steps; error, cost and the gradient's variance. */
final class ObjectivesCompared implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "objectives",
            "Is implicit score matching only theory?",
            "Trains each objective from the same seed for as many steps, and measures error, cost and gradient variance.",
            "Hyvärinen 2005, Vincent 2011, Song et al. 2019: all have one minimiser",
            Picks.after(
                    List.of(new Parameter.Whole("steps", "Training steps of each.", Unit.STEPS, 1500, 100, 100_000)),
                    Objectives.CATALOGUE,
                    Set.of("dsm", "esm", "ism", "ssm", "ssm-vr")),
            ObjectivesCompared::new);

    /** How often an objective is looked at on its way, about: it grows with the logarithm of the steps. */
    private static final double USUAL_LOOKS = 20;

    private final Settings settings;

    private ObjectivesCompared(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean looksAtAScore() {
        return false;
    }

    @Override
    public Optional<Catalogue<?>> compares() {
        return Optional.of(Objectives.CATALOGUE);
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        List<String> objectives = Picks.of(settings, Objectives.CATALOGUE);
        int steps = settings.whole("steps");
        int[] looks = {0};
        Optional<List<Result>> results = ObjectiveComparison.run(
                s.recipe(),
                objectives,
                new ObjectiveComparison.Budget(steps, Double.POSITIVE_INFINITY),
                s.nanos(),
                Runnable::run,
                watch::goOn,
                told -> watch.progress(Math.min(1, ++looks[0] / (USUAL_LOOKS * objectives.size()))));
        return results.map(ObjectivesCompared::tell).orElse(null);
    }

    private static Finding tell(List<Result> results) {
        Finding.Table table = Finding.Table.headed("objective", "error", "µs a step", "tr Cov/|g|²");
        Result best = results.getFirst();
        for (Result r : results) {
            table = table.and(
                    title(r),
                    Cell.percent(r.look().meanError()),
                    Cell.of(r.stepMicros()),
                    Cell.of(r.gradientVariance()));
            best = r.look().meanError() < best.look().meanError() ? r : best;
        }
        List<CurvePlot.Curve> lines = results.stream()
                .map(r -> new CurvePlot.Curve(title(r), course(r.course())))
                .toList();
        String lead = title(best) + " is nearest: mean relative Fisher error "
                + Cell.percent(best.look().meanError()) + " after "
                + best.look().steps() + " steps.";
        return Finding.of(lead, table)
                .withPlot(CurvePlot.of("Relative Fisher error", "steps", lines).withKey());
    }

    private static String title(Result result) {
        return Objectives.CATALOGUE.get(result.objective()).title();
    }

    private static Points course(List<Look> looks) {
        double[] xy = new double[2 * looks.size()];
        for (int i = 0; i < looks.size(); i++) {
            xy[2 * i] = looks.get(i).steps();
            xy[2 * i + 1] = looks.get(i).meanError();
        }
        return Points.wrap(xy);
    }
}
