package org.scorefield.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Learned;
import org.scorefield.study.SlopedField;

/**
 * What an experiment looks at: the drawing, its truth, what has been learned so far.
 *
 * @param truth the closed form of the recipe's scene
 * @param weights empty while nothing has been learned
 * @param sigma the noise level looked at, scene units
 * @param stroke what was drawn with the path tool, n×2, scene units; may be none
 * @param exact true to ask the closed form even where something has been learned
 * @param nanos a clock, in nanoseconds, for what compares costs
 */
public record Situation(
        Recipe recipe,
        Truth truth,
        Optional<Weights> weights,
        double sigma,
        Points stroke,
        boolean exact,
        LongSupplier nanos) {
    /** The learned score, or the exact one where nothing has been learned or the exact one was asked for. */
    public ScoreField field() {
        return usesExact() ? truth : Learned.field(recipe.network(), weights.orElseThrow());
    }

    /** The learned score with its Jacobian. */
    SlopedField sloped() {
        return SlopedField.learned(recipe.network(), weights.orElseThrow());
    }

    /** Whether {@link #field()} is the closed form. */
    public boolean usesExact() {
        return exact || weights.isEmpty();
    }

    /** The recipe and what it has learned, as a project: without weights where the exact score is asked for. */
    public Project project() {
        return new Project("experiment", recipe, usesExact() ? Optional.empty() : weights, Map.of());
    }

    /**
     * The last place of the stroke.
     *
     * @throws IllegalArgumentException if nothing has been drawn
     */
    public Points place() {
        requireStroke(1, "click a place on the canvas with the path tool (M) first");
        return stroke.slice(stroke.size() - 1, stroke.size());
    }

    /**
     * The stroke, of at least two places.
     *
     * @throws IllegalArgumentException if less has been drawn
     */
    public Points path() {
        requireStroke(2, "draw on the canvas with the path tool (M) first");
        return stroke;
    }

    private void requireStroke(int places, String sentence) {
        if (stroke.size() < places) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
