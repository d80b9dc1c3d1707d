package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Scenes;

/** Each margin is that of its own coordinate, from edge to edge of what is shown. */
@NullMarked
class MarginalsTest {
    @Test
    void alongEachAxisStandsTheDensityOfItsCoordinate() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("thin-ellipse").make());
        Box shown = new Box(-2, 4, -1, 3);
        Marginals margins = Marginals.of(truth, 0.3, new Viewport(shown, 600, 400, Gutter.NONE));
        assertCurve(truth, true, -2, 4, margins.alongX());
        assertCurve(truth, false, -1, 3, margins.alongY());
    }

    private static void assertCurve(Truth truth, boolean alongX, double from, double to, Points curve) {
        assertEquals(from, curve.x(0), 1e-12);
        assertEquals(to, curve.x(curve.size() - 1), 1e-12);
        for (int i = 0; i < curve.size(); i += 10) {
            double density = truth.marginal(alongX, new double[] {curve.x(i)}, 0.3)[0];
            assertEquals(density, curve.y(i), 1e-15, "at " + curve.x(i));
        }
    }
}
