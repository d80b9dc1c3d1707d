package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.ComponentWeights;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.scene.Component;

/**
 * Several samplers from the same noise, at the same number of score calls: who comes nearest to the clean density?
 *
 * <p>Every lap is held against the same exact draws. Two exact samples of that size are at the floor; a lap at the floor
 * cannot be told from the truth.
 */
public final class SamplerRace {
    private SamplerRace() {}

    /**
     * One sampler at one budget.
     *
     * @param entry the recipe it ran, and what that costs
     * @param budget score calls it was allowed
     * @param calls score calls it made, per particle
     * @param energyDistance from its particles to as many exact draws, scene units
     * @param weights share of the particles nearest in probability to each component
     * @param weightDivergence KL(true weights ‖ shares), nats
     * @param parked how many particles left the plane
     * @param particles where they arrived, n×2
     */
    public record Lap(
            ScoreBudget.Entry entry,
            int budget,
            int calls,
            double energyDistance,
            List<Double> weights,
            double weightDivergence,
            int parked,
            Points particles) {
        public Lap {
            weights = List.copyOf(weights);
        }

        /** Id in {@code sample.Samplers}. */
        public String sampler() {
            return entry.recipe().sampler().sampler();
        }
    }

    /**
     * The outcome.
     *
     * @param n particles of each lap
     * @param floor the mean energy distance between two exact samples of that size, scene units
     * @param trueWeights of the components
     * @param laps sampler by sampler in the order asked for, budgets rising; without those a budget was too small for
     */
    public record Result(int n, double floor, List<Double> trueWeights, List<Lap> laps) {
        public Result {
            trueWeights = List.copyOf(trueWeights);
            laps = List.copyOf(laps);
        }
    }

    /**
     * Runs all.
     *
     * @param recipe scene, levels, seed and number of particles
     * @param field what all follow: the learned score or the exact one
     * @param samplers who takes part
     * @param budgets score calls per particle
     * @param goOn asked before each step
     * @param each told each lap
     * @return empty if told to stop
     */
    public static Optional<Result> run(
            Recipe recipe,
            ScoreField field,
            List<SamplerPlan> samplers,
            List<Integer> budgets,
            BooleanSupplier goOn,
            Consumer<Lap> each) {
        int n = recipe.sampler().particles();
        Truth truth = Truth.of(recipe.scene());
        Points exact = truth.sample(n, 0, RandomStream.of(recipe.seed(), "exact samples"));
        List<Double> trueWeights =
                recipe.scene().components().stream().map(Component::weight).toList();
        ScoreBudget budget = new ScoreBudget(recipe, field);
        List<Lap> laps = new ArrayList<>();
        for (SamplerPlan plan : samplers) {
            for (int calls : budgets.stream().sorted().distinct().toList()) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                Optional<ScoreBudget.Entry> entry = budget.fit(plan, calls);
                if (entry.isPresent()) {
                    Run run = Sampling.start(entry.get().recipe());
                    Points particles = Run.runToEnd(run, field, goOn, progress -> {});
                    if (!run.done()) {
                        return Optional.empty();
                    }
                    ComponentWeights shares = ComponentWeights.of(
                            truth.classify(particles, recipe.levels().smallest()), truth.components());
                    Lap lap = new Lap(
                            entry.get(),
                            calls,
                            run.progress().scoreCalls(),
                            EnergyDistance.between(particles, exact),
                            shares.shares(),
                            shares.divergenceFrom(trueWeights),
                            run.progress().parked(),
                            particles);
                    laps.add(lap);
                    each.accept(lap);
                }
            }
        }
        return Optional.of(new Result(n, EnergyDistance.noiseFloor(exact, n, n), trueWeights, laps));
    }
}
