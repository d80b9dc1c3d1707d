package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.FisherError;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** One network learns the score of every class and of all together. */
@NullMarked
class LabelsTest {
    private static final Scene SCENE = new Scene(
            "classes",
            List.of(
                    Gaussian.round("left", 0.3, -1, 0, 0.4),
                    Gaussian.round("right", 0.4, 1, 0, 0.5),
                    Gaussian.round("left", 0.3, 0.2, 1.2, 0.3)),
            Box.square(4));

    private static final int STEPS = 1500;

    private static Recipe recipe(LabelPlan labels, String objective) {
        Recipe standard = Recipes.standard(SCENE);
        return standard.with(
                standard.network().withHidden(List.of(32, 32)).withLabels(labels),
                TrainingPlan.standard().withObjective(objective).withBatch(512));
    }

    private static Weights train(Recipe recipe, int steps) {
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < steps; i++) {
            session.step();
        }
        return session.weights();
    }

    private static double error(ScoreField learned, Scene of, double sigma) {
        Truth truth = Truth.of(of);
        return FisherError.relative(learned, truth, truth.sample(2000, sigma, RandomStream.of(9, "places")), sigma);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dsm", "esm"})
    void aConditionalNetworkLearnsEveryClassAndAllOfThemTogether(String objective) {
        Recipe recipe = recipe(new LabelPlan(true, 0.25), objective);
        Weights weights = train(recipe, STEPS);
        assertEquals(2, weights.classes());
        for (double sigma : new double[] {0.2, 0.6, 2}) {
            // The fields of the classes and of all differ by more than half of themselves, so a mix-up stands far
            // outside.
            for (int k = 0; k < 2; k++) {
                Scene own = SCENE.ofClass(SCENE.classes().get(k));
                double e = error(Learned.field(recipe.network(), weights, k), own, sigma);
                assertTrue(e < 0.1, SCENE.classes().get(k) + " at σ = " + sigma + " errs by " + e);
            }
            double e = error(Learned.field(recipe.network(), weights), SCENE, sigma);
            assertTrue(e < 0.15, "all at σ = " + sigma + " err by " + e); // a quarter of the rows teach it
        }
    }

    @Test
    void withEveryLabelDroppedItLearnsNoClass() {
        Recipe recipe = recipe(new LabelPlan(true, 1), "dsm");
        Weights weights = train(recipe, 50);
        // θ of the class inputs never moved from where it began: no gradient reaches them.
        Weights before = train(recipe, 0);
        int width = 32;
        for (int i = 3 * width; i < 5 * width; i++) {
            assertEquals(before.theta()[i], weights.theta()[i]);
        }
    }

    @Test
    void anotherNumberOfClassesNeedsAnotherNetworkAndAnotherNameDoesNot() {
        Recipe recipe = recipe(LabelPlan.standard(), "dsm");
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        List<Component> c = SCENE.components();
        Scene third = SCENE.withComponents(List.of(c.get(0), c.get(1), c.get(2).withLabel("top")));
        Scene renamed = SCENE.withComponents(List.of(c.get(0), c.get(1).withLabel("east"), c.get(2)));
        assertTrue(session.follow(recipe.withScene(renamed)));
        assertFalse(session.follow(recipe.withScene(third)));
        Recipe plain = recipe(LabelPlan.none(), "dsm");
        TrainingSession unlabelled = TrainingSession.start(plain, Optional.empty(), Runnable::run);
        assertTrue(unlabelled.follow(plain.withScene(third)));
    }

    @Test
    void classesAreTheDistinctLabelsByFirstAppearance() {
        assertEquals(List.of("left", "right"), SCENE.classes());
        assertEquals(2, SCENE.ofClass("left").components().size());
        assertEquals(0.5, SCENE.ofClass("left").components().getFirst().weight());
    }
}
