package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** What a corrector does to the exact law while σ stays: Metropolis leaves it alone, Langevin bends it by its bias. */
@NullMarked
class MalaTest {
    private static final double V = 0.3;
    private static final double SIGMA = 0.1;
    private static final double TARGET = V + SIGMA * SIGMA;
    private static final int N = 20_000;
    private static final double FIVE_STANDARD_ERRORS = 5 * Math.sqrt(2.0 / (2 * N));

    /** As large as √v: here Langevin's own variance is 1.5 times too large. */
    private static final double ALPHA = 2 * TARGET / 3;

    /** N(0, v I) with its density. */
    private static DensityField density() {
        ScoreField score = OneGaussian.score(V);
        return new DensityField() {
            @Override
            public Points score(Points x, double sigma) {
                return score.score(x, sigma);
            }

            @Override
            public double[] logDensity(Points x, double sigma) {
                double[] log = new double[x.size()];
                for (int i = 0; i < log.length; i++) {
                    log[i] = -(x.x(i) * x.x(i) + x.y(i) * x.y(i)) / (2 * (V + sigma * sigma));
                }
                return log;
            }
        };
    }

    private static Run run(Sampler sampler, ScoreField field, long seed) {
        Points start = OneGaussian.draw(N, TARGET, seed);
        Run run = sampler.start(List.of(SIGMA), start, RandomStream.of(seed, "noise"));
        Run.runToEnd(run, field);
        return run;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void metropolisLeavesTheExactLawAsItIsAtALargeStep(long seed) {
        Run run = run(new Mala(ALPHA, 20, false), density(), seed);
        assertEquals(TARGET, OneGaussian.variance(run.progress().particles()), TARGET * FIVE_STANDARD_ERRORS);
        assertEquals(2 * 20, run.progress().scoreCalls());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void langevinBendsTheExactLawByItsBias(long seed) {
        Run run = run(new Langevin(ALPHA, 20, Convention.SQRT_2_ALPHA, false), density(), seed);
        double expected = LangevinRules.stationaryVariance(TARGET, ALPHA);
        assertEquals(1.5 * TARGET, expected, 1e-12);
        assertEquals(expected, OneGaussian.variance(run.progress().particles()), expected * FIVE_STANDARD_ERRORS);
        assertTrue(run.progress().accepted().isEmpty());
    }

    @Test
    void theCorrectorOfPredictorCorrectorBendsItByThreeHundredthsAtMost() {
        // α = 2 (.16 σ)² against v ≥ σ² is α/2v ≤ .0256.
        PredictorCorrector pc = new PredictorCorrector(0.16, 50, 1);
        Leg corrector = pc.route(List.of(SIGMA)).getFirst();
        double bias = LangevinRules.stationaryVariance(TARGET, corrector.stepSize()) / TARGET;
        assertTrue(bias > 1 && bias < 1.03, "bias " + bias);
    }

    @Test
    void withoutADensityTheScoreAlongTheSegmentGivesTheSamePath() {
        Run known = run(new Mala(ALPHA, 5, false), density(), 4);
        Run integrated = run(new Mala(ALPHA, 5, false), OneGaussian.score(V), 4);
        assertEquals(known.progress().accepted(), integrated.progress().accepted());
        for (int i = 0; i < N; i++) {
            assertEquals(
                    known.progress().particles().x(i),
                    integrated.progress().particles().x(i),
                    1e-9);
        }
        assertEquals(4 * 5, integrated.progress().scoreCalls());
    }

    /** Lobatto's rule of four points is exact for polynomials up to the fifth degree: here for s = −x⁵, log p = −x⁶/6. */
    @Test
    void theRiseAlongTheSegmentIsExactForAQuinticScore() {
        DensityField sixth = new DensityField() {
            @Override
            public Points score(Points x, double sigma) {
                double[] s = x.toArray();
                for (int i = 0; i < s.length; i++) {
                    s[i] = -Math.pow(s[i], 5);
                }
                return Points.wrap(s);
            }

            @Override
            public double[] logDensity(Points x, double sigma) {
                double[] log = new double[x.size()];
                for (int i = 0; i < log.length; i++) {
                    log[i] = -(Math.pow(x.x(i), 6) + Math.pow(x.y(i), 6)) / 6;
                }
                return log;
            }
        };
        Points known = run(new Mala(0.3, 3, false), sixth, 6).progress().particles();
        Points integrated =
                run(new Mala(0.3, 3, false), sixth::score, 6).progress().particles();
        for (int i = 0; i < N; i++) {
            assertEquals(known.x(i), integrated.x(i), 1e-9, "particle " + i); // one refused stands elsewhere
        }
    }

    @Test
    void smallStepsAreAcceptedAndLargeOnesRefused() {
        assertTrue(accepted(0.01 * TARGET) > 0.99);
        double middle = accepted(ALPHA);
        assertTrue(middle > 0.5 && middle < 0.9, "accepted " + middle);
        assertTrue(accepted(20 * TARGET) < 0.1);
    }

    private static double accepted(double alpha) {
        return run(new Mala(alpha, 5, false), density(), 5)
                .progress()
                .accepted()
                .orElseThrow();
    }
}
