package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;

/** A class is held against itself, and another class's score is far from it. */
class ClassQualityTest {
    private static final int SAMPLES = 400;

    private static ClassQuality measure(long seed, ScoreField score, String label) {
        Recipe recipe = Recipes.builtIn("eight-gaussians").withSeed(seed);
        Recipe riding = recipe.withParticles(SAMPLES);
        return Objects.requireNonNull(ClassQuality.of(riding, score, label, 200, () -> true));
    }

    private static ScoreField exact(String label) {
        return Truth.of(Recipes.builtIn("eight-gaussians").scene().ofClass(label));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theExactScoreOfAClassIsRightAtEveryLevelAndItsSamplesStayInIt(long seed) {
        ClassQuality q = measure(seed, exact("B"), "B");
        assertEquals(0, q.meanError());
        assertEquals(SAMPLES, q.n());
        // One Gaussian of eight, whose neighbours' middles are three deviations off: 0.997 of it is nearest to its own.
        assertEquals(q.exactInClass(), q.inClass(), 0.02);
        // Four times the mean floor: the distance of two exact samples is a sum of squares and rarely three times its
        // mean.
        assertTrue(q.energyDistance() < 4 * q.energyFloor(), q.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theScoreOfAnotherClassIsFarOff(long seed) {
        ClassQuality q = measure(seed, exact("C"), "B");
        assertTrue(q.meanError() > 0.5, q.toString());
        assertTrue(q.inClass() < 0.1, q.toString());
        assertTrue(q.exactInClass() > 0.97, q.toString()); // exact samples stay what they are, whatever was learned
        assertTrue(q.energyDistance() > 50 * q.energyFloor(), q.toString());
    }
}
