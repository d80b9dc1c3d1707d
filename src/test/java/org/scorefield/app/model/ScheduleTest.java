package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.noise.NoiseLevels;

/** A schedule keeps its rule while its ends move, and stays a schedule whatever the hand does. */
class ScheduleTest {
    private static final NoiseLevels GEOMETRIC = NoiseLevels.geometric(1, 0.01, 5);
    private static final NoiseLevels ODD = new NoiseLevels(List.of(1.0, 0.9, 0.05, 0.01));

    @ParameterizedTest
    @ValueSource(strings = {"geometric", "linear", "karras"})
    void aRuleIsRecognisedAndKept(String rule) {
        NoiseLevels levels = Schedule.withRule(GEOMETRIC, rule);
        assertEquals(rule, Schedule.ruleOf(levels));
        assertEquals(rule, Schedule.ruleOf(Schedule.withLargest(levels, 3)));
        assertEquals(rule, Schedule.ruleOf(Schedule.withSmallest(levels, 0.002)));
        assertEquals(rule, Schedule.ruleOf(Schedule.withCount(levels, 9)));
        assertEquals(1, levels.largest());
        assertEquals(0.01, levels.smallest());
        assertEquals(3, Schedule.withLargest(levels, 3).largest());
    }

    @Test
    void levelsWithoutARuleKeepTheirShape() {
        assertEquals(Schedule.CUSTOM, Schedule.ruleOf(ODD));
        NoiseLevels wider = Schedule.withLargest(ODD, 10);
        // By a power: relative distances in log σ stay.
        double before = Math.log(ODD.sigma(1) / ODD.sigma(3)) / Math.log(ODD.sigma(0) / ODD.sigma(3));
        double after = Math.log(wider.sigma(1) / wider.sigma(3)) / Math.log(wider.sigma(0) / wider.sigma(3));
        assertEquals(before, after, 1e-12);
        assertEquals(
                ODD.sigmas(),
                Schedule.withCount(ODD, 4).sigmas().stream()
                        .map(s -> Math.rint(s * 1e12) / 1e12)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverTheHandDoesItStaysASchedule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NoiseLevels levels = GEOMETRIC;
        for (int i = 0; i < 500; i++) {
            double sigma = Math.exp(random.nextDouble(-20, 20));
            NoiseLevels now = levels;
            levels = switch (random.nextInt(5)) {
                case 0 -> Schedule.withLargest(now, sigma);
                case 1 -> Schedule.withSmallest(now, sigma);
                case 2 -> Schedule.withCount(now, random.nextInt(0, 300));
                case 3 -> Schedule.withLevel(now, random.nextInt(now.count()), sigma);
                default -> Schedule.withRule(now, Schedule.RULES.get(random.nextInt(3)));
            };
            assertTrue(levels.count() >= 2);
        }
    }

    @Test
    void aPlaceBetweenLevelsAndItsSigmaBelongTogether() {
        for (double place : new double[] {0, 0.25, 1, 2.5, 4}) {
            assertEquals(place, Schedule.placeOf(GEOMETRIC, Schedule.at(GEOMETRIC, place)), 1e-9);
        }
        assertEquals(0, Schedule.placeOf(GEOMETRIC, 7));
        assertEquals(4, Schedule.placeOf(GEOMETRIC, 0.001));
        assertEquals(Math.sqrt(GEOMETRIC.sigma(1) * GEOMETRIC.sigma(2)), Schedule.at(GEOMETRIC, 1.5), 1e-12);
    }
}
