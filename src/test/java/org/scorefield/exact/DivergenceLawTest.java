package org.scorefield.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Box;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** Noise takes two densities towards each other at half the rate of their Fisher divergence. */
@NullMarked
class DivergenceLawTest {
    private static Truth gaussian(double x, double deviation) {
        Gaussian g = Gaussian.round("g", 1, x, 0, deviation);
        return Truth.of(new Scene("one", java.util.List.of(g), Box.square(4)));
    }

    static Stream<RandomScenes.Trial> trials() {
        return RandomScenes.trials(25);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void theSlopeOfKlInSigmaSquaredIsMinusHalfTheFisherDivergence(RandomScenes.Trial trial) {
        Truth p = Truth.of(trial.scene());
        Truth q = Truth.of(RandomScenes.trial(trial.seed() + 1000).scene());
        double v = Math.max(0.04, trial.sigma() * trial.sigma());
        double h = 0.02 * v;
        double slope = (p.divergenceFrom(q, Math.sqrt(v + h)) - p.divergenceFrom(q, Math.sqrt(v - h))) / (2 * h);
        double fisher = p.fisherDivergenceFrom(q, Math.sqrt(v));
        // The difference errs by (h/v)² times a third derivative, the quadrature by 1e-6 KL/h; a lost ½ is 50 %.
        double rounding = 1e-5 * p.divergenceFrom(q, Math.sqrt(v)) / h;
        assertEquals(-0.5 * fisher, slope, 0.01 * fisher + rounding, "σ² = " + v);
    }

    @Test
    void twoGaussiansHaveTheClosedForm() {
        double kl = gaussian(0, 0.6).divergenceFrom(gaussian(1.5, 1), 0.8);
        double a = 0.6 * 0.6 + 0.8 * 0.8;
        double b = 1 + 0.8 * 0.8;
        assertEquals(a / b - 1 + Math.log(b / a) + 1.5 * 1.5 / (2 * b), kl, 1e-5);
        // ∇log p − ∇log q = x/b·… : linear in x, so E of its square is by hand.
        double slope = 1 / b - 1 / a;
        double fisher = 2 * slope * slope * a + 1.5 * 1.5 / (b * b);
        assertEquals(fisher, gaussian(0, 0.6).fisherDivergenceFrom(gaussian(1.5, 1), 0.8), 1e-5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void aDensityDoesNotDifferFromItself(RandomScenes.Trial trial) {
        Truth p = Truth.of(trial.scene());
        assertEquals(0, p.divergenceFrom(p, trial.sigma()), 1e-12);
        assertTrue(p.divergenceFrom(
                        Truth.of(RandomScenes.trial(trial.seed() + 1000).scene()), trial.sigma())
                > 0);
    }
}
