package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.scene.Scenes;

/** The error of the score, added up from large σ to small, is the error of the density. */
class DivergenceCurveTest {
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(4, 0.05, 9);

    /** The mean over 4000 points errs by some percent; the trapezoid by less. A lost factor 2 is 100 %. */
    private static final double CHANCE = 0.08;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofAnExactScoreOfAnotherSceneItIsKl(long seed) {
        Scene scene = Scenes.CATALOGUE.get("two-modes").make();
        Truth p = Truth.of(scene);
        Truth q = Truth.of(SceneEdits.moveBy(scene, 0, 0.1, 0.15));
        DivergenceCurve curve =
                Objects.requireNonNull(DivergenceCurve.of(q, p, LEVELS, 4000, seed, () -> true), "not stopped");
        double beyond = p.divergenceFrom(q, LEVELS.largest());
        for (double sigma : LEVELS.sigmas()) {
            double kl = p.divergenceFrom(q, sigma) - beyond;
            assertEquals(kl, curve.klAt(sigma), CHANCE * kl + 1e-9, "at σ = " + sigma);
            double fisher = sigma * sigma * p.fisherDivergenceFrom(q, sigma);
            assertEquals(fisher, curve.fisherAt(sigma), 3 * CHANCE * fisher, "at σ = " + sigma);
        }
    }

    @Test
    void ofTheTruthItselfItIsZeroAndItCanBeStopped() {
        Truth p = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        DivergenceCurve curve = Objects.requireNonNull(DivergenceCurve.of(p, p, LEVELS, 10, 1, () -> true), "stopped");
        assertEquals(0, curve.kl().getLast());
        assertNull(DivergenceCurve.of(p, p, LEVELS, 10, 1, () -> false));
    }
}
