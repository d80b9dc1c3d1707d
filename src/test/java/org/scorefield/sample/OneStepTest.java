package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** One step where it can be worked out by hand: about a single drawn point, and where there is no field at all. */
@NullMarked
class OneStepTest {
    /** s(x, σ) = −x/σ²: all the data are the point 0. */
    private static final ScoreField ONE_POINT = OneGaussian.score(0);

    private static final ScoreField NOTHING = (x, sigma) -> Points.wrap(new double[2 * x.size()]);

    /** Rounding of a few products. */
    private static final double ROUNDING = 1e-12;

    private static Points step(Sampler sampler, List<Double> sigmas, Points start, ScoreField field) {
        Run run = sampler.start(sigmas, start, RandomStream.of(1, "noise"));
        run.step(field);
        return run.progress().particles();
    }

    /** dx/dσ = x/σ there, and dx/d ln σ = x: Euler's step multiplies by 1 − (σ − σ′)/σ or by 1 − ln(σ/σ′). */
    @ParameterizedTest(name = "clock {0}")
    @CsvSource({"sigma, 0.5", "log-sigma, 0.3068528194400547"})
    void eulersStepOfTheFlowIsStraightInItsClock(String clock, double expected) {
        Settings settings = Samplers.CATALOGUE
                .get("probability-flow")
                .defaults()
                .with("substeps", 1)
                .with("clock", clock);
        Sampler flow = Samplers.CATALOGUE.get("probability-flow").make(settings);
        Points x = step(flow, List.of(2.0, 1.0), Points.of(1, -2), ONE_POINT);
        assertEquals(expected, x.x(0), ROUNDING);
        assertEquals(-2 * expected, x.y(0), ROUNDING);
    }

    /** Churn lifts t to t(1 + γ), γ = min(S/N, √2 − 1): variance t²((1 + γ)² − 1) is added, t² at the very most. */
    @ParameterizedTest(name = "S_churn {0} in 4 steps adds {1} σ²")
    @CsvSource({"0, 0", "0.4, 0.21", "1.2, 0.69", "2, 1", "100, 1"})
    void churnIsSharedOverAllStepsAndNeverMoreThanDoublesTheVariance(double churn, double variance) {
        double sigma = 2;
        Points start = Points.of(0, 0);
        List<Double> ends = List.of(sigma, 0.5);
        Points z = step(new Edm(4, 7, 1000), ends, start, NOTHING); // at the most, σ times the normals themselves
        Points edm = step(new Edm(4, 7, churn), ends, start, NOTHING);
        Points heun = step(new Heun(churn, 3), ends, start, NOTHING); // 3 steps and the last one to 0
        assertEquals(Math.sqrt(variance) * z.x(0), edm.x(0), ROUNDING);
        assertEquals(Math.sqrt(variance) * z.x(0), heun.x(0), ROUNDING);
        RoutedSampler shake = sigmas -> List.of(new Leg(0, sigma, 1, 0, new Nudge(sigma, 0, sigma)));
        assertEquals(step(shake, ends, start, NOTHING).x(0), z.x(0), ROUNDING);
    }

    @Test
    void edmIsToldToStandOnALevelItStepsOn() {
        List<Double> own = new Edm(12, 7, 0)
                .route(List.of(3.0, 0.01)).stream().map(Leg::sigma).toList();
        List<Leg> legs = new Edm(12, 7, 0).route(own);
        for (int i = 0; i < own.size(); i++) {
            assertEquals(own.get(i), legs.get(i).sigma());
            // The last step before the end starts above the last level.
            assertEquals(i, legs.get(i).level(), "step " + i);
        }
    }
}
