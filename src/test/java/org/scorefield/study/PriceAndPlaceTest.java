package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** Guided and conditioned runs: what they cost, where they begin, and what their numbers mean. */
@NullMarked
class PriceAndPlaceTest {
    private static final int N = 20;

    private static final Scene SCENE = new Scene(
            "two classes",
            List.of(Gaussian.round("left", 0.6, -1, 0.5, 0.4), Gaussian.round("right", 0.4, 1.5, -0.3, 0.6)),
            Box.square(4));

    private static final Truth ALL = Truth.of(SCENE);
    private static final Truth LEFT = Truth.of(SCENE.ofClass("left"));
    private static final Observation Y = new Observation(0.6, 0.8, 0.2, 0.3);

    private static Recipe recipe() {
        Recipe standard = Recipes.standard(SCENE).withLevels(NoiseLevels.geometric(4, 0.1, 5));
        return standard.withSampler(new SamplerPlan(
                "ancestral", Sampling.plan(standard, "ancestral").settings(), N));
    }

    /** Every particle of one run stands by the same vector from its place in the other: same noise, another centre. */
    private static void assertMoved(double dx, double dy, Points from, Points to) {
        for (int i = 0; i < from.size(); i++) {
            assertEquals(dx, to.x(i) - from.x(i), 1e-12);
            assertEquals(dy, to.y(i) - from.y(i), 1e-12);
        }
    }

    /** The centre of all is (0, 0.18), that of the class (−1, 0.5). */
    @ParameterizedTest(name = "w = {0}")
    @CsvSource({"-1, 0", "0, 0", "0.25, 0.25", "1, 1", "3, 1"})
    void aGuidedRunBeginsBetweenTheCentreOfAllAndThatOfTheClass(double weight, double share) {
        Points plain = Sampling.start(recipe()).progress().particles();
        Points guided = Guidance.start(recipe(), "left", weight).progress().particles();
        assertMoved(-share, 0.32 * share, plain, guided);
    }

    @Test
    void aConditionedRunBeginsAboutThePosteriorsMean() {
        Truth posterior = ALL.given(Y);
        Moments m = posterior.moments();
        Points plain = Sampling.start(recipe()).progress().particles();
        Points given = InverseProblem.start(recipe(), posterior).progress().particles();
        assertMoved(m.meanX(), m.meanY() - 0.18, plain, given);
    }

    @Test
    void aRowOfGuidanceTellsShiftAndSpread() {
        Moments target = new Moments(1, 2, 3, 0, 5);
        Moments samples = new Moments(4, 6, 0.5, 0, 1.5);
        Guidance.Row row = new Guidance.Row(1, 0, 0, target, samples, 0, 0, Points.none(), Points.none());
        assertEquals(5, row.meanShift(), 1e-15); // (3, 4)
        assertEquals(0.5, row.spreadRatio(), 1e-15); // variances 1 against 4
    }

    @Test
    void guidanceCostsTwoScoresAndIsHeldAgainstManyExactDraws() {
        Guidance measured =
                Objects.requireNonNull(Guidance.measure(recipe(), ALL, LEFT, "left", List.of(1.0, 2.0), () -> true));
        Guidance.Row one = measured.rows().getFirst();
        Guidance.Row two = measured.rows().getLast();
        assertEquals(2 * one.scoreCalls(), two.scoreCalls());
        assertEquals(EnergyDistance.noiseFloor(one.exact(), N, N), one.energyFloor(), 1e-15);
        // Weight 1 is the class itself, whose mean 20,000 draws know to 0.4/√20000.
        assertEquals(-1, one.target().meanX(), 5 * 0.4 / Math.sqrt(20_000));
        assertEquals(0.5, one.target().meanY(), 5 * 0.4 / Math.sqrt(20_000));
    }

    @Test
    void aLaneOfGuidanceCountsBothScoresAndShowsTheClassWhereItIsMeant() {
        List<Lane> lanes = Guidance.lanes(recipe(), ALL, LEFT, "left", List.of(0.0, 1.0, 2.5));
        assertEquals(
                List.of("w = 0", "w = 1", "w = 2.5"),
                lanes.stream().map(Lane::name).toList());
        assertEquals(List.of(1, 1, 2), lanes.stream().map(Lane::callsEach).toList());
        Points x = Points.of(0.3, 0.1, -1.2, 0.8);
        assertEquals(ALL.score(x, 0.5), lanes.get(0).truth().score(x, 0.5));
        assertEquals(LEFT.score(x, 0.5), lanes.get(1).truth().score(x, 0.5));
        double[] target = lanes.get(2).target().orElseThrow().logDensity(x, 0.5);
        double[] all = ALL.logDensity(x, 0);
        double[] left = LEFT.logDensity(x, 0);
        for (int i = 0; i < target.length; i++) {
            assertEquals(all[i] + 2.5 * (left[i] - all[i]), target[i], 1e-12);
        }
    }

    /** Across the line is u = (0.6, 0.8), along it (−0.8, 0.6). */
    @Test
    void aSummaryIsReadAcrossTheLineAndAlongIt() {
        InverseProblem.Summary s =
                InverseProblem.Summary.of(List.of(1.0), new Moments(1, 2, 4, 1, 9), new Observation(3, 4, 1, 0.1));
        assertEquals(2.2, s.meanAcross(), 1e-14);
        assertEquals(0.4, s.meanAlong(), 1e-14);
        assertEquals(Math.sqrt(0.36 * 4 + 2 * 0.48 + 0.64 * 9), s.deviationAcross(), 1e-14);
        assertEquals(Math.sqrt(0.64 * 4 - 2 * 0.48 + 0.36 * 9), s.deviationAlong(), 1e-14);
    }

    @Test
    void aMethodThatDifferentiatesPaysForIt() {
        InverseProblem solved =
                Objects.requireNonNull(InverseProblem.solve(recipe(), ALL, Y, List.of("exact", "dps"), () -> true));
        int plain = solved.outcomes().getFirst().scoreCalls();
        assertTrue(plain > 0);
        assertEquals(5 * plain, solved.outcomes().getLast().scoreCalls());
        assertEquals(EnergyDistance.noiseFloor(solved.exact(), N, N), solved.energyFloor(), 1e-15);
        List<Lane> lanes = InverseProblem.lanes(recipe(), ALL, Y, List.of("exact", "dps"));
        assertEquals(List.of(1, 5), lanes.stream().map(Lane::callsEach).toList());
    }
}
