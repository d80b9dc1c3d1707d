package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.RandomStream;

class ViewportTest {
    /** Rounding of a handful of operations on numbers up to 2,000 px. */
    private static final double ROUNDING = 1e-9;

    /** A whole number of cells must fill the plot: half a cell in the 16 that 600 px hold. */
    private static final double WHOLE_CELLS = 38 / 2.0 / 15;

    static Stream<Arguments> views() {
        return Stream.iterate(1L, i -> i + 1).limit(50).map(seed -> {
            RandomStream r = RandomStream.of(seed, "viewport");
            Box box = new Box(-3 * r.nextDouble() - 0.1, 0.2 + 2 * r.nextDouble(), -1 - r.nextDouble(), r.nextDouble());
            return Arguments.of(
                    seed, new Viewport(box, 200 + 1500 * r.nextDouble(), 150 + 900 * r.nextDouble(), TwoModes.GUTTER));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("views")
    void aPlaceComesBackFromItsPixel(long seed, Viewport view) {
        RandomStream r = RandomStream.of(seed, "place");
        double x = 5 * r.nextGaussian();
        double y = 5 * r.nextGaussian();
        assertEquals(x, view.x(view.px(x)), ROUNDING);
        assertEquals(y, view.y(view.py(y)), ROUNDING);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("views")
    void theBoxIsSeenWholeInTheMiddleAndOneAxisFitsTightly(long seed, Viewport view) {
        Box shown = view.shown();
        Box box = view.box();
        assertTrue(shown.width() >= box.width() * (1 - ROUNDING) && shown.height() >= box.height() * (1 - ROUNDING));
        assertEquals(box.centerX(), shown.centerX(), ROUNDING);
        assertEquals(box.centerY(), shown.centerY(), ROUNDING);
        assertEquals(0, Math.min(shown.width() - box.width(), shown.height() - box.height()), ROUNDING);
        assertEquals(shown.width() / shown.height(), view.plotWidthPx() / view.plotHeightPx(), ROUNDING);
    }

    @Test
    void yPointsUpInTheSceneAndDownOnThePicture() {
        Viewport view = new Viewport(Box.square(3), 640, 600, Gutter.AXES);
        assertTrue(view.py(1) < view.py(0));
        assertEquals(Gutter.AXES.left(), view.px(view.shown().xMin()), ROUNDING);
        assertEquals(572, view.py(view.shown().yMin()), ROUNDING);
    }

    @Test
    void theArrowLatticeKeepsItsSpacingInPixelsWhileZooming() {
        Viewport view = new Viewport(Box.square(3), 1068, 628, Gutter.AXES);
        for (Viewport v : new Viewport[] {view, view.withBox(new Box(-0.4, 0.45, -0.5, 0.35))}) {
            Lattice lattice = v.lattice(38);
            assertEquals(38, lattice.stepX() * v.scale(), WHOLE_CELLS);
            assertEquals(38, lattice.stepY() * v.scale(), WHOLE_CELLS);
        }
    }

    @Test
    void aPictureWithoutRoomForItsGutterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Viewport(Box.square(1), 20, 100, Gutter.AXES));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(Box.square(1), Double.NaN, 100, Gutter.NONE));
    }
}
