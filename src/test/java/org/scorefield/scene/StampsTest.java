package org.scorefield.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Every stamp stays in its box, gives as many points as asked and the same ones for the same seed. */
class StampsTest {
    static Stream<String> ids() {
        return Stamps.CATALOGUE.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aStampFillsAboutOneUnitAndRepeats(String id) {
        Stamp stamp = Stamps.CATALOGUE.get(id).make();
        Points points = stamp.points(300, 0, RandomStream.of(5, id));
        assertEquals(300, points.size());
        double widest = 0;
        for (int i = 0; i < points.size(); i++) {
            widest = Math.max(widest, Math.max(Math.abs(points.x(i)), Math.abs(points.y(i))));
        }
        assertTrue(widest > 0.9 && widest < 1.1, "reaches " + widest);
        assertEquals(points, stamp.points(300, 0, RandomStream.of(5, id)));
        assertEquals(1, stamp.points(1, 0.1, RandomStream.of(5, id)).size());
    }

    @Test
    void aRingIsRound() {
        Points ring = Stamps.CATALOGUE.get("ring").make().points(200, 0, RandomStream.of(1, "ring"));
        for (int i = 0; i < ring.size(); i++) {
            assertEquals(1, Math.hypot(ring.x(i), ring.y(i)), 1e-12);
        }
    }

    /** r = 0.1 + 0.9 φ/4π, its length by a fine polygon; each tenth of it has a tenth of the points, give or take a tenth. */
    @Test
    void aSpiralIsEvenAlongItsLength() {
        int fine = 20_000;
        double[] length = new double[fine + 1];
        for (int i = 1; i <= fine; i++) {
            double r = 0.1 + 0.9 * (i - 0.5) / fine;
            length[i] = length[i - 1] + Math.hypot(0.9 / fine, r * 4 * Math.PI / fine);
        }
        int n = 5000;
        Points spiral = Stamps.CATALOGUE.get("spiral").make().points(n, 0, RandomStream.of(1, "spiral"));
        int[] count = new int[10];
        for (int i = 0; i < n; i++) {
            double radius = Math.hypot(spiral.x(i), spiral.y(i));
            int at = (int) Math.clamp(Math.round((radius - 0.1) / 0.9 * fine), 0, fine);
            count[(int) Math.min(9, 10 * length[at] / length[fine])]++;
        }
        for (int tenth : count) {
            assertEquals(n / 10.0, tenth, n / 100.0);
        }
    }

    @Test
    void aPlacedStampIsTurnedScaledAndMoved() {
        Points line = Stamp.placed(Points.of(-1, 0, 1, 0), 3, 4, 2, Math.PI / 2);
        assertEquals(3, line.x(0), 1e-12);
        assertEquals(2, line.y(0), 1e-12);
        assertEquals(3, line.x(1), 1e-12);
        assertEquals(6, line.y(1), 1e-12);
    }

    @Test
    void stampedPointsWeighAsMuchAsSprayedOnes() {
        Scene scene = Blobs.one();
        Points some =
                Stamps.CATALOGUE.get("ring").make().points(SceneEdits.POINTS_FOR_HALF, 0, RandomStream.of(1, "r"));
        Scene stamped = SceneEdits.stamp(scene, "ring", some);
        assertEquals(0.5, stamped.components().get(1).weight(), 1e-12);
        assertEquals("ring", stamped.components().get(1).label());
    }

    @Test
    void severalComponentsAreMovedAndRemovedTogetherButNeverAll() {
        Scene grid = Blobs.grid();
        Scene moved = SceneEdits.moveAll(grid, List.of(0, 8), 1, 0);
        assertEquals(
                ((Gaussian) grid.components().get(8)).meanX() + 1,
                ((Gaussian) moved.components().get(8)).meanX());
        assertEquals(grid.components().get(4), moved.components().get(4));
        assertEquals(7, SceneEdits.removeAll(grid, Set.of(0, 8)).components().size());
        assertThrows(
                IllegalArgumentException.class, () -> SceneEdits.removeAll(grid, Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8)));
    }
}
