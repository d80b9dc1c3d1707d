package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

class LayersTest {
    private static Grid gaussian(double deviation, int n, Box box) {
        Lattice lattice = new Lattice(box, n, n);
        Points at = lattice.points();
        double[] log = new double[at.size()];
        for (int i = 0; i < log.length; i++) {
            log[i] = 1000
                    - (at.x(i) * at.x(i) + at.y(i) * at.y(i)) / (2 * deviation * deviation); // a constant is no matter
        }
        return Grid.wrap(lattice, log);
    }

    /** The region of highest density with mass 1 − t of a round Gaussian is the disc of radius σ√(−2 ln t). */
    @ParameterizedTest(name = "deviation {0}")
    @ValueSource(doubles = {0.3, 0.6})
    void contoursOfAGaussianAreCirclesOfTheRadiusThatHoldsTheirMass(double deviation) {
        DensityLayer layer = DensityLayer.of(gaussian(deviation, 121, Box.square(3)));
        for (double tone : DensityLayer.contours(7)) {
            List<Points> lines = layer.lines(tone);
            assertEquals(1, lines.size(), "one closed line");
            Points line = lines.getFirst();
            assertEquals(line.x(0), line.x(line.size() - 1), "closed");
            double radius = deviation * Math.sqrt(-2 * Math.log(tone));
            for (int i = 0; i < line.size(); i++) {
                // A fifth of a cell of 0.05: straight between the grid's points, and the mass in steps of cells.
                assertEquals(radius, Math.hypot(line.x(i), line.y(i)), 0.01);
            }
        }
    }

    /** Seven cells across: a chord of such a circle is a tenth of its radius off. */
    @Test
    void aContourRoundANarrowPeakIsRoundBetweenTheCellsToo() {
        DensityLayer layer = DensityLayer.of(gaussian(0.5, 25, Box.square(3)));
        for (double tone : DensityLayer.contours(7)) {
            Points line = layer.lines(tone).getFirst();
            double radius = 0;
            for (int i = 0; i < line.size(); i++) {
                radius += Math.hypot(line.x(i), line.y(i)) / line.size();
            }
            for (int i = 0; i + 1 < line.size(); i++) {
                double x = 0.5 * (line.x(i) + line.x(i + 1));
                double y = 0.5 * (line.y(i) + line.y(i + 1));
                assertEquals(radius, Math.hypot(x, y), 0.02 * radius, "tone " + tone + ", the middle of chord " + i);
            }
        }
    }

    @Test
    void theOutermostOfSevenContoursLiesAtTwoAndAHalfDeviations() {
        assertEquals(2.45, Math.sqrt(-2 * Math.log(DensityLayer.contours(7).getFirst())), 1e-12);
    }

    @Test
    void aSaddleIsCutIntoTwoLinesThatDoNotCross() {
        Grid saddle = Grid.of(new Lattice(Box.square(1), 2, 2), 1, 0, 0, 1);
        assertEquals(2, Contours.of(saddle, 0.4).size());
        assertEquals(2, Contours.of(saddle, 0.6).size());
    }

    @Test
    void anEmptyDensityDrawsNothingAndDoesNotFail() {
        Lattice lattice = new Lattice(Box.square(3), 4, 4);
        double[] nothing = new double[16];
        Arrays.fill(nothing, Double.NEGATIVE_INFINITY);
        nothing[3] = Double.NaN;
        Viewport view = new Viewport(Box.square(3), 100, 100, Gutter.NONE);
        int[] pixels = Painter.still(List.of(DensityLayer.of(Grid.wrap(lattice, nothing))), view, Palette.DARK, 1);
        assertEquals(
                10_000,
                Arrays.stream(pixels).filter(p -> p == Palette.DARK.canvas()).count());
    }

