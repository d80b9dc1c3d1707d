package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** Data being noised: the law of the particles at every step, and the way there and back. */
@NullMarked
class ForwardTest {
    private static final List<Double> SIGMAS = List.of(2.0, 0.5, 0.1);
    private static final double V = 0.3;

    /** Whoever asks this field finds out that the forward process must not. */
    private static final ScoreField UNASKED = (x, sigma) -> {
        throw new AssertionError("the forward process asked the field at " + sigma);
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void afterEachStepTheVarianceIsThatOfTheDataPlusSigmaSquared(long seed) {
        int n = 20_000;
        Run run = new Forward(SIGMAS, 3, OneGaussian.draw(n, V, seed), RandomStream.of(seed, "forward"));
        double fiveStandardErrors = 5 * Math.sqrt(2.0 / (2 * n));
        List<Double> sigmas = new ArrayList<>();
        Run.runToEnd(run, UNASKED, () -> true, p -> {
            double expected = V + p.sigma() * p.sigma();
            assertEquals(expected, OneGaussian.variance(p.particles()), expected * fiveStandardErrors);
            sigmas.add(p.sigma());
        });
        assertEquals(9, sigmas.size());
        assertEquals(0.1, sigmas.get(2));
        assertEquals(0.5, sigmas.get(5));
        assertEquals(2.0, sigmas.get(8));
        assertEquals(0, run.progress().scoreCalls());
        assertThrows(IllegalStateException.class, () -> run.step(UNASKED));
    }

    @Test
    void theSameParticlesGoAllTheWaySoThatStepsAreIncrements() {
        Points data = Points.of(1, 2, 3, 4);
        Run run = new Forward(SIGMAS, 1, data, RandomStream.of(4, "forward"));
        assertEquals(data, run.progress().particles());
        assertEquals(0, run.progress().sigma());
        run.step(UNASKED);
        double first = Math.abs(run.progress().particles().x(0) - 1);
        assertTrue(first > 0 && first < 7 * 0.1, "one step of deviation .1 moved by " + first);
        assertEquals(2, run.progress().level(), "the smallest level comes first");
        Run.runToEnd(run, UNASKED);
        assertEquals(0, run.progress().level());
    }

    @Test
    void aRoundTripEndsWhereTheDataBegan() {
        int n = 4000;
        Sampler heun = new Heun(0, 20);
        RoundTrip trip = new RoundTrip(heun, SIGMAS, 2, OneGaussian.draw(n, V, 5), RandomStream.of(5, "trip"));
        int total = trip.progress().totalSteps();
        assertEquals(3 * 2 + 2 * 20 + 1, total);
        int turn = 0;
        double furthest = 0;
        while (!trip.done()) {
            trip.step(OneGaussian.score(V));
            Run.Progress p = trip.progress();
            assertEquals(total, p.totalSteps());
            if (trip.returning() && turn == 0) {
                turn = p.step();
                furthest = OneGaussian.variance(p.particles());
                assertEquals(0, p.scoreCalls());
            }
        }
        assertEquals(6, turn);
        double fiveStandardErrors = 5 * Math.sqrt(2.0 / (2 * n));
        assertEquals(V + 4, furthest, (V + 4) * fiveStandardErrors);
        double last = V + 0.01;
        double expected = V * V / last; // Tweedie's last step shrinks p_σL by V/(V + σ_L²)
        assertEquals(expected, OneGaussian.variance(trip.progress().particles()), expected * fiveStandardErrors);
        assertEquals(total, trip.progress().step());
    }

    @Test
    void refusesWhatASamplerRefuses() {
        RandomStream noise = RandomStream.of(6, "forward");
        Points one = Points.of(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Forward(List.of(0.1, 0.2), 1, one, noise));
        assertThrows(IllegalArgumentException.class, () -> new Forward(SIGMAS, 0, one, noise));
        assertThrows(IllegalArgumentException.class, () -> new Forward(SIGMAS, 1, Points.of(Double.NaN, 0), noise));
    }
}
