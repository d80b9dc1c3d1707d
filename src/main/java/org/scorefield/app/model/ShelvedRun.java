package org.scorefield.app.model;

import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/**
 * A training that was kept, to be held against others.
 *
 * @param number from 1 in the order kept; 0 is the training that goes on now
 * @param recipe what it learned, and how
 * @param weights what came out
 * @param field the score they give
 * @param loss at the end
 */
public record ShelvedRun(int number, Recipe recipe, Weights weights, ScoreField field, double loss) {
    /** True for the training that goes on now, whose numbers here are those of the moment it was asked for. */
    public boolean isNow() {
        return number == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShelvedRun run && run.number == number; // intentional: a number is given once
    }

    @Override
    public int hashCode() {
        return number;
    }
}
