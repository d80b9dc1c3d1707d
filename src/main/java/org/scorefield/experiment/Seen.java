package org.scorefield.experiment;

import org.scorefield.recipe.Recipe;

/** How many particles a lane shows: as many as an eye can follow, however many were counted. */
final class Seen {
    private static final int MOST = 300;

    private Seen() {}

    /** The recipe with no more particles than that. */
    static Recipe of(Recipe recipe) {
        return recipe.sampler().particles() <= MOST ? recipe : recipe.withParticles(MOST);
    }
}
