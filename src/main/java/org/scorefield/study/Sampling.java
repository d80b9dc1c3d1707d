package org.scorefield.study;

import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.exact.Advice;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Forward;
import org.scorefield.sample.LangevinRules;
import org.scorefield.sample.RoundTrip;
import org.scorefield.sample.Run;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;

/** Starts the sampler of a recipe: same recipe, same path, in the window and on the command line. */
public final class Sampling {
    /** Steps of the forward process from each level to the next: enough to see the way. */
    private static final int FORWARD_STEPS = 10;

    private Sampling() {}

    /** Begins the recipe's run, its particles at N(data centre, σ₁²). */
    public static Run start(Recipe recipe) {
        return start(recipe, recipe.scene().center());
    }

    /**
     * Begins the recipe's run about another centre than the data's, such as that of a class or of a posterior.
     *
     * @param center one point, scene units
     */
    public static Run start(Recipe recipe, Points center) {
        return begun(recipe, startingPoints(recipe, center));
    }

    /**
     * Begins the recipe's run at a later noise level, its particles where they were dropped.
     *
     * @param places n×2, scene units; at least one
     * @param level the level to begin at, from 0
     */
    public static Run startAt(Recipe recipe, Points places, int level) {
        Run run = begun(recipe, places);
        run.skip(run.stepAt(Math.min(level, recipe.levels().count() - 1)));
        return run;
    }

    /**
     * Begins the forward process: exact draws of the scene, as many as the recipe has particles, noised level by level
     * up to σ₁. It asks no field.
     */
    public static Run forward(Recipe recipe) {
        return new Forward(
                recipe.levels().sigmas(), FORWARD_STEPS, data(recipe), RandomStream.of(recipe.seed(), "forward"));
    }

    /** Begins the forward process and, once at σ₁, leads the same particles back by the recipe's sampler. */
    public static RoundTrip roundTrip(Recipe recipe) {
        return new RoundTrip(
                sampler(recipe.sampler()),
                recipe.levels().sigmas(),
                FORWARD_STEPS,
                data(recipe),
                RandomStream.of(recipe.seed(), "round trip"));
    }

    private static Run begun(Recipe recipe, Points places) {
        return sampler(recipe.sampler())
                .start(recipe.levels().sigmas(), places, RandomStream.of(recipe.seed(), "sampler"));
    }

    /** The sampler of a plan. */
    static Sampler sampler(SamplerPlan plan) {
        return Samplers.CATALOGUE.get(plan.sampler()).make(plan.settings());
    }

    private static Points data(Recipe recipe) {
        return Truth.of(recipe.scene())
                .sample(recipe.sampler().particles(), 0, RandomStream.of(recipe.seed(), "forward data"));
    }

    /**
     * The recipe's own plan if it is of this sampler; else that sampler with a step size that suits the scene: as
     * {@link Advice} has it for annealed Langevin, a tenth of the stable limit of the finest deviation at one level.
     *
     * @throws IllegalArgumentException if no sampler is called so
     */
    public static SamplerPlan plan(Recipe recipe, String sampler) {
        Choice<Sampler> choice = Samplers.CATALOGUE.get(sampler);
        SamplerPlan own = recipe.sampler();
        if (own.sampler().equals(sampler)) {
            return own;
        }
        Settings settings = choice.defaults();
        double smallest = recipe.levels().smallest();
        Advice advice = Advice.of(recipe.scene());
        for (Parameter p : choice.parameters()) {
            if (p instanceof Parameter.Real r && r.name().equals("epsilon")) {
                double advised = advice.levels().smallest();
                double share = advice.epsilon() / (advised * advised);
                settings = settings.with(r.name(), Math.clamp(share * smallest * smallest, r.least(), r.most()));
            } else if (p instanceof Parameter.Real r && r.name().equals("alpha")) {
                double v = advice.finest() * advice.finest() + smallest * smallest;
                double alpha =
                        0.1 * LangevinRules.largestStableDrift(v); // α is the drift, as samplers write it unless told
                settings = settings.with(r.name(), Math.clamp(alpha, r.least(), r.most()));
            }
        }
        return new SamplerPlan(sampler, settings, own.particles());
    }

    private static Points startingPoints(Recipe recipe, Points center) {
        return Sampler.startingPoints(
                recipe.sampler().particles(),
                center.x(0),
                center.y(0),
                recipe.levels().largest(),
                RandomStream.of(recipe.seed(), "particles"));
    }
}
