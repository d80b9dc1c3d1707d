package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

class SnapTest {
    private static final double UNITS_PER_PX = 0.01;
    private static final Scene SCENE = new Scene(
            "three",
            List.of(
                    Gaussian.round("A", 1, -1.03, 0.31, 0.2),
                    Gaussian.round("B", 1, 1.07, 0.33, 0.2),
                    Gaussian.round("C", 1, 0, -1, 0.2)),
            Box.square(3));

    @Test
    void anotherCentrePullsAndIsShownByAGuide() {
        Snap snap = Snap.of(SCENE, Set.of(2), -1.0, 0.72, UNITS_PER_PX);
        assertEquals(-1.03, snap.x());
        assertEquals(OptionalDouble.of(-1.03), snap.guideX());
        assertEquals(0.72, snap.y(), "neither a centre nor a grid line is near");
        assertTrue(snap.guideY().isEmpty());
    }

    @Test
    void theNearestCentrePullsMost() {
        assertEquals(0.33, Snap.of(SCENE, Set.of(2), 5.2, 0.335, UNITS_PER_PX).y());
    }

    @Test
    void whatMovesPullsNothing() {
        Snap snap = Snap.of(SCENE, Set.of(0, 2), -1.1, 0.72, UNITS_PER_PX);
        assertEquals(-1.1, snap.x());
    }

    @Test
    void gridLinesPullWhereNoCentreDoes() {
        Snap snap = Snap.of(SCENE, Set.of(2), 2.04, -1.46, UNITS_PER_PX);
        assertEquals(2, snap.x());
        assertEquals(-1.5, snap.y());
        assertTrue(snap.guideX().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 0.003, 0.01, 0.024, 0.4, 70})
    void gridLinesStandFarEnoughApartAtEveryZoom(double unitsPerPx) {
        double px = Snap.gridStep(unitsPerPx) / unitsPerPx;
        assertTrue(px >= 40 - 1e-9 && px <= 100, "lines are " + px + " px apart");
    }
}
