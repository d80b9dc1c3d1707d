package org.scorefield.io;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Pick;
import org.scorefield.objective.Directions;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.train.Averagings;
import org.scorefield.train.NoisePairs;
import org.scorefield.train.RateSchedules;
import org.scorefield.train.SigmaSamplings;
import org.scorefield.train.Targets;

/**
 * The finer parts of training: key in a project, menu, and place in the plan. Command line and window know them by the
 * same names.
 */
public enum TechniqueKey {
    TARGETS("targets", Targets.CATALOGUE, TechniquePlan::targets, TechniquePlan::withTargets),
    SIGMA_SAMPLING(
            "sigma-sampling", SigmaSamplings.CATALOGUE, TechniquePlan::sigmaSampling, TechniquePlan::withSigmaSampling),
    NOISE_PAIRS("noise-pairs", NoisePairs.CATALOGUE, TechniquePlan::noisePairs, TechniquePlan::withNoisePairs),
    RATE_SCHEDULE(
            "rate-schedule", RateSchedules.CATALOGUE, TechniquePlan::rateSchedule, TechniquePlan::withRateSchedule),
    AVERAGING("averaging", Averagings.CATALOGUE, TechniquePlan::averaging, TechniquePlan::withAveraging),
    DIRECTIONS("directions", Directions.CATALOGUE, TechniquePlan::directions, TechniquePlan::withDirections);

    private final String id;
    private final Catalogue<?> menu;
    private final Function<TechniquePlan, Pick> get;
    private final BiFunction<TechniquePlan, Pick, TechniquePlan> with;

    TechniqueKey(
            String id,
            Catalogue<?> menu,
            Function<TechniquePlan, Pick> get,
            BiFunction<TechniquePlan, Pick, TechniquePlan> with) {
        this.id = id;
        this.menu = menu;
        this.get = get;
        this.with = with;
    }

    /** Its name on the command line and in the window, kebab-case. */
    public String id() {
        return id;
    }

    public Catalogue<?> menu() {
        return menu;
    }

    /** What the plan has picked here. */
    public Pick of(TechniquePlan plan) {
        return get.apply(plan);
    }

    /** The plan with another pick here. */
    public TechniquePlan with(TechniquePlan plan, Pick pick) {
        return with.apply(plan, pick);
    }

    /** Its key in a project; the settings stand under it with {@link #SETTINGS} behind. */
    String key() {
        return id.replace('-', '_');
    }

    static final String SETTINGS = "_settings";
}
