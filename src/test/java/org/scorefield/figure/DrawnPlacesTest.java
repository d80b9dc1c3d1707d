package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.noise.NoiseLevels;

/** Where the plots and bars draw what they are told: each number at its place, and up is more. */
class DrawnPlacesTest {
    private static final Palette PALETTE = Palette.LIGHT;

    /** Rounding of a few sums of pixels. */
    private static final double ROUNDING = 1e-9;

    @Test
    void aPowerLawIsAStraightLineThatRisesByEqualDecades() {
        CurvePlot plot =
                CurvePlot.of("cost", "steps", List.of(new CurvePlot.Curve("a", Points.of(1, 1, 10, 10, 100, 100))));
        Notes notes = Notes.of(plot, Viewport.pixels(400, 250));
        double[] xy = Notes.in(notes.lines, PALETTE.of(Role.LEARNED)).getFirst().xy();
        assertEquals(6, xy.length);
        assertTrue(xy[2] > xy[0] && xy[3] > xy[1], "more is to the right and above: " + Arrays.toString(xy));
        assertEquals(xy[2] - xy[0], xy[4] - xy[2], ROUNDING);
        assertEquals(xy[3] - xy[1], xy[5] - xy[3], ROUNDING);
    }

    @Test
    void eachBarStandsInTheMiddleOfItsLevel() {
        FisherBars bars = new FisherBars(NoiseLevels.geometric(1, 0.01, 4), List.of(0.5, 0.1, 0.2, 0.4), 1);
        Viewport view = Viewport.pixels(288, 160);
        Notes notes = Notes.of(bars, view);
        List<Notes.Drawn> drawn = notes.shapes.stream()
                .filter(d -> (d.argb() & 0xFFFFFF) == (PALETTE.of(Role.ERROR) & 0xFFFFFF))
                .toList();
        double room = 288 - PlotFrame.LEFT_PX - PlotFrame.RIGHT_PX;
        for (int i = 0; i < 4; i++) {
            double middle = view.px(drawn.get(i).mid(0));
            assertEquals(PlotFrame.LEFT_PX + (i + 0.5) * room / 4, middle, ROUNDING, "bar " + i);
            assertEquals(i, bars.levelAt(view, middle), "a click on bar " + i);
            assertEquals(i, bars.levelAt(view, view.px(drawn.get(i).least(0)) + 1), "left in bar " + i);
            assertEquals(i, bars.levelAt(view, view.px(drawn.get(i).most(0)) - 1), "right in bar " + i);
        }
    }

    /** Particles spread as evenly as the density ½ on [−1, 1]: the bars are as high as the curve over them. */
    @ParameterizedTest(name = "along x: {0}")
    @ValueSource(booleans = {true, false})
    void theMarginsStandOverTheirAxisAndABarIsAsHighAsTheDensityOfItsParticles(boolean alongX) {
        int n = 60_000;
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = (alongX ? 1 : 7) * (2 * (i + 0.5) / n - 1);
            xy[2 * i + 1] = (alongX ? 7 : 1) * (2 * (i + 0.5) / n - 1);
        }
        Points half = Points.of(-1, 0.5, 1, 0.5);
        Points none = Points.none();
        Viewport view = new Viewport(Box.square(2), 400, 400, Gutter.MARGINALS);
        Notes notes = Notes.of(new MarginalsLayer(alongX ? half : none, alongX ? none : half, Points.wrap(xy)), view);
        int along = alongX ? 0 : 1;
        int out = 1 - along;
        Notes.Drawn curve = Notes.in(notes.lines, PALETTE.of(Role.EXACT)).getFirst();
        double foot = alongX ? view.shown().yMax() : view.shown().xMax();
        assertEquals(-1, curve.least(along), ROUNDING);
        assertEquals(1, curve.most(along), ROUNDING);
        double height = curve.most(out) - foot;
        assertTrue(height > 0, "outside of the plot");
        int inside = 0;
        for (Notes.Drawn bar : notes.shapes) {
            if (bar.least(along) > -0.95 && bar.most(along) < 0.95) {
                inside++;
                assertEquals(foot, bar.least(out), ROUNDING);
                // A bar holds some 2,000 particles, one more or less at its ends.
                assertEquals(height, bar.most(out) - foot, 0.002 * height);
            }
        }
        assertTrue(inside > 5, inside + " bars");
    }

    @Test
    void theColourBarHasItsHighestColourAtTheTop() {
        ColorBarLayer bar = new ColorBarLayer(Optional.of(ColorMap.CIVIDIS), "0", "1", "p");
        Picture strip = Notes.of(bar, new Viewport(Box.square(2), 300, 300, Gutter.NONE))
                .pictures
                .getFirst();
        assertEquals(ColorMap.CIVIDIS.argb(1), strip.argb(0, 0));
        assertEquals(ColorMap.CIVIDIS.argb(0), strip.argb(0, strip.height() - 1));
    }

    /** High at (−1, −1) and (1, 1) with a mean of ½: below it the low corners are cut off, above it the high ones. */
    @ParameterizedTest(name = "level {0}")
    @CsvSource({"0.4, -1", "0.6, 1"})
    void aSaddleJoinsItsHighCornersWhereItsMiddleIsHigh(double level, double sign) {
        Grid saddle = Grid.of(new Lattice(Box.square(1), 2, 2), 1, 0, 0, 1);
        Set<Double> cutOff = Contours.of(saddle, level).stream()
                .map(line -> Math.signum((line.x(0) + line.x(1)) * (line.y(0) + line.y(1))))
                .collect(Collectors.toSet());
        assertEquals(Set.of(sign), cutOff);
    }

    /** u/(1 + u⁴)^¼ with u = σ|s|/1.25: even in σ|s| while it is small, and never longer than a cell. */
    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.01, 1, 50})
    void aScaledArrowGrowsWithSigmaTimesTheScoreAndFillsItsCellInTheEnd(double sigma) {
        ArrowScale scale = new ArrowScale(ArrowLength.SIGMA_SCALED, sigma, 1e-9, 1e9);
        double small = 0.01 / sigma;
        assertEquals(ArrowScale.LONGEST * 0.01 / 1.25, scale.share(small), 1e-9);
        assertEquals(2 * scale.share(small), scale.share(2 * small), 1e-9);
        assertEquals(ArrowScale.LONGEST * Math.pow(0.5, 0.25), scale.share(1.25 / sigma), 1e-12);
        assertEquals(ArrowScale.LONGEST, scale.share(1e4 / sigma), 1e-12);
    }
}
