package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Project;
import org.scorefield.study.Evaluation;
import org.scorefield.study.Learned;
import org.scorefield.study.Recipes;

/** The weights that come with the program. */
class OpeningSceneTest {
    /** A learned arrow is off by a tenth of its length then: nobody sees it at this size. */
    private static final double GOOD = 0.01;

    private static final int POINTS = 1000;

    @Test
    void theyAreOfTheStandardRecipe() {
        assertEquals(Recipes.builtIn(OpeningScene.ID), OpeningScene.project().recipe());
    }

    @Test
    void theirFieldIsGoodAtEveryNoiseLevel() {
        Project project = OpeningScene.project();
        ScoreField field =
                Learned.field(project.recipe().network(), OpeningScene.weights().orElseThrow());
        List<Evaluation.LevelError> errors = Evaluation.fisherErrors(
                field,
                Truth.of(project.recipe().scene()),
                project.recipe().levels(),
                POINTS,
                project.recipe().seed(),
                () -> true);
        assertTrue(errors != null && errors.size() == project.recipe().levels().count());
        for (Evaluation.LevelError level : errors) {
            assertTrue(level.relativeFisherError() < GOOD, level.toString());
        }
    }
}
