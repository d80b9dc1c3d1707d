package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;

class HandleTest {
    /** Rounding in a rotation and its inverse. */
    private static final double ROUNDING = 1e-9;

    private static final double STALK = 0.3;

    static Stream<Arguments> gaussiansAndHandles() {
        return IntStream.range(0, 40)
                .boxed()
                .flatMap(seed -> Stream.of(Handle.values()).map(h -> Arguments.of(seed, h)));
    }

    private static Gaussian random(int seed) {
        SplittableRandom r = new SplittableRandom(seed);
        return new Gaussian(
                "A",
                0.5,
                r.nextDouble(-3, 3),
                r.nextDouble(-3, 3),
                Covariance.ofAxes(r.nextDouble(0.5, 1), r.nextDouble(0.1, 0.4), r.nextDouble(-1.5, 1.5)));
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("gaussiansAndHandles")
    void aGripFollowsThePointerAlongItsOwnDirection(int seed, Handle handle) {
        Gaussian start = random(seed);
        Points before = handle.position(start, STALK);
        // Outwards by a fifth: the grip has one degree of freedom, and this lies in it for every grip.
        double dx = 0.2 * (before.x(0) - start.meanX());
        double dy = 0.2 * (before.y(0) - start.meanY());
        Gaussian after = handle.drag(start, dx, dy, false, false, STALK);
        Points moved = handle.position(after, STALK);
        double expectedX = handle == Handle.ROTATE ? before.x(0) : before.x(0) + dx;
        double expectedY = handle == Handle.ROTATE ? before.y(0) : before.y(0) + dy;
        assertEquals(expectedX, moved.x(0), ROUNDING);
        assertEquals(expectedY, moved.y(0), ROUNDING);
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("gaussiansAndHandles")
    void noDragAtAllChangesNothing(int seed, Handle handle) {
        Gaussian start = random(seed);
        Gaussian after = handle.drag(start, 0, 0, false, false, STALK);
        assertEquals(start.meanX(), after.meanX(), ROUNDING);
        assertEquals(start.covariance().xx(), after.covariance().xx(), ROUNDING);
        assertEquals(start.covariance().xy(), after.covariance().xy(), ROUNDING);
        assertEquals(start.covariance().yy(), after.covariance().yy(), ROUNDING);
    }

    @Test
    void theKnobTurnsToThePointerAndSnapsToFifteenDegrees() {
        Gaussian flat = new Gaussian("A", 1, 0, 0, Covariance.ofAxes(1, 0.2, 0));
        // The knob stands at (2.3, 0); the pointer goes to (2.3, 2.0), which is 41°.
        Gaussian turned = Handle.ROTATE.drag(flat, 0, 2.0, false, false, STALK);
        assertEquals(Math.atan2(2.0, 2.3), turned.covariance().angle(), ROUNDING);
        Gaussian snapped = Handle.ROTATE.drag(flat, 0, 2.0, false, true, STALK);
        assertEquals(Math.toRadians(45), snapped.covariance().angle(), ROUNDING);
    }

    @Test
    void shiftKeepsTheRatioOfTheAxes() {
        Gaussian flat = new Gaussian("A", 1, 0, 0, Covariance.ofAxes(1, 0.2, 0));
        Gaussian grown = Handle.MAJOR_PLUS.drag(flat, 1, 0, true, false, STALK);
        assertEquals(1.5 * 1.5, grown.covariance().majorVariance(), ROUNDING);
        assertEquals(0.3 * 0.3, grown.covariance().minorVariance(), ROUNDING);
    }

    @Test
    void anAxisDraggedThroughTheCentreStopsAtTheThinnest() {
        Gaussian flat = new Gaussian("A", 1, 0, 0, Covariance.ofAxes(1, 0.2, 0));
        Gaussian crushed = Handle.MINOR_PLUS.drag(flat, 0, -5, false, false, STALK);
        assertEquals(Handle.THINNEST * Handle.THINNEST, crushed.covariance().minorVariance(), ROUNDING);
    }
}