    @Test
    void aNeedleBesideACloudLeavesTheCloudVisible() {
        Lattice lattice = new Lattice(Box.square(3), 121, 121);
        Points at = lattice.points();
        double[] log = new double[at.size()];
        for (int i = 0; i < log.length; i++) {
            double needle = Math.exp(-((at.x(i) + 2) * (at.x(i) + 2) + at.y(i) * at.y(i)) / (2 * 0.01)) / 0.01;
            double cloud = Math.exp(-((at.x(i) - 1) * (at.x(i) - 1) + at.y(i) * at.y(i)) / (2 * 0.49)) / 0.49;
            log[i] = Math.log(needle + cloud);
        }
        Tone tone = Tone.of(Grid.wrap(lattice, log));
        double middle = tone.at(log[60 * 121 + 80]); // x = 1, y = 0
        assertTrue(middle > 0.3, "half the mass is as dense or less, but the tone is " + middle);
    }

    @Test
    void sigmaScaledArrowsAreLinearAtFirstAndNeverLeaveTheirCell() {
        ArrowScale scale = new ArrowScale(ArrowLength.SIGMA_SCALED, 0.1, 1, 1e6);
        assertEquals(2 * scale.share(2), scale.share(4), 0.02 * scale.share(4));
        assertEquals(ArrowScale.LONGEST, scale.share(1e6), 1e-9);
        double before = 0;
        for (double norm = 0.5; norm < 1e4; norm *= 1.3) {
            assertTrue(scale.share(norm) > before && scale.share(norm) <= ArrowScale.LONGEST);
            before = scale.share(norm);
        }
        ArrowScale finer = new ArrowScale(ArrowLength.SIGMA_SCALED, 0.01, 1, 1e6);
        assertEquals(scale.share(3), finer.share(30), 1e-12, "only σ|s| matters");
    }

    @Test
    void trueArrowsAreProportionalAndUnitArrowsAlike() {
        ArrowScale linear = new ArrowScale(ArrowLength.TRUE, 0.1, 1, 50);
        assertEquals(ArrowScale.LONGEST, linear.share(50), 1e-12);
        assertEquals(0.1 * linear.share(50), linear.share(5), 1e-12);
        ArrowScale unit = new ArrowScale(ArrowLength.UNIT_LOG, 0.1, 0.01, 100);
        assertEquals(unit.share(0.01), unit.share(100));
        assertEquals(0.5, unit.tone(1), 1e-12);
        for (ArrowLength mode : ArrowLength.values()) {
            assertEquals(0, new ArrowScale(mode, 0.1, 1, 2).share(Double.NaN));
            assertEquals(mode, ArrowLength.of(mode.id()));
        }
    }

    @Test
    void aLensKeepsTheArrowsInsideOrOutside() {
        Lattice lattice = new Lattice(Box.square(2), 5, 5);
        ArrowsLayer all =
                ArrowsLayer.learned(lattice, lattice.points(), ArrowScale.of(ArrowLength.TRUE, 1, lattice.points()));
        assertEquals(5, all.within(0, 0, 1.1, true).places().size());
        assertEquals(20, all.within(0, 0, 1.1, false).places().size());
    }

    @Test
    void axesShowRoundNumbersWithARealMinus() {
        assertEquals(List.of("−2", "−1", "0", "1", "2"), labels(new Axis(false, -2.4, 2.4).ticks(6)));
        assertEquals(List.of("−0.5", "0.0", "0.5"), labels(new Axis(false, -0.7, 0.7).ticks(3)));
        assertEquals(List.of("10⁻³", "10⁻²", "10⁻¹", "10⁰"), labels(new Axis(true, 1e-3, 1).ticks(5)));
        assertEquals("−1.25", Axis.number(-1.25));
        assertEquals("2.5 × 10⁷", Axis.number(2.5e7));
        assertEquals("0.021", Axis.number(0.0210001));
    }

    private static List<String> labels(List<Axis.Tick> ticks) {
        return ticks.stream().map(Axis.Tick::label).filter(l -> !l.isEmpty()).toList();
    }

    @Test
    void namedLayersArePaintedFromBroadToFine() {
        assertEquals(
                List.of(Layers.Kind.DENSITY, Layers.Kind.LEARNED, Layers.Kind.PARTICLES),
                Layers.parse("particles, learned,density,learned"));
        assertThrows(IllegalArgumentException.class, () -> Layers.parse("densty"));
    }
}
