package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

class LetterPointsTest {
    @Test
    void anOIsEmptyInTheMiddleAndAnIIsNot() {
        assertEquals(0, inside(points("O"), 0.2));
        assertTrue(inside(points("I"), 0.2) > 10);
    }

    @Test
    void aTextStandsUpright() {
        Points t = points("T");
        int above = 0;
        for (int i = 0; i < t.size(); i++) {
            above += t.y(i) > 0 ? 1 : 0;
        }
        assertTrue(above > 0.6 * t.size(), "the bar of a T is on top: " + above);
        assertEquals(t, points("T"), "and is the same each time");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "", "   "})
    void textWithoutInkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> points(text));
    }

    private static int inside(Points points, double radius) {
        int count = 0;
        for (int i = 0; i < points.size(); i++) {
            count += Math.hypot(points.x(i), points.y(i)) < radius ? 1 : 0;
        }
        return count;
    }

    private static Points points(String text) {
        return LetterPoints.of(text, 400, 0, RandomStream.of(3, "letters"));
    }
}
