package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Points;
import org.scorefield.noise.NoiseLevels;

class PlotsTest {
    private static final Viewport VIEW = Viewport.pixels(288, 160);
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(1, 0.01, 3);

    /** Rows of the plot that hold pixels of a colour, from the top. */
    private static int[] rows(Layer plot, int argb) {
        int[] pixels = Painter.still(List.of(plot), VIEW, Palette.LIGHT, 1);
        int[] perRow = new int[160];
        for (int i = 0; i < pixels.length; i++) {
            perRow[i / 288] += pixels[i] == argb ? 1 : 0;
        }
        return perRow;
    }

    @Test
    void theBarOfTheCurrentLevelIsSolidAndAsHighAsItsLogarithm() {
        // The edges fall within a pixel each, and the base line hides half a one. Decades 10⁻³ to 10⁰·⁰⁹⁷: the bar of
        // 10⁻² is one of 3.097 decades high.
        FisherBars bars = new FisherBars(LEVELS, List.of(1.0, 0.01, 0.0015), 1);
        int[] rows = rows(bars, Palette.LIGHT.of(Role.ERROR));
        int height = 0;
        for (int r : rows) {
            height += r > 0 ? 1 : 0;
        }
        double plot = 160 - PlotFrame.TOP_PX - PlotFrame.BOTTOM_PX;
        assertEquals(plot / (3 + Math.log10(1.25)), height, 2.5);
    }

    @Test
    void aClickFindsTheBarUnderIt() {
        FisherBars bars = new FisherBars(LEVELS, List.of(1.0, 0.1, 0.01), 0);
        double third = (288 - PlotFrame.LEFT_PX - PlotFrame.RIGHT_PX) / 3;
        assertEquals(0, bars.levelAt(VIEW, PlotFrame.LEFT_PX + 0.5 * third));
        assertEquals(2, bars.levelAt(VIEW, PlotFrame.LEFT_PX + 2.5 * third));
        assertEquals(-1, bars.levelAt(VIEW, PlotFrame.LEFT_PX - 1));
    }

    @Test
    void thereIsOneErrorPerLevel() {
        assertThrows(IllegalArgumentException.class, () -> new FisherBars(LEVELS, List.of(1.0), 0));
        assertThrows(IllegalArgumentException.class, () -> new FisherBars(LEVELS, List.of(1.0, 1.0, 1.0), 3));
    }

    @Test
    void theFloorIsDrawnOnceAndBelowTheLossOfAWorseNetwork() {
        Points loss = Points.of(1, 4, 10, 3, 100, 2, 1000, 2);
        int[] floor = rows(new LossPlot("DSM loss", loss, OptionalDouble.of(1)), Palette.LIGHT.of(Role.EXACT));
        int[] curve = rows(new LossPlot("DSM loss", loss, OptionalDouble.of(1)), Palette.LIGHT.of(Role.LEARNED));
        int line = 0;
        for (int y = 1; y < 160; y++) {
            line = floor[y] > floor[line] ? y : line;
        }
        int lowest = 0;
        for (int y = 0; y < 160; y++) {
            lowest = curve[y] > 0 ? y : lowest;
        }
        assertTrue(floor[line] > 100, "a dashed line across");
        assertTrue(lowest < line, "the loss ends at " + lowest + ", above the floor at " + line);
    }

    @Test
    void aStepLookedAtIsMarkedFromTopToBottom() {
        Points loss = Points.of(1, 4, 10, 3, 100, 2, 1000, 2);
        LossPlot last = new LossPlot("DSM loss", loss, OptionalDouble.empty());
        LossPlot marked = new LossPlot("DSM loss", loss, OptionalDouble.empty(), OptionalDouble.of(0));
        assertEquals(0, Arrays.stream(rows(last, Palette.LIGHT.of(Role.ACCENT))).sum());
        long height = Arrays.stream(rows(marked, Palette.LIGHT.of(Role.ACCENT)))
                .filter(n -> n > 0)
                .count();
        assertTrue(height > 60, height + " px");
    }

    @Test
    void aRunThatGoesOnFromAnotherHasTheWholeWidth() {
        Points loss = Points.of(4001, 4, 4100, 3, 4200, 2, 4400, 2);
        int[] curve = rows(new LossPlot("DSM loss", loss, OptionalDouble.empty()), Palette.LIGHT.of(Role.LEARNED));
        assertTrue(Arrays.stream(curve).sum() > 150, Arrays.stream(curve).sum() + " px of curve in a plot of 288");
    }

    static Stream<Points> oddLosses() {
        return Stream.of(
                Points.none(),
                Points.of(1, Double.NaN),
                Points.of(1, 2),
                Points.of(0, 2, 1, Double.POSITIVE_INFINITY),
                Points.of(1, 0, 2, 0, 3, 0),
                Points.of(1, 1e-300, 2, 1e300),
                Points.of(1, -1e300, 2, 1e300),
                Points.of(1e9, 5, 2e9, 5));
    }

    @ParameterizedTest
    @MethodSource("oddLosses")
    void noLossMakesThePlotFail(Points loss) {
        for (OptionalDouble floor : List.of(
                OptionalDouble.empty(),
                OptionalDouble.of(-1),
                OptionalDouble.of(1e-9),
                OptionalDouble.of(Double.NaN))) {
            assertEquals(
                    288 * 160, Painter.still(List.of(new LossPlot("loss", loss, floor)), VIEW, Palette.DARK, 1).length);
        }
    }

    @Test
    void noErrorMakesTheBarsFail() {
        for (List<Double> errors : List.of(
                List.of(Double.NaN, Double.NaN, Double.NaN),
                List.of(0.0, -1.0, Double.POSITIVE_INFINITY),
                List.of(1e-200, 1e200, 1.0))) {
            assertEquals(
                    288 * 160, Painter.still(List.of(new FisherBars(LEVELS, errors, 1)), VIEW, Palette.DARK, 1).length);
        }
    }
}
