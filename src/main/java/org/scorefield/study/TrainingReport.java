package org.scorefield.study;

import java.util.List;
import java.util.Optional;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.train.TrainingNews;

/**
 * How training goes at one step, as an immutable value.
 *
 * @param recipe what is being learned
 * @param weights the averaged θ
 * @param field the score they give
 * @param loss moving average of 2σ²ℓ over all levels, ℓ the objective's loss of a row with its ½: ‖σs + ε‖² for
 *     denoising; NaN until every level was seen
 * @param lossPerLevel the same at each level, largest σ first
 * @param trouble why the last step was undone, if it was
 */
public record TrainingReport(
        Recipe recipe,
        Weights weights,
        ScoreField field,
        double loss,
        List<Double> lossPerLevel,
        Optional<TrainingNews.Diverged> trouble) {
    public TrainingReport {
        lossPerLevel = List.copyOf(lossPerLevel);
    }

    /** Training steps done. */
    public long steps() {
        return weights.steps();
    }
}
