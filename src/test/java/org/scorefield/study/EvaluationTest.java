package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Evaluation.LevelError;

/** The error of a field that is wrong by a known factor at each noise level. */
@NullMarked
class EvaluationTest {
    private static final NoiseLevels LEVELS = new NoiseLevels(List.of(2.0, 0.5, 0.1));

    @Test
    void aScoreTooLongByAShareOfSigmaErrsByItsSquareAtEachLevel() {
        Truth truth = Truth.of(Recipes.builtIn("two-modes").scene());
        ScoreField wrong = (x, sigma) -> {
            double[] s = truth.score(x, sigma).toArray();
            for (int k = 0; k < s.length; k++) {
                s[k] *= 1 + 0.1 * sigma;
            }
            return Points.wrap(s);
        };
        List<LevelError> errors = Evaluation.fisherErrors(wrong, truth, LEVELS, 50, 1, () -> true);
        assertNotNull(errors);
        for (int i = 0; i < LEVELS.count(); i++) {
            double sigma = LEVELS.sigma(i);
            assertEquals(sigma, errors.get(i).sigma());
            assertEquals(0.01 * sigma * sigma, errors.get(i).relativeFisherError(), 1e-12);
        }
        assertNull(Evaluation.fisherErrors(wrong, truth, LEVELS, 50, 1, () -> false));
    }

    @Test
    void eachLevelIsLookedAtInPlacesOfItsOwn() {
        Truth truth = Truth.of(Recipes.builtIn("one-gaussian").scene());
        double[][] first = new double[LEVELS.count()][];
        int[] level = {0};
        ScoreField spy = (x, sigma) -> {
            double width = Math.sqrt(truth.moments().xx() + sigma * sigma);
            first[level[0]++] = new double[] {x.x(0) / width, x.y(0) / width};
            return truth.score(x, sigma);
        };
        Evaluation.fisherErrors(spy, truth, LEVELS, 1, 1, () -> true);
        for (int i = 1; i < LEVELS.count(); i++) {
            double moved = Math.hypot(first[i][0] - first[0][0], first[i][1] - first[0][1]);
            assertTrue(moved > 1e-3, "level " + i + " reads the draw of level 0");
        }
    }

    @Test
    void theMeanErrorIsTheMeanOverTheLevels() {
        Recipe recipe = Recipes.builtIn("two-modes");
        TrainingReport report =
                TrainingSession.start(recipe, Optional.empty(), Runnable::run).report();
        Truth truth = Truth.of(recipe.scene());
        List<LevelError> errors =
                Evaluation.fisherErrors(report.field(), truth, recipe.levels(), 40, recipe.seed(), () -> true);
        assertNotNull(errors);
        double mean = errors.stream()
                .mapToDouble(LevelError::relativeFisherError)
                .average()
                .orElseThrow();
        assertEquals(mean, Evaluation.meanFisherError(report, truth, 40), 1e-12);
    }
}
