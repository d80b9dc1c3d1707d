package org.scorefield.experiment;

import java.util.Optional;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Recipes;

/** Situations for tests: untrained, so that the exact score answers, looked at from the middle level. */
public final class Situations {
    private Situations() {}

    /** A built-in scene. */
    public static Situation of(String scene) {
        return of(Recipes.builtIn(scene), Points.none());
    }

    /** A recipe and what was drawn on it. */
    public static Situation of(Recipe recipe, Points stroke) {
        long[] now = {0};
        return new Situation(
                recipe,
                Truth.of(recipe.scene()),
                Optional.empty(),
                recipe.levels().sigma(recipe.levels().count() / 2),
                stroke,
                true,
                () -> now[0] += 1_000_000);
    }
}
