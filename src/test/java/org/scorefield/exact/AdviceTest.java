package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.exact.RandomScenes.Trial;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** The advice keeps the inequalities it is derived from, and following it works. */
class AdviceTest {
    static Stream<Choice<Scene>> entries() {
        return Scenes.CATALOGUE.choices().stream();
    }

    static Stream<Trial> trials() {
        return RandomScenes.trials(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void builtInScenesGetUsefulLevels(Choice<Scene> entry) {
        keepsItsInequalities(entry.make());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void randomScenesGetUsefulLevels(Trial t) {
        keepsItsInequalities(t.scene());
    }

    private static void keepsItsInequalities(Scene scene) {
        Advice advice = Advice.of(scene);
        double smallest = advice.levels().smallest();
        assertTrue(advice.levels().count() >= 10 && advice.levels().count() <= 30);
        assertTrue(advice.levels().sigma(0) / advice.levels().sigma(1) <= 1.5 + 1e-9);
        assertTrue(smallest <= 0.11 * advice.finest(), "σ_L is well below the finest deviation");
        double h = advice.epsilon() / (smallest * smallest);
        assertTrue(h * advice.stepsPerLevel() >= 10, "each level takes many relaxation times");
        double sigma = advice.levels().largest();
        double limit = 2 * (advice.finest() * advice.finest() + sigma * sigma);
        assertTrue(h * sigma * sigma < limit / 2, "α is stable at the largest level");
        assertTrue(advice.frozenSigma() < 0.25 * advice.finest());
        assertEquals(5, advice.reasons().size());
        assertTrue(advice.epsilon() >= 1e-9 && advice.epsilon() <= 10, "ε fits the sampler's setting");
    }

    @Test
    void twoModesAreSpannedFromEndToEnd() {
        Advice advice = Advice.of(Scenes.CATALOGUE.get("two-modes").make());
        assertEquals(2.8, advice.levels().largest(), 1e-12); // two units and twice two deviations of .2
        assertEquals(0.02, advice.levels().smallest(), 1e-12);
    }

    @Test
    void tiltDoesNotChangeTheExtent() {
        Covariance tilted = Covariance.ofAxes(1, 0.2, 0.7);
        Scene scene = new Scene("t", List.of(new Gaussian("A", 1, 5, 5, tilted)), Box.square(9));
        assertEquals(4, Advice.of(scene).levels().largest(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e6})
    void aSinglePointIsAScene(double x) {
        Advice advice = Advice.of(new Scene("p", List.of(new PointCloud("A", 1, Points.of(x, x))), Box.square(3)));
        assertEquals(0.06, advice.finest(), 1e-12);
        assertTrue(advice.levels().largest() > advice.levels().smallest());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e4})
    void theWidestAndTheThinnestStayWithinTheSettings(double deviation) {
        Scene scene = new Scene("w", List.of(Gaussian.round("A", 1, 0, 0, deviation)), Box.square(3));
        double epsilon = Advice.of(scene).epsilon();
        assertTrue(epsilon >= 1e-9 && epsilon <= 10, "epsilon was " + epsilon);
    }

    /** Annealed Langevin with the exact score, written out: 1000 particles end with the width the advice foretells. */
    @Test
    void followingTheAdviceGivesTheForetoldWidth() {
        double s = 0.5;
        Scene scene = new Scene("one", List.of(Gaussian.round("A", 1, 0.5, -0.5, s)), Box.square(3));
        Truth truth = Truth.of(scene);
        Advice advice = Advice.of(scene);
        int n = 1000;
        RandomStream random = RandomStream.of(5, "advice");
        double[] x = new double[2 * n];
        for (int i = 0; i < x.length; i++) {
            x[i] = advice.levels().largest() * random.nextGaussian();
        }
        for (double sigma : advice.levels().sigmas()) {
            double ratio = sigma / advice.levels().smallest();
            double alpha = advice.epsilon() * ratio * ratio;
            for (int step = 0; step < advice.stepsPerLevel(); step++) {
                double[] score = truth.score(Points.of(x), sigma).toArray();
                for (int i = 0; i < x.length; i++) {
                    x[i] += alpha * score[i] + Math.sqrt(2 * alpha) * random.nextGaussian();
                }
            }
        }
        double second = 0;
        for (int i = 0; i < n; i++) {
            second += (x[2 * i] - 0.5) * (x[2 * i] - 0.5) + (x[2 * i + 1] + 0.5) * (x[2 * i + 1] + 0.5);
        }
        double foretold = s * s + advice.frozenSigma() * advice.frozenSigma();
        // Standard error of a variance from 2n normals is √(1/n) = 3 %; freezing is not sudden: some percent more.
        assertEquals(foretold, second / (2 * n), 0.15 * foretold);
    }
}
