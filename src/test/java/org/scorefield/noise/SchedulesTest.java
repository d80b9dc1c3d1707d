package org.scorefield.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;

class SchedulesTest {
    static Stream<Choice<NoiseLevels>> rulesWithEnds() {
        return Schedules.CATALOGUE.choices().stream()
                .filter(c -> !c.parameters().isEmpty());
    }

    private static NoiseLevels make(Choice<NoiseLevels> rule, double largest, double smallest, int count) {
        return rule.make(rule.defaults()
                .with("largest", largest)
                .with("smallest", smallest)
                .with("count", count));
    }

    @ParameterizedTest
    @MethodSource("rulesWithEnds")
    void theEndsAreExactAndTheCountIsTheOneAskedFor(Choice<NoiseLevels> rule) {
        for (int count : new int[] {2, 3, 10, 256}) {
            NoiseLevels levels = make(rule, 3.7, 0.013, count);
            assertEquals(count, levels.count());
            assertEquals(3.7, levels.largest(), 0);
            assertEquals(0.013, levels.smallest(), 0);
        }
        assertEquals(3.7, make(rule, 3.7, 0.013, 1).largest(), 0);
    }

    @ParameterizedTest
    @MethodSource("rulesWithEnds")
    void levelsThatWouldRiseAreRefused(Choice<NoiseLevels> rule) {
        assertThrows(IllegalArgumentException.class, () -> make(rule, 0.1, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> make(rule, 1, 1, 5));
    }

    @Test
    void geometricLevelsHaveOneRatio() {
        NoiseLevels levels = make(Schedules.CATALOGUE.get("geometric"), 8, 0.5, 5);
        for (int i = 0; i < 5; i++) {
            assertEquals(8 * Math.pow(0.5, i), levels.sigma(i), 1e-12);
        }
    }

    @Test
    void karrasLevelsAreThoseOfThePaper() {
        // EDM's sampler: 18 levels from 80 to 0.002; its second is 57.586 (generate.py prints the same).
        NoiseLevels levels = make(Schedules.CATALOGUE.get("karras"), 80, 0.002, 18);
        double root = Math.pow(80, 1 / 7.0) + (Math.pow(0.002, 1 / 7.0) - Math.pow(80, 1 / 7.0)) / 17;
        assertEquals(Math.pow(root, 7), levels.sigma(1), 1e-10);
        assertEquals(57.586, levels.sigma(1), 1e-3);
    }

    @Test
    void linearLevelsHaveOneStep() {
        NoiseLevels levels = make(Schedules.CATALOGUE.get("linear"), 2, 1, 5);
        assertEquals(1.75, levels.sigma(1), 1e-12);
        assertEquals(1.25, levels.sigma(3), 1e-12);
    }

    /** Between two levels the middle is the geometric one: √(4 · 1) = 2 and √(1 · 0.01) = 0.1. */
    @Test
    void theNearestLevelIsTheOneWithTheNearestLogarithm() {
        NoiseLevels levels = new NoiseLevels(List.of(4.0, 1.0, 0.01));
        double[] sigmas = {100, 4, 2.01, 1.99, 1, 0.101, 0.099, 0.01, 1e-6};
        int[] nearest = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        for (int i = 0; i < sigmas.length; i++) {
            assertEquals(nearest[i], levels.nearest(sigmas[i]), "level nearest to " + sigmas[i]);
        }
        assertEquals(0, new NoiseLevels(List.of(0.5)).nearest(3));
    }

    @Test
    void theFirstLevelTooMustBePositiveAndTheSecondLower() {
        assertThrows(IllegalArgumentException.class, () -> new NoiseLevels(List.of(0.0)));
        assertThrows(IllegalArgumentException.class, () -> new NoiseLevels(List.of(Double.NaN)));
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new NoiseLevels(List.of(0.5, 0.75, 0.01)));
        assertTrue(refusal.getMessage().contains("level 2 is 0.75 after 0.5"), refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource("rulesWithEnds")
    void withoutSettingsTenLevelsFallFromTwoToAHundredth(Choice<NoiseLevels> rule) {
        NoiseLevels levels = rule.make();
        assertEquals(2, levels.largest());
        assertEquals(0.01, levels.smallest());
        assertEquals(10, levels.count());
    }

    @Test
    void theTutorialsLevelsRunFromThreeQuartersToAHundredth() {
        NoiseLevels levels = Schedules.CATALOGUE.get("seed").make();
        assertEquals(NoiseLevels.parse("0.75:0.01:10"), levels);
    }
}
