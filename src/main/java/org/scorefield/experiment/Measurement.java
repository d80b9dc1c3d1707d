package org.scorefield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.figure.BandLayer;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Conditionings;
import org.scorefield.study.InverseProblem;
import org.scorefield.study.InverseProblem.Outcome;
import org.scorefield.study.InverseProblem.Summary;

/** An inverse problem: the clean point was measured to lie on the line drawn, give or take. */
final class Measurement implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "measurement",
            "Given a measurement",
            "The clean point was seen to lie on a line, give or take: samples of each method against the exact posterior.",
            "Inverse problems: Chung et al. 2023 (DPS), Song et al. 2023 (ΠGDM), Boys et al. 2023 (TMP); the posterior is in closed form",
            Picks.after(
                    List.of(
                            new Parameter.Real(
                                    "noise",
                                    "σ_y: the deviation of the measurement.",
                                    Unit.LENGTH,
                                    0.2,
                                    1e-3,
                                    10,
                                    true),
                            new Parameter.Whole(
                                    "particles", "Samples of each method.", Unit.PARTICLES, 500, 50, 10_000)),
                    Conditionings.CATALOGUE,
                    Set.copyOf(Conditionings.CATALOGUE.ids())),
            Measurement::new);

    private final Settings settings;

    private Measurement(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Gesture gesture() {
        return Gesture.LINE;
    }

    @Override
    public Optional<Catalogue<?>> compares() {
        return Optional.of(Conditionings.CATALOGUE);
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Points path = s.path();
        double dx = path.x(path.size() - 1) - path.x(0);
        double dy = path.y(path.size() - 1) - path.y(0);
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length == 0) {
            throw new IllegalArgumentException(
                    "a line has two ends; drag from one to the other with the path tool (M)");
        }
        double a = -dy / length;
        double b = dx / length;
        Observation y = new Observation(a, b, a * path.x(0) + b * path.y(0), settings.real("noise"));
        Recipe recipe = s.recipe().withParticles(settings.whole("particles"));
        List<String> methods = Picks.of(settings, Conditionings.CATALOGUE);
        InverseProblem solved = InverseProblem.solve(recipe, s.field(), y, methods, watch::goOn);
        return solved == null
                ? null
                : tell(solved)
                        .withOverlay(new BandLayer(y))
                        .withLanes(InverseProblem.lanes(Seen.of(recipe), s.field(), y, methods));
    }

    private static Finding tell(InverseProblem solved) {
        Finding.Table table = Finding.Table.headed("", "weights, %", "along ±", "across ±", "distance");
        table = row(table, "exact posterior", solved.posterior(), Cell.of(solved.energyFloor()));
        Outcome worst = solved.outcomes().getFirst();
        for (Outcome o : solved.outcomes()) {
            table = row(table, title(o), o.summary(), Cell.of(o.energyDistance()));
            worst = o.energyDistance() > worst.energyDistance() ? o : worst;
        }
        return Finding.of(
                "Farthest from the exact posterior: " + title(worst) + ", energy distance "
                        + Cell.of(worst.energyDistance()) + "; two exact samples differ by "
                        + Cell.of(solved.energyFloor()) + ".",
                table);
    }

    private static String title(Outcome outcome) {
        return Conditionings.CATALOGUE.get(outcome.method()).title();
    }

    private static Finding.Table row(Finding.Table table, String name, Summary s, String distance) {
        List<String> shares = new ArrayList<>();
        s.weights().stream().limit(4).forEach(w -> shares.add(Cell.of(Math.round(100 * w))));
        return table.and(
                name, String.join(" : ", shares), Cell.of(s.deviationAlong()), Cell.of(s.deviationAcross()), distance);
    }
}
