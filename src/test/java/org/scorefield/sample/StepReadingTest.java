package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** What a formula shows under its symbols is what the step has done. */
class StepReadingTest {
    private static final List<Double> SIGMAS = List.of(2.0, 0.7, 0.2);
    private static final int N = 4000;

    /** Five standard errors of a mean square of 2N normals: a false alarm once in 1.7 million runs. */
    private static final double FIVE_STANDARD_ERRORS = 5 * Math.sqrt(2.0 / (2 * N));

    /** Rounding of a few products. */
    private static final double ROUNDING = 1e-12;

    private static final ScoreField GAUSSIAN = (x, sigma) -> {
        double[] s = x.toArray();
        for (int i = 0; i < s.length; i++) {
            s[i] = -s[i] / (0.09 + sigma * sigma);
        }
        return Points.wrap(s);
    };

    /** All whose steps tell a reading; without MALA, whose particle has not moved where it refused. */
    static Stream<String> read() {
        return Samplers.CATALOGUE.ids().stream()
                .filter(id -> StepReading.beforeEnd(Samplers.CATALOGUE.get(id).make(), SIGMAS, 1)
                        .isPresent())
                .filter(id -> !id.equals("mala"));
    }

    @Test
    void stepsOfEveryKindAreRead() {
        Set<StepReading.Kind> seen = EnumSet.noneOf(StepReading.Kind.class);
        read().forEach(id -> {
            Sampler sampler = Samplers.CATALOGUE.get(id).make();
            StepReading.beforeEnd(sampler, SIGMAS, 0).map(StepReading::kind).ifPresent(seen::add);
            StepReading.beforeEnd(sampler, SIGMAS, 1).map(StepReading::kind).ifPresent(seen::add);
        });
        assertEquals(EnumSet.allOf(StepReading.Kind.class), seen);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void whatAStepAddsBesideTheDriftIsNoiseOfTheDeviationSaid(String id) {
        Sampler sampler = Samplers.CATALOGUE.get(id).make();
        Points start = Sampler.startingPoints(N, 0, 0, 2, RandomStream.of(1, "start"));
        Run run = sampler.start(SIGMAS, start, RandomStream.of(1, "noise"));
        int checked = 0;
        while (!run.done() && checked < 40) {
            Points before = run.progress().particles();
            run.step(GAUSSIAN);
            Run.Progress now = run.progress();
            StepReading step = StepReading.beforeEnd(sampler, SIGMAS, now.totalSteps() - now.step())
                    .orElseThrow();
            assertEquals(now.sigma(), step.sigma(), id);
            if (step.kind() != StepReading.Kind.HEUN) {
                check(before, now.particles(), step, id + " step " + now.step());
            }
            checked++;
        }
        assertTrue(checked > 0, id);
    }

    private static void check(Points before, Points after, StepReading step, String where) {
        Points s = GAUSSIAN.score(before, step.sigma());
        double sum = 0;
        for (int i = 0; i < N; i++) {
            double dx = after.x(i) - before.x(i) - step.drift() * s.x(i);
            double dy = after.y(i) - before.y(i) - step.drift() * s.y(i);
            sum += dx * dx + dy * dy;
        }
        double variance = sum / (2 * N);
        double expected = step.deviation() * step.deviation();
        assertEquals(expected, variance, expected * FIVE_STANDARD_ERRORS + ROUNDING, where);
    }

    @Test
    void aHeunStepMovesByTheMeanOfTheSlopesAtTheTwoLevelsRead() {
        Sampler sampler = Samplers.CATALOGUE.get("heun").make();
        Run run = sampler.start(SIGMAS, Points.of(1, -0.5), RandomStream.of(1, "noise"));
        Points x = run.progress().particles();
        run.step(GAUSSIAN);
        Run.Progress now = run.progress();
        StepReading step = StepReading.beforeEnd(sampler, SIGMAS, now.totalSteps() - now.step())
                .orElseThrow();
        double h = step.sigma() - step.next();
        double slope = step.sigma() * GAUSSIAN.score(x, step.sigma()).x(0);
        double euler = x.x(0) + h * slope;
        double end =
                step.next() * GAUSSIAN.score(Points.of(euler, 0), step.next()).x(0);
        assertEquals(x.x(0) + 0.5 * h * (slope + end), now.particles().x(0), ROUNDING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void eachStepLeadsToWhereTheNextBeginsAndTheLastToNoNoise(String id) {
        Sampler sampler = Samplers.CATALOGUE.get(id).make();
        int steps = sampler.start(SIGMAS, Points.of(1, -0.5), RandomStream.of(1, "noise"))
                .progress()
                .totalSteps();
        double below = 0;
        for (int left = 0; left < steps; left++) {
            StepReading step = StepReading.beforeEnd(sampler, SIGMAS, left).orElseThrow();
            if (step.kind() != StepReading.Kind.LANGEVIN) {
                assertEquals(below, step.next(), id + ", with " + left + " left");
            }
            below = step.sigma();
        }
    }

    @Test
    void theLastStepOfARouteIsTweediesFormula() {
        StepReading last = StepReading.beforeEnd(
                        Samplers.CATALOGUE.get("annealed-langevin").make(), SIGMAS, 0)
                .orElseThrow();
        assertEquals(new StepReading(StepReading.Kind.DENOISING, 0.2, 0, 0.2 * 0.2, 0), last);
    }

    /** What is accepted or refused is Langevin's step: the noise √(2α) of the formula, not 2α. */
    @Test
    void aProposalIsReadAsLangevinsStep() {
        Choice<Sampler> mala = Samplers.CATALOGUE.get("mala");
        Sampler sampler = mala.make(mala.defaults().with("alpha", 0.03));
        StepReading proposal = StepReading.beforeEnd(sampler, SIGMAS, 1).orElseThrow();
        assertEquals(StepReading.Kind.LANGEVIN, proposal.kind());
        assertEquals(0.2, proposal.sigma());
        assertEquals(0.2, proposal.next());
        assertEquals(0.03, proposal.drift());
        assertEquals(Math.sqrt(0.06), proposal.deviation(), ROUNDING);
    }

    @Test
    void beyondTheRouteThereIsNothingToRead() {
        Sampler sampler = Samplers.CATALOGUE.get("ddim").make();
        assertEquals(Optional.empty(), StepReading.beforeEnd(sampler, SIGMAS, 1_000_000));
        assertEquals(
                Optional.empty(),
                StepReading.beforeEnd(Samplers.CATALOGUE.get("dormand-prince").make(), SIGMAS, 1));
    }
}
