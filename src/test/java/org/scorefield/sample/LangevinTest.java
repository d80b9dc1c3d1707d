package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** What Langevin dynamics does to one Gaussian, where everything is known. */
@NullMarked
class LangevinTest {
    private static final int N = 20_000;

    /** Five standard errors of a variance from 2N numbers: a false alarm once in 1.7 million runs. */
    private static final double FIVE_STANDARD_ERRORS = 5 * Math.sqrt(2.0 / (2 * N));

    private static Points walk(Sampler sampler, List<Double> sigmas, double v, Points start, long seed) {
        return Run.runToEnd(sampler.start(sigmas, start, RandomStream.of(seed, "noise")), OneGaussian.score(v));
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @CsvSource({"1, SQRT_2_ALPHA", "2, SQRT_2_ALPHA", "1, HALF_ALPHA", "2, HALF_ALPHA"})
    void oneStepTurnsVarianceOneIntoWhatTheFormulaSays(long seed, Convention convention) {
        double sigma = 0.6; // v + σ² = 1, so s = −x
        double alpha = 0.5; // large, so that a lost factor 2 lands more than 40 % away
        double drift = convention == Convention.SQRT_2_ALPHA ? alpha : alpha / 2;
        double expected = (1 - drift) * (1 - drift) + 2 * drift;
        Points moved = walk(
                new Langevin(alpha, 1, convention, false),
                List.of(sigma),
                1 - sigma * sigma,
                OneGaussian.draw(N, 1, seed),
                seed);
        assertEquals(expected, OneGaussian.variance(moved), expected * FIVE_STANDARD_ERRORS);
        for (double wrong : wrongByAFactorTwo(drift)) {
            assertTrue(Math.abs(wrong - expected) > 2 * expected * FIVE_STANDARD_ERRORS, "the test tells " + wrong);
        }
    }

    /** √α for √(2α) and the reverse, α/2 for α and the reverse. */
    private static double[] wrongByAFactorTwo(double a) {
        double kept = (1 - a) * (1 - a);
        return new double[] {
            kept + a, kept + 4 * a, (1 - a / 2) * (1 - a / 2) + 2 * a, (1 - 2 * a) * (1 - 2 * a) + 2 * a,
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void stationaryVarianceIsVOverOneMinusHalfAlphaOverV(long seed) {
        double v = 1;
        double alpha = 0.5;
        double sigma = 0.1;
        Sampler sampler = new Langevin(alpha, 60, Convention.SQRT_2_ALPHA, false);
        Points end = walk(sampler, List.of(sigma), v - sigma * sigma, OneGaussian.draw(N, 3, seed), seed);
        double expected = v / (1 - alpha / (2 * v)); // 1.333; 60 steps leave a quarter to the 60th of the start
        assertEquals(expected, OneGaussian.variance(end), expected * FIVE_STANDARD_ERRORS);
    }

    @Test
    void aConstantStepOfOneTwoHundredthWidensAThinBlobAsPredicted() {
        // The second note's case: s = .1, σ = .01, α = .005 leaves a deviation of .1159 in place of .1005.
        Settings settings =
                AnnealedLangevin.CHOICE.defaults().with("step-rule", "constant").with("alpha", 0.005);
        Sampler sampler = AnnealedLangevin.CHOICE.make(settings.with("denoise", false));
        Points end = walk(sampler, List.of(0.03, 0.01), 0.01, OneGaussian.draw(N, 0.01, 4), 4);
        assertEquals(0.1159, Math.sqrt(OneGaussian.variance(end)), 0.1159 * FIVE_STANDARD_ERRORS / 2);
    }

    @Test
    void aFatBlobFreezesAtTheWidthItHadWhenTheStepsBecameTooSmall() {
        // s = 1, h = .05, T = 100: width √(s² + σ_f²), σ_f = s/√(hT), is 1.095; measured before 1.08 to 1.12.
        List<Double> sigmas = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sigmas.add(5 * Math.pow(0.01 / 5, i / 9.0));
        }
        Settings settings = AnnealedLangevin.CHOICE.defaults().with("epsilon", 0.05 * 0.01 * 0.01);
        Points end = walk(AnnealedLangevin.CHOICE.make(settings), sigmas, 1, OneGaussian.draw(4000, 26, 5), 5);
        assertEquals(1.095, Math.sqrt(OneGaussian.variance(end)), 0.04);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Convention.class)
    void tooLargeAStepParksTheParticlesAndKeepsThemFinite(Convention convention) {
        double v = 0.01;
        double alpha = convention == Convention.SQRT_2_ALPHA ? 3 * v : 6 * v; // stable below 2v, and twice that
        Run run = new Langevin(alpha, 200, convention, true)
                .start(List.of(0.001), OneGaussian.draw(50, v, 6), RandomStream.of(6, "noise"));
        Points end = Run.runToEnd(run, OneGaussian.score(v));
        assertTrue(end.allFinite());
        assertEquals(50, run.progress().parked(), "|1 − α/v| = 2 doubles the distance each step");
    }

    @ParameterizedTest(name = "α = {0}")
    @ValueSource(doubles = {1e-4, 0.003, 0.3})
    void oneConventionWithAlphaIsTheOtherWithTwiceAlpha(double alpha) {
        Points start = OneGaussian.draw(30, 1, 7);
        Points b = walk(new Langevin(alpha, 40, Convention.SQRT_2_ALPHA, true), List.of(0.5), 1, start, 7);
        Points a = walk(new Langevin(2 * alpha, 40, Convention.HALF_ALPHA, true), List.of(0.5), 1, start, 7);
        assertEquals(b, a, "bit for bit: halving and doubling are exact");
    }

    @Test
    void theLastStepIsTweediesFormulaWithoutNoise() {
        double sigma = 0.4;
        double v = 0.5;
        Points start = OneGaussian.draw(20, 1, 8);
        Points noisy = walk(new Langevin(0.01, 5, Convention.SQRT_2_ALPHA, false), List.of(sigma), v, start, 8);
        Points clean = walk(new Langevin(0.01, 5, Convention.SQRT_2_ALPHA, true), List.of(sigma), v, start, 8);
        for (int i = 0; i < start.size(); i++) {
            assertEquals(noisy.x(i) * v / (v + sigma * sigma), clean.x(i), 1e-15, "E[x₀ | x] of a Gaussian");
        }
    }

    @Test
    void stepRulesScaleAlphaWithSigma() {
        List<Double> sigmas = List.of(0.4, 0.02);
        assertEquals(List.of(0.4, 0.001), alphas("sigma-squared", sigmas));
        assertEquals(List.of(0.02, 0.001), alphas("sigma", sigmas));
        assertEquals(List.of(0.003, 0.003), alphas("constant", sigmas));
    }

    private static List<Double> alphas(String rule, List<Double> sigmas) {
        Settings settings = AnnealedLangevin.CHOICE
                .defaults()
                .with("step-rule", rule)
                .with("epsilon", 0.001)
                .with("alpha", 0.003)
                .with("denoise", false);
        return ((AnnealedLangevin) AnnealedLangevin.CHOICE.make(settings))
                .route(sigmas).stream()
                        .map(leg -> Math.rint(leg.stepSize() * 1e9) / 1e9)
                        .toList();
    }

    @Test
    void progressNamesTheStepThatWasJustMade() {
        Settings settings = AnnealedLangevin.CHOICE.defaults().with("steps", 2).with("epsilon", 0.01);
        Run run = AnnealedLangevin.CHOICE
                .make(settings)
                .start(List.of(1.0, 0.5), OneGaussian.draw(3, 1, 9), RandomStream.of(9, "noise"));
        assertEquals(0, run.progress().stepSize());
        StringBuilder seen = new StringBuilder();
        Run.runToEnd(
                run,
                OneGaussian.score(1),
                () -> true,
                p -> seen.append(p.level())
                        .append(':')
                        .append(p.stepInLevel())
                        .append('/')
                        .append(p.stepsInLevel())
                        .append('@')
                        .append(p.stepSize())
                        .append(' '));
        assertEquals("0:1/2@0.04 0:2/2@0.04 1:1/3@0.01 1:2/3@0.01 1:3/3@0.0 ", seen.toString());
    }
}
