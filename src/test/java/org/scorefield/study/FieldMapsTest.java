package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.MapLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Scenes;

/** What a map of a field shows. */
class FieldMapsTest {
    private static final Viewport VIEW = Viewport.ofWidth(Box.square(2), 6, Gutter.NONE);

    private static Truth truth(String id) {
        return Truth.of(Scenes.CATALOGUE.get(id).make());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"two-modes", "ring", "few-points"})
    void theExactFieldHasNoCurlAndTheDivergenceOfItsHessian(String id) {
        Truth truth = truth(id);
        MapLayer curl = FieldMaps.of(Kind.CURL, SlopedField.exact(truth), 0.4, VIEW);
        for (double v : curl.values().toArray()) {
            assertEquals(0, v);
        }
        MapLayer exact = FieldMaps.of(Kind.DIVERGENCE, SlopedField.exact(truth), 0.4, VIEW);
        MapLayer differences = FieldMaps.of(Kind.DIVERGENCE, truth, 0.4, VIEW);
        double[] a = exact.values().toArray();
        double[] b = differences.values().toArray();
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i], b[i], 1e-3 * exact.limit()); // (h/σ)² of a third derivative
        }
        assertEquals(exact.limit(), curl.limit());
    }

    @Test
    void aTurningFieldHasCurlEverywhereAndAMagnitudeThatGrows() {
        ScoreField turning = (x, sigma) -> {
            double[] s = new double[2 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                s[2 * i] = -x.y(i);
                s[2 * i + 1] = x.x(i);
            }
            return Points.wrap(s);
        };
        for (double v : FieldMaps.of(Kind.CURL, turning, 1, VIEW).values().toArray()) {
            assertEquals(2, v, 1e-9);
        }
        MapLayer magnitude = FieldMaps.of(Kind.MAGNITUDE, turning, 1, VIEW);
        assertEquals(Math.sqrt(8), magnitude.values().at(0, 0), 1e-9);
        assertTrue(magnitude.limit() >= 2 && magnitude.limit() <= 5, "a round number");
        assertThrows(IllegalArgumentException.class, () -> FieldMaps.of(Kind.DATA, turning, 1, VIEW));
    }
}
