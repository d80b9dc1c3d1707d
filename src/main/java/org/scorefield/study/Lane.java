package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scorefield.exact.Truth;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;

/**
 * One taker of a {@link LiveRace}: a run that can be begun again, the field it follows, and the density it should reach.
 *
 * @param name what people call it
 * @param start begins the run; the same run each time
 * @param field what it follows
 * @param callsEach how often one evaluation of the field asks a score
 * @param truth the closed form of the density aimed at, as exact arrows and density show it: of very many points gathered
 * @param target shown in place of the density of {@code truth}
 * @param exact draws of the clean density aimed at, as many as there are particles
 */
public record Lane(
        String name,
        Supplier<Run> start,
        ScoreField field,
        int callsEach,
        Truth truth,
        Optional<DensityField> target,
        Points exact) {

    /**
     * The recipe's own sampler on several fields, from the same noise: what differs is what was learned.
     *
     * @param names of the fields, in their order
     */
    public static List<Lane> runs(Recipe recipe, List<ScoreField> fields, List<String> names) {
        Truth truth = Truth.shown(recipe.scene());
        Points exact = truth.sample(recipe.sampler().particles(), 0, RandomStream.of(recipe.seed(), "exact samples"));
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            lanes.add(new Lane(
                    names.get(i), () -> Sampling.start(recipe), fields.get(i), 1, truth, Optional.empty(), exact));
        }
        return lanes;
    }

    /**
     * Several samplers at one budget of score calls, from the same noise. Who cannot finish within it does not start.
     *
     * @param field what all follow
     * @param budget score calls per particle
     */
    public static List<Lane> race(Recipe recipe, ScoreField field, List<SamplerPlan> samplers, int budget) {
        Truth truth = Truth.shown(recipe.scene());
        Points exact = truth.sample(recipe.sampler().particles(), 0, RandomStream.of(recipe.seed(), "exact samples"));
        ScoreBudget cut = new ScoreBudget(recipe, field);
        List<Lane> lanes = new ArrayList<>();
        for (SamplerPlan plan : samplers) {
            cut.fit(plan, budget)
                    .map(entry -> new Lane(
                            Samplers.CATALOGUE.get(plan.sampler()).title(),
                            () -> Sampling.start(entry.recipe()),
                            field,
                            1,
                            truth,
                            Optional.empty(),
                            exact))
                    .ifPresent(lanes::add);
        }
        return lanes;
    }
}
