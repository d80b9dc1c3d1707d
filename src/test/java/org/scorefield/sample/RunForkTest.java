package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** A fork goes the way its original would have gone, a skipped step uses up its noise, a place is a step. */
class RunForkTest {
    private static final List<Double> SIGMAS = List.of(1.0, 0.5, 0.2);
    private static final ScoreField FIELD = OneGaussian.score(0.04);
    private static final RandomStream NOISE = RandomStream.of(7, "noise");

    record Case(String name, Run run) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> runs() {
        Points start = OneGaussian.draw(20, 1, 3);
        Sampler annealed = Samplers.CATALOGUE.get("annealed-langevin").make();
        return Stream.concat(
                Samplers.CATALOGUE.choices().stream()
                        .map(c -> new Case(c.id(), c.make().start(SIGMAS, start, NOISE))),
                Stream.of(
                        new Case("forward", new Forward(SIGMAS, 4, start, NOISE)),
                        new Case("round trip", new RoundTrip(annealed, SIGMAS, 4, start, NOISE))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aForkGoesTheSameWayAndDisturbsNobody(Case c) {
        Run run = c.run();
        int half = Math.min(40, run.progress().totalSteps() / 2);
        steps(run, half);
        Run.Progress middle = run.progress();
        Run fork = run.fork();
        steps(fork, 30);
        assertEquals(middle, run.progress(), "the original stands still");
        steps(run, 30);
        assertEquals(run.progress(), fork.progress());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void skippedStepsCountButMoveNothing(Case c) {
        Run run = c.run();
        Run skipped = run.fork();
        int n = Math.min(5, run.progress().totalSteps() - 1);
        Points there = skipped.progress().particles();
        skipped.skip(n);
        steps(run, n);
        assertEquals(there, skipped.progress().particles());
        assertEquals(run.progress().step(), skipped.progress().step());
        assertEquals(run.progress().level(), skipped.progress().level());
        assertEquals(run.progress().stepInLevel(), skipped.progress().stepInLevel());
        int left = run.progress().totalSteps() - n;
        assertThrows(IllegalArgumentException.class, () -> skipped.skip(left + 1));
        skipped.skip(left);
        assertEquals(true, skipped.done());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aPlaceOnTheTimeBarIsTheStepWhereTheBarIsFilledSoFar(Case c) {
        Run run = c.run();
        int n = Math.min(11, run.progress().totalSteps() - 1);
        steps(run, n);
        Run.Progress p = run.progress();
        boolean noising = run instanceof Forward || (run instanceof RoundTrip trip && !trip.returning());
        double share = (double) p.stepInLevel() / p.stepsInLevel();
        assertEquals(p.step(), run.stepAt(p.level() + (noising ? 1 - share : share)));
    }

    private static void steps(Run run, int n) {
        for (int i = 0; i < n && !run.done(); i++) {
            run.step(FIELD);
        }
    }
}
