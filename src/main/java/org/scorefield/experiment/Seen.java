package org.scorefield.experiment;

import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;

/** How many particles a lane shows: as many as an eye can follow, however many were counted. */
final class Seen {
    private static final int MOST = 300;

    private Seen() {}

    /** The recipe with no more particles than that. */
    static Recipe of(Recipe recipe) {
        SamplerPlan plan = recipe.sampler();
        return plan.particles() <= MOST
                ? recipe
                : recipe.withSampler(new SamplerPlan(plan.sampler(), plan.settings(), MOST));
    }
}
