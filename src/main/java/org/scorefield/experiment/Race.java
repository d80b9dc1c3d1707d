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
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.RaceFigure;
import org.scorefield.study.SamplerRace;
import org.scorefield.study.Sampling;

/** Several samplers, same noise, same number of score calls: who comes nearest? */
final class Race implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "sampler-race",
            "Sampler race",
            "Same noise, same number of score calls: the energy distance to the exact density, down to the floor of chance.",
            "each sampler names its own source; energy distance of Székely and Rizzo 2013",
            Picks.after(
                    List.of(
                            new Parameter.Whole(
                                    "particles", "How many each sampler carries.", Unit.PARTICLES, 500, 50, 10_000),
                            new Parameter.Whole(
                                    "most-calls", "The largest budget of score calls.", Unit.CALLS, 200, 10, 10_000)),
                    Samplers.CATALOGUE,
                    Set.of("annealed-langevin", "reverse-sde", "probability-flow", "heun", "ddim")),
            Race::new);

    private final Settings settings;

    private Race(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Catalogue<?>> compares() {
        return Optional.of(Samplers.CATALOGUE);
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Recipe recipe = s.recipe().withParticles(settings.whole("particles"));
        List<SamplerPlan> racers = Picks.of(settings, Samplers.CATALOGUE).stream()
                .map(id -> Sampling.plan(recipe, id))
                .toList();
        List<Integer> budgets = budgets(settings.whole("most-calls"));
        int[] done = {0};
        Optional<SamplerRace.Result> result = SamplerRace.run(
                recipe,
                s.field(),
                racers,
                budgets,
                watch::goOn,
                lap -> watch.progress(++done[0] / (double) (racers.size() * budgets.size())));
        return result.map(r -> tell(r, s.usesExact())).orElse(null);
    }

    /** 10, 20, 50, 100, … up to the most. */
    private static List<Integer> budgets(int most) {
        List<Integer> budgets = new ArrayList<>();
        for (int decade = 10; decade <= most; decade *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (decade * step <= most) {
                    budgets.add(decade * step);
                }
            }
        }
        return budgets;
    }

    private static Finding tell(SamplerRace.Result result, boolean exact) {
        Finding.Table table = Finding.Table.headed("sampler", "calls", "distance", "÷ floor");
        SamplerRace.Lap best = null;
        for (SamplerRace.Lap lap : result.laps()) {
            table = table.and(
                    title(lap.sampler()),
                    Cell.of(lap.calls()),
                    Cell.of(lap.energyDistance()),
                    Cell.of(lap.energyDistance() / result.floor()));
            best = best == null || lap.energyDistance() < best.energyDistance() ? lap : best;
        }
        if (best == null) {
            return Finding.of("No sampler finishes within these budgets; allow more score calls.", table);
        }
        return Finding.of(
                        "Nearest on the " + (exact ? "exact" : "learned") + " score: " + title(best.sampler())
                                + " with "
                                + best.calls() + " calls, energy distance " + Cell.of(best.energyDistance())
                                + ". Two exact samples of " + result.n() + " differ by " + Cell.of(result.floor())
                                + ".",
                        table)
                .withPlot(RaceFigure.plot(result, Race::title));
    }

    private static String title(String sampler) {
        return Samplers.CATALOGUE.get(sampler).title();
    }
}
