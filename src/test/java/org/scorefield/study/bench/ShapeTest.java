package org.scorefield.study.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;

class ShapeTest {
    @Test
    void aStepIsThreePassesOfMultiplyAddsButNoInputGradientOfTheInput() {
        // 2 B (3 Σ in·out − 3 H) for 3 → 64 → 64 → 2, B = 256
        Shape shape = new Shape(List.of(64, 64), "silu", 256);
        double products = 3 * 64 + 64 * 64 + 64 * 2;
        assertEquals(2 * 256 * (3 * products - 3 * 64), shape.flopPerStep());
        assertEquals(2 * products, shape.flopPerPoint());
        assertEquals(6.68, shape.flopPerStep() / 1e6, 0.01, "MFLOP, as the peers count");
    }

    @Test
    void aShapeThatNobodyCanTrainSaysSo() {
        assertThrows(IllegalArgumentException.class, () -> new Shape(List.of(64), "silu", 3).check());
        assertThrows(IllegalArgumentException.class, () -> new Shape(List.of(), "silu", 64).check());
        assertThrows(IllegalArgumentException.class, () -> new Shape(List.of(513), "silu", 64).check());
    }

    @Test
    void theTargetsAreThoseOfThePeers() {
        assertEquals(2, Truth.of(Target.two().scene()).components());
        assertEquals(8, Truth.of(Target.eight().scene()).components());
        assertEquals(128, Truth.of(Target.moons().scene()).components());
        assertEquals(2, Target.two().levels().largest());
        assertEquals(0.02, Target.two().levels().smallest());
        // By symmetry the score of each vanishes where its middle is.
        for (Target target : List.of(Target.two(), Target.eight(), Target.moons())) {
            Points s = Truth.of(target.scene()).score(Points.of(0, 0), 0.5);
            assertEquals(0, Math.hypot(s.x(0), s.y(0)), 1e-9, target.name());
        }
    }
}
