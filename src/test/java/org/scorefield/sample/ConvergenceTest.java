package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** How fast the samplers approach the truth on one Gaussian when their steps become small. */
@NullMarked
class ConvergenceTest {
    private static final List<Double> SIGMAS = List.of(3.0, 1.0, 0.3);
    private static final double V = 0.5;

    static Stream<Arguments> flows() {
        return Stream.of(
                Arguments.of("probability-flow", "sigma", 1),
                Arguments.of("probability-flow", "log-sigma", 1),
                Arguments.of("ddim", "", 1),
                Arguments.of("heun", "", 2));
    }

    @ParameterizedTest(name = "{0} {1} has order {2}")
    @MethodSource("flows")
    void halvingTheStepsDividesTheErrorOfTheFlowByTwoToTheOrder(String id, String clock, int order) {
        double coarse = flowError(id, clock, 32);
        double fine = flowError(id, clock, 64);
        assertEquals(Math.pow(2, order), coarse / fine, 0.1 * Math.pow(2, order), coarse + " became " + fine);
    }

    /** The flow of N(0, v) is x(σ′) = x(σ) √((v + σ′²)/(v + σ²)); the last step multiplies by v/(v + σ_L²). */
    private static double flowError(String id, String clock, int substeps) {
        Settings settings = Samplers.CATALOGUE.get(id).defaults().with("substeps", substeps);
        Settings chosen = clock.isEmpty() ? settings : settings.with("clock", clock);
        Sampler sampler = Samplers.CATALOGUE.get(id).make(chosen);
        Points end = Run.runToEnd(
                sampler.start(SIGMAS, Points.of(1, -2), RandomStream.of(1, "unused")), OneGaussian.score(V));
        assertEquals(-2 * end.x(0), end.y(0), 1e-12);
        return Math.abs(end.x(0) - arrival());
    }

    private static double arrival() {
        double last = V + SIGMAS.getLast() * SIGMAS.getLast();
        return Math.sqrt(last / (V + SIGMAS.getFirst() * SIGMAS.getFirst())) * V / last;
    }

    @Test
    void edmIsOfOrderTwoInItsOwnSteps() {
        double coarse = edmError(41);
        double fine = edmError(81);
        assertEquals(4, coarse / fine, 0.4, coarse + " became " + fine);
    }

    private static double edmError(int steps) {
        Run run = new Edm(steps, 7, 0).start(SIGMAS, Points.of(1, -2), RandomStream.of(1, "unused"));
        double error = Math.abs(Run.runToEnd(run, OneGaussian.score(V)).x(0) - arrival());
        assertEquals(2 * steps - 1, run.progress().scoreCalls());
        return error;
    }

    @Test
    void edmsStepsAreThoseOfTheImageModels() {
        List<Leg> legs = new Edm(18, 7, 0).route(List.of(80.0, 0.002));
        // EDM's table of 18 steps from 80 to .002: 80, 57.6, 40.8, 28.4, …, .002, by equation 5.
        assertEquals(80, legs.get(0).sigma());
        assertEquals(57.586, legs.get(1).sigma(), 0.001);
        assertEquals(40.786, legs.get(2).sigma(), 0.001);
        assertEquals(28.375, legs.get(3).sigma(), 0.001);
        assertEquals(0.002, legs.getLast().sigma());
        assertEquals(18, legs.size());
    }

    /**
     * The calls of a method of order p grow as ε^(−1/p) and its error falls as ε: from 1e-3 to 1e-8, ten times the calls
     * at order 5; a method of order 2 would need 300 times as many.
     */
    @Test
    void theAdaptiveFlowIsOfHighOrder() {
        Adaptive loose = adaptive(1e-3);
        Adaptive tight = adaptive(1e-8);
        assertTrue(loose.error < 1e-2, "loose: off by " + loose.error);
        assertTrue(tight.error < 1e-6, "tight: off by " + tight.error);
        assertTrue(tight.calls < 14 * loose.calls, loose.calls + " calls became " + tight.calls);
        assertTrue(tight.calls > 3 * loose.calls, loose.calls + " calls became " + tight.calls);
    }

    private record Adaptive(double error, int calls) {}

    private static Adaptive adaptive(double tolerance) {
        Sampler sampler = new DormandPrince(tolerance, 3);
        Run run = sampler.start(SIGMAS, Points.of(1, -2), RandomStream.of(1, "unused"));
        Points end = Run.runToEnd(run, OneGaussian.score(V));
        return new Adaptive(Math.abs(end.x(0) - arrival()), run.progress().scoreCalls());
    }

    @Test
    void theAdaptiveFlowPassesThroughTheExactPlacesAtTheLevels() {
        Run run = new DormandPrince(1e-7, 4).start(SIGMAS, Points.of(1, -2), RandomStream.of(1, "unused"));
        double start = V + SIGMAS.getFirst() * SIGMAS.getFirst();
        for (int step = 1; step <= 8; step++) {
            run.step(OneGaussian.score(V));
            if (step % 4 == 0) {
                double sigma = SIGMAS.get(step / 4);
                double expected = Math.sqrt((V + sigma * sigma) / start);
                assertEquals(expected, run.progress().particles().x(0), 1e-5, "at σ = " + sigma);
            }
        }
        int before = run.progress().scoreCalls();
        run.step(OneGaussian.score(V));
        assertEquals(before + 1, run.progress().scoreCalls(), "only the last step pays again");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ReverseSde.Discretisation.class)
    void halvingTheStepsHalvesTheErrorOfTheReverseSdesVariance(ReverseSde.Discretisation rule) {
        double coarse = varianceError(rule, 64);
        double fine = varianceError(rule, 128);
        assertEquals(2, coarse / fine, 0.2, coarse + " became " + fine);
    }

