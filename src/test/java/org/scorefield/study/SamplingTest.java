package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Advice;
import org.scorefield.exact.Moments;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.LangevinRules;
import org.scorefield.sample.Run;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Where runs begin, and with which steps. */
@NullMarked
class SamplingTest {
    private static final int N = 4000;

    private static Recipe recipe(Scene scene) {
        Recipe standard = Recipes.standard(scene);
        return standard.withParticles(N);
    }

    @Test
    void particlesStartAboutTheMeanOfTheDataAsWideAsTheLargestNoise() {
        Scene two = Recipes.builtIn("two-modes").scene();
        Scene points = two.withComponents(List.of(new PointCloud("drawn", 1, Points.of(0, 0, 4, 1, 5, 2))));
        Recipe recipe = recipe(points);
        double sigma = recipe.levels().largest();
        Moments m = Moments.of(Sampling.start(recipe).progress().particles());
        double fiveStandardErrors = 5 * sigma / Math.sqrt(N);
        assertEquals(3, m.meanX(), fiveStandardErrors);
        assertEquals(1, m.meanY(), fiveStandardErrors);
        assertEquals(sigma * sigma, m.variancePerAxis(), 5 * sigma * sigma / Math.sqrt(N));
    }

    @Test
    void anotherSeedIsAnotherStart() {
        Recipe recipe = recipe(Recipes.builtIn("two-modes").scene());
        assertEquals(
                Sampling.start(recipe).progress().particles(),
                Sampling.start(recipe).progress().particles());
        assertNotEquals(
                Sampling.start(recipe.withSeed(1)).progress().particles(),
                Sampling.start(recipe.withSeed(2)).progress().particles());
    }

    @ParameterizedTest(name = "level {0}")
    @ValueSource(ints = {0, 1, 3, 1000})
    void whatIsDroppedAtALevelReadsTheFieldThere(int level) {
        Recipe recipe = recipe(Recipes.builtIn("two-modes").scene());
        Run run = Sampling.startAt(recipe, Points.of(0.5, 0.5), level);
        double[] read = {0};
        ScoreField spy = (x, sigma) -> {
            read[0] = sigma;
            return Points.wrap(new double[2 * x.size()]);
        };
        run.step(spy);
        int there = Math.min(level, recipe.levels().count() - 1);
        assertEquals(recipe.levels().sigma(there), read[0]);
    }

    /** ε ∝ σ_L², since α = ε σ²/σ_L² is to be the same at every σ; at one level a tenth of the stable limit 2v. */
    @Test
    void aPlanForAnotherSamplerHasStepsThatSuitTheScene() {
        Recipe recipe = recipe(Recipes.builtIn("two-modes").scene());
        SamplerPlan heun = new SamplerPlan("heun", Sampling.plan(recipe, "heun").settings(), N);
        Recipe other = recipe.withSampler(heun);
        Advice advice = Advice.of(recipe.scene());
        double smallest = recipe.levels().smallest();
        double ratio = smallest / advice.levels().smallest();
        double epsilon = Sampling.plan(other, "annealed-langevin").settings().real("epsilon");
        assertEquals(advice.epsilon() * ratio * ratio, epsilon, 1e-12 * epsilon);
        double v = advice.finest() * advice.finest() + smallest * smallest;
        double alpha = Sampling.plan(other, "langevin").settings().real("alpha");
        assertEquals(0.1, alpha / LangevinRules.largestStableDrift(v), 1e-12);
        assertEquals(N, Sampling.plan(other, "langevin").particles());
    }
}
