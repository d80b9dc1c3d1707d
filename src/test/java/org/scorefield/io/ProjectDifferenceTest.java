package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorefield.io.ProjectDifference.Part;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;
import org.scorefield.study.Recipes;

class ProjectDifferenceTest {
    private static Project project(Recipe recipe) {
        return new Project("p", recipe, Optional.empty(), java.util.Map.of());
    }

    @Test
    void aProjectDoesNotDifferFromItself() {
        Project same = project(Recipes.builtIn("smile"));
        assertEquals(List.of(), ProjectDifference.between(same, same));
    }

    @Test
    void eachSettingIsNamedAndStandsBesideTheOther() {
        Recipe here = Recipes.builtIn("two-modes");
        Recipe there = here.withSeed(77).withTraining(here.training().withLearningRate(0.25));
        assertEquals(
                List.of(
                        new Part(
                                "training, learning rate",
                                Double.toString(here.training().learningRate()),
                                "0.25"),
                        new Part("seed", Long.toString(here.seed()), "77")),
                ProjectDifference.between(project(here), project(there)));
    }

    @Test
    void aComponentThatIsMissingOrTurnedIsSeen() {
        Recipe here = Recipes.builtIn("two-modes");
        Scene scene = here.scene();
        Recipe there = here.withScene(
                new Scene(scene.name(), List.of(scene.components().getFirst()), scene.box()));
        List<Part> parts = ProjectDifference.between(project(here), project(there));
        Part last = parts.getLast();
        assertEquals("B", last.name());
        assertEquals("0.5 at (1, 0), 0.2 × 0.2, 0°", last.here());
        assertEquals("", last.there());
        assertTrue(parts.size() <= 2, parts.toString());
    }
}