    /** On one Gaussian a step turns variance w into (1 − drift/(v + σ²))² w + deviation²: no sampling needed. */
    private static double varianceError(ReverseSde.Discretisation rule, int substeps) {
        double w = V + SIGMAS.getFirst() * SIGMAS.getFirst();
        List<Leg> legs = new ReverseSde(rule, substeps).route(SIGMAS);
        for (Leg leg : legs.subList(0, legs.size() - 1)) {
            Nudge n = (Nudge) leg.move();
            double kept = 1 - n.drift() / (V + n.sigma() * n.sigma());
            w = kept * kept * w + n.deviation() * n.deviation();
        }
        return Math.abs(w - (V + SIGMAS.getLast() * SIGMAS.getLast()));
    }

    @Test
    void ddimWithoutFreshNoiseIsEulerInSigma() {
        assertEquals(coefficients(new ProbabilityFlow(ProbabilityFlow.Clock.SIGMA, 3)), coefficients(new Ddim(0, 3)));
    }

    @Test
    void ddimWithAllFreshNoiseIsAncestralSampling() {
        List<Nudge> ancestral = coefficients(new ReverseSde(ReverseSde.Discretisation.ANCESTRAL, 3));
        List<Nudge> ddim = coefficients(new Ddim(1, 3));
        for (int k = 0; k < ddim.size(); k++) {
            assertEquals(ancestral.get(k).drift(), ddim.get(k).drift(), 1e-14);
            assertEquals(ancestral.get(k).deviation(), ddim.get(k).deviation(), 1e-14);
        }
    }

    @Test
    void ddimKeepsARealShareOfTheOldNoiseAtEveryRatioOfSigmas() {
        for (int k = 1; k < 500; k++) {
            double next = 50 * Math.pow(0.93, k);
            for (Leg leg : new Ddim(1, 1).route(List.of(50.0, next))) {
                assertTrue(Double.isFinite(((Nudge) leg.move()).drift()), "from 50 to " + next);
            }
        }
    }

    private static List<Nudge> coefficients(RoutedSampler sampler) {
        return sampler.route(SIGMAS).stream().map(leg -> (Nudge) leg.move()).toList();
    }

    @Test
    void ancestralSamplingOfASinglePointIsExactAtAnyStep() {
        // With v = 0 the posterior of x_σ′ given x_σ is the ancestral kernel itself: variance σ′² after each step.
        double w = 9;
        for (Leg leg : new ReverseSde(ReverseSde.Discretisation.ANCESTRAL, 1)
                .route(SIGMAS)
                .subList(0, 2)) {
            Nudge n = (Nudge) leg.move();
            double kept = 1 - n.drift() / (n.sigma() * n.sigma());
            w = kept * kept * w + n.deviation() * n.deviation();
        }
        assertEquals(0.09, w, 1e-15);
    }

    @Test
    void churnLeavesTheDensityWhereItWas() {
        int n = 20_000;
        double start = V + SIGMAS.getFirst() * SIGMAS.getFirst();
        Run run = new Heun(40, 20).start(SIGMAS, OneGaussian.draw(n, start, 3), RandomStream.of(3, "noise"));
        double last = V + SIGMAS.getLast() * SIGMAS.getLast();
        double expected = last * (V / last) * (V / last); // Tweedie's step shrinks p_σL by v/(v + σ_L²)
        double fiveStandardErrors = 5 * Math.sqrt(2.0 / (2 * n));
        double variance = OneGaussian.variance(Run.runToEnd(run, OneGaussian.score(V)));
        assertEquals(expected, variance, expected * (fiveStandardErrors + 0.01));
        Run still = new Heun(0, 20).start(SIGMAS, Points.of(1, 1), RandomStream.of(3, "noise"));
        Run stirred = new Heun(40, 20).start(SIGMAS, Points.of(1, 1), RandomStream.of(3, "noise"));
        double moved = Run.runToEnd(still, OneGaussian.score(V)).x(0)
                - Run.runToEnd(stirred, OneGaussian.score(V)).x(0);
        assertTrue(Math.abs(moved) > 0.01, "churn moves the single particle, by " + moved);
    }

    @Test
    void theCorrectorRepairsWhatACoarsePredictorSpoils() {
        List<Double> coarse = List.of(3.0, 0.1);
        double target = V + 0.01;
        double predicted = lastVariance(new ReverseSde(ReverseSde.Discretisation.REVERSE_DIFFUSION, 1), coarse);
        double corrected = lastVariance(new PredictorCorrector(0.5, 500, 1), coarse);
        assertTrue(Math.abs(predicted - target) > 2, "the predictor alone leaves " + predicted);
        assertEquals(target, corrected, 0.01 * target);
    }

    /** The variance before the last denoising step. */
    private static double lastVariance(RoutedSampler sampler, List<Double> sigmas) {
        double w = V + sigmas.getFirst() * sigmas.getFirst();
        List<Leg> legs = sampler.route(sigmas);
        for (Leg leg : legs.subList(0, legs.size() - 1)) {
            Nudge n = (Nudge) leg.move();
            double kept = 1 - n.drift() / (V + n.sigma() * n.sigma());
            for (int k = 0; k < leg.steps(); k++) {
                w = kept * kept * w + n.deviation() * n.deviation();
            }
        }
        return w;
    }
}
