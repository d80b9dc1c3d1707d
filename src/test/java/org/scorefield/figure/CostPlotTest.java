package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorefield.field.Points;

class CostPlotTest {
    private static final Viewport VIEW = Viewport.pixels(320, 240);

    /** How many pixels of a colour there are. */
    private static int count(Points costs, double slope, Role role) {
        CostPlot plot = new CostPlot("cost", "slope 1", "size", costs, slope);
        int[] pixels = Painter.still(List.of(plot), VIEW, Palette.PAPER, 1);
        int n = 0;
        for (int p : pixels) {
            n += p == Palette.PAPER.of(role) ? 1 : 0;
        }
        return n;
    }

    @Test
    void whereTheSlopeIsAsExpectedTheMeasuredLineCoversTheDashedOne() {
        Points straight = Points.of(1, 2, 10, 20, 100, 200);
        int covered = count(straight, 1, Role.EXACT);
        int apart = count(straight, 0, Role.EXACT);
        assertTrue(2 * covered < apart, covered + " pixels of the dashed line are seen, against " + apart);
    }

    @Test
    void oddCurvesAreDrawnTooAndImpossibleOnesRefused() {
        for (Points costs : List.of(Points.of(1, 1), Points.of(1, 5, 2, 5), Points.of(1, 1e-9, 1e9, 1e12))) {
            assertTrue(count(costs, 2, Role.LEARNED) > 0, costs.toString());
        }
        for (Points costs : List.of(Points.none(), Points.of(0, 1), Points.of(1, Double.NaN), Points.of(1, -1))) {
            assertThrows(IllegalArgumentException.class, () -> new CostPlot("cost", "", "size", costs, 1));
        }
        assertEquals(0, count(Points.of(1, 1), 1, Role.ERROR));
    }
}
