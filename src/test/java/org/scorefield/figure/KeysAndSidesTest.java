package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.noise.NoiseLevels;

/** What a key says is what is drawn, and nothing is drawn upside down or left for right. */
@NullMarked
class KeysAndSidesTest {
    private static final Palette PALETTE = Palette.LIGHT;
    private static final double ROUNDING = 1e-9;
    private static final Viewport VIEW = new Viewport(Box.square(2), 400, 400, Gutter.NONE);
    private static final Lattice LATTICE = new Lattice(Box.square(2), 9, 9);

    private static double longest(List<Notes.Drawn> drawn) {
        return drawn.stream().mapToDouble(d -> Math.max(d.most(0), 0)).max().orElseThrow()
                - drawn.stream().mapToDouble(d -> d.least(0)).min().orElseThrow();
    }

    /** The whole arrow of a field that is (norm, 0) at the origin, scene units. */
    private static double drawnLength(ArrowScale scale, double norm, double cell) {
        ArrowsLayer one = new ArrowsLayer(Points.of(0, 0), Points.of(norm, 0), cell, scale, false);
        Notes notes = Notes.of(one, VIEW);
        List<Notes.Drawn> all = new ArrayList<>(notes.lines);
        all.addAll(notes.shapes);
        return longest(all);
    }

    @ParameterizedTest
    @CsvSource({"SIGMA_SCALED, 0.04, |s| = 25", "TRUE, 0.04, |s| = 20"})
    void theArrowOfTheKeyIsAsLongAsAnArrowOfTheNumberBesideIt(ArrowLength mode, double sigma, String said) {
        ArrowScale scale = new ArrowScale(mode, sigma, 0.1, 30);
        Notes key = Notes.of(KeyArrowLayer.of(LATTICE, scale), VIEW);
        assertTrue(key.words.contains(said), key.words.toString());
        double norm = Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1));
        double left = key.lines.stream().mapToDouble(d -> d.least(0)).min().orElseThrow();
        double tip = key.shapes.stream()
                .filter(d -> d.argb() == PALETTE.of(Role.LEARNED))
                .mapToDouble(d -> d.most(0))
                .max()
                .orElseThrow();
        assertEquals(drawnLength(scale, norm, ArrowsLayer.cell(LATTICE)), tip - left, ROUNDING);
    }

    @Test
    void aStripOfColoursRunsFromTheSmallestNormToTheLargest() {
        ArrowScale scale = new ArrowScale(ArrowLength.UNIT_LOG, 0.1, 0.02, 500);
        Notes key = Notes.of(KeyArrowLayer.of(LATTICE, scale), VIEW);
        assertEquals(List.of("|s|  0.02", "500"), key.words.subList(0, 2));
        Picture strip = key.pictures.getFirst();
        assertEquals(PALETTE.arrowRamp().argb(0), strip.argb(0, 0));
        assertEquals(PALETTE.arrowRamp().argb(1), strip.argb(strip.width() - 1, 0));
        assertEquals(0, scale.tone(0.02), ROUNDING);
        assertEquals(0.25, scale.tone(0.02 * Math.pow(500 / 0.02, 0.25)), ROUNDING);
        assertEquals(1, scale.tone(500), ROUNDING);
        assertEquals(Math.sqrt(0.02 * 500), scale.keyNorm(), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "-1, 0", "0, -1"})
    void anArrowPointsWhereItsVectorPoints(double sx, double sy) {
        ArrowScale scale = new ArrowScale(ArrowLength.TRUE, 1, 1, 1);
        ArrowsLayer one = new ArrowsLayer(Points.of(0.5, -0.25), Points.of(sx, sy), 0.5, scale, false);
        Notes.Drawn head = Notes.of(one, VIEW).shapes.getFirst();
        double ahead = sx == 0 ? sy * (head.mid(1) + 0.25) : sx * (head.mid(0) - 0.5);
        double beside = sx == 0 ? head.mid(0) - 0.5 : head.mid(1) + 0.25;
        assertTrue(ahead > 0.1, "the head lies ahead: " + ahead);
        assertEquals(0, beside, ROUNDING);
    }

    @Test
    void learnedArrowsHaveFilledHeadsAndExactOnesHollow() {
        ArrowScale scale = new ArrowScale(ArrowLength.TRUE, 1, 1, 1);
        Points s = Points.of(1, 0);
        Notes learned = Notes.of(new ArrowsLayer(Points.of(0, 0), s, 0.5, scale, false), VIEW);
        Notes exact = Notes.of(new ArrowsLayer(Points.of(0, 0), s, 0.5, scale, true), VIEW);
        assertEquals(1, Notes.in(learned.shapes, PALETTE.of(Role.LEARNED)).size());
        assertEquals(0, Notes.in(exact.shapes, PALETTE.of(Role.EXACT)).size());
        assertTrue(!Notes.in(exact.lines, PALETTE.of(Role.EXACT)).isEmpty());
    }

    @Test
    void theTableOfAFigureNamesEachFieldAndEachMargin() {
        Points place = Points.of(0.1, 0.2);
        ArrowScale scale = new ArrowScale(ArrowLength.TRUE, 1, 1, 1);
        List<String> told = new ArrayList<>();
        Ledger ledger = (layer, series, x, y, u, v) -> told.add(layer + " " + x + " " + y);
        new ArrowsLayer(place, place, 0.5, scale, false).tell(ledger);
        new ArrowsLayer(place, place, 0.5, scale, true).tell(ledger);
        new MarginalsLayer(Points.of(1, 2), Points.of(3, 4), Points.none()).tell(ledger);
        assertEquals(List.of("learned 0.1 0.2", "exact 0.1 0.2", "marginal-x 1.0 2.0", "marginal-y 3.0 4.0"), told);
    }

    @Test
    void aParticleLeftOfTheMarginIsInNoBar() {
        Points inside = Points.of(0.1, 0);
        Points alsoLeft = Points.of(0.1, 0, -2.05, 0);
        Points flat = Points.of(-2, 0.25, 2, 0.25);
        Viewport view = new Viewport(Box.square(2), 400, 400, Gutter.MARGINALS);
        Notes one = Notes.of(new MarginalsLayer(flat, Points.none(), inside), view);
        Notes two = Notes.of(new MarginalsLayer(flat, Points.none(), alsoLeft), view);
        assertEquals(one.shapes.size(), two.shapes.size());
    }

    @Test
    void aLensIsRoundAndAsWideAsItsRadius() {
        Points places = Points.of(0, 0, 1.9, 0, 2.1, 0, 1.5, 1.5);
        ArrowScale scale = new ArrowScale(ArrowLength.TRUE, 1, 1, 1);
        ArrowsLayer all = new ArrowsLayer(places, places, 0.5, scale, false);
        assertEquals(Points.of(0, 0, 1.9, 0), all.within(0, 0, 2, true).places());
        assertEquals(Points.of(2.1, 0, 1.5, 1.5), all.within(0, 0, 2, false).places());
    }

    /** Costs that rise with the square of their size lie on the line of slope 2. */
    @Test
    void costsOfTheExpectedSlopeLieOnTheExpectedLine() {
        CostPlot plot = new CostPlot("cost", "", "n", Points.of(1, 3, 10, 300, 100, 30_000), 2);
        Notes notes = Notes.of(plot, Viewport.pixels(300, 200));
        double[] line = Notes.in(notes.lines, PALETTE.of(Role.EXACT)).getFirst().xy();
        double rise = (line[3] - line[1]) / (line[2] - line[0]);
        assertTrue(rise > 0);
        for (double[] dot : notes.dots) {
            assertEquals(line[1] + rise * (dot[0] - line[0]), dot[1], 1e-6);
        }
    }

    @Test
    void aWhiskerLeadsFromTheTipOfTheExactArrowToThatOfTheLearnedOne() {
        Lattice two = new Lattice(Box.square(1), 2, 2);
        Points exact = Points.of(1, 0, 1, 0, 1, 0, 1, 0);
        Points learned = Points.of(0, 1, 0, 1, 0, 1, 0, 1);
        ErrorLayer layer = ErrorLayer.of(two, learned, exact, new ArrowScale(ArrowLength.TRUE, 1, 1, 1));
        double reach = 0.5 * 2 * ArrowScale.LONGEST; // half an arrow in a cell of 2
        Notes notes = Notes.of(layer, VIEW);
        assertArrayEquals(
                new double[] {-1 + reach, -1, -1, -1 + reach},
                notes.lines.getFirst().xy(),
                ROUNDING);
        assertArrayEquals(new double[] {-1, -1 + reach}, notes.dots.getFirst(), ROUNDING);
        List<double[]> told = new ArrayList<>();
        layer.tell((name, series, x, y, u, v) -> told.add(new double[] {u, v}));
        assertArrayEquals(new double[] {-1, 1}, told.getFirst(), "learned minus exact");
    }

    /** f = x + 2y, so that left and right, below and above differ. */
    @ParameterizedTest(name = "signed: {0}")
    @ValueSource(booleans = {true, false})
    void aMapHasItsHighColourWhereItsValuesAreHigh(boolean signed) {
        Points at = LATTICE.points();
        double[] f = new double[at.size()];
        for (int i = 0; i < f.length; i++) {
            f[i] = signed ? at.x(i) + 2 * at.y(i) : 6 + at.x(i) + 2 * at.y(i);
        }
        Grid grid = Grid.of(LATTICE, f);
        MapLayer layer = signed ? MapLayer.signed(grid, 6, "f") : MapLayer.positive(grid, 12, "f");
        Picture picture = Notes.of(layer, VIEW).pictures.getFirst();
        int right = picture.width() - 1;
        int foot = picture.height() - 1;
        // A pixel's middle lies at most half a pixel from its corner: a hundredth of the colours.
        double[][] corners = {{0, 0, 2.0 / 3}, {right, 0, 1}, {0, foot, 0}, {right, foot, 1.0 / 3}};
        for (double[] corner : corners) {
            int found = picture.argb((int) corner[0], (int) corner[1]);
            assertTrue(
                    near(layer.map().argb(corner[2]), found),
                    "the share " + corner[2] + " has another colour: " + Integer.toHexString(found));
        }
        Notes key = Notes.of(layer.key(), VIEW);
        assertEquals(signed ? List.of("6", "f", "−6") : List.of("12", "f", "0"), key.words);
    }

    private static boolean near(int a, int b) {
        int off = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            off = Math.max(off, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return off <= 6;
    }

    @Test
    void allButAFiftiethOfThePlacesLieWithinTheLimitOfAMap() {
        double[] values = new double[101];
        for (int i = 0; i <= 100; i++) {
            values[i] = i % 2 == 0 ? i / 100.0 : -i / 100.0;
        }
        values[99] = 1e6;
        values[100] = -1e6;
        assertEquals(1, MapLayer.limitOf(values)); // the 98th is 0.98, and the next round number 1
        assertEquals(1, MapLayer.limitOf(new double[] {0, 0, Double.NaN}));
    }

    /** At 100, as the next of 1, 2, 5 would be, a magnitude of 51 has half of the colours. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, 1", "1.1, 1.5", "51, 60", "330, 400", "0.0301, 0.04", "8.1, 10", "0.095, 0.1", "2e-7, 2e-7"})
    void aMapUsesTwoThirdsOfItsColoursAtLeast(double most, double limit) {
        assertEquals(limit, MapLayer.limitOf(new double[] {most, -most}));
        assertTrue(limit <= 1.5 * most);
    }

    /** Mist turns less green all the way up, by 45 in all. */
    private static int green(int argb) {
        return argb >> 8 & 255;
    }

    @Test
    void aDensityHasItsHighColourWhereItIsHigh() {
        Points at = LATTICE.points();
        double[] log = new double[at.size()];
        for (int i = 0; i < log.length; i++) {
            log[i] = at.x(i) + 2 * at.y(i);
        }
        for (DensityLayer.Fill fill : List.of(DensityLayer.Fill.SMOOTH, DensityLayer.Fill.BANDED)) {
            Picture picture = Notes.of(DensityLayer.of(Grid.wrap(LATTICE, log)).withFill(fill), VIEW)
                    .pictures
                    .getFirst();
            int right = picture.width() - 1;
            int foot = picture.height() - 1;
            int[] falling = {
                picture.argb(right, 0), picture.argb(0, 0), picture.argb(right, foot), picture.argb(0, foot)
            };
            for (int i = 0; i < 3; i++) {
                assertTrue(green(falling[i]) <= green(falling[i + 1]), fill + ", corner " + i);
            }
            assertTrue(green(falling[3]) > green(falling[0]) + 20, fill + ": top right against bottom left");
        }
    }

    @Test
    void ofAMeasurementTheLineFitsItAndTheBandIsOneDeviationWide() {
        Observation seen = new Observation(1.5, -2, 0.6, 0.25);
        Notes notes = Notes.of(new BandLayer(seen), VIEW);
        double[] line = notes.lines.getFirst().xy();
        assertEquals(0.6, seen.of(line[0], line[1]), ROUNDING);
        assertEquals(0.6, seen.of(line[2], line[3]), ROUNDING);
        assertTrue(Math.hypot(line[2] - line[0], line[3] - line[1]) > 4, "across the whole picture");
        double[] band = notes.shapes.getFirst().xy();
        for (int i = 0; i < 4; i++) {
            assertEquals(0.6 + (i < 2 ? -0.25 : 0.25), seen.of(band[2 * i], band[2 * i + 1]), ROUNDING, "corner " + i);
        }
    }

    @Test
    void theBarsSayTheErrorOfTheLevelLookedAt() {
        FisherBars bars = new FisherBars(new NoiseLevels(List.of(2.0, 0.5, 0.1)), List.of(0.3, 0.07, 0.9), 1);
        Notes notes = Notes.of(bars, Viewport.pixels(288, 160));
        assertTrue(notes.words.contains("0.07 at σ = 0.5"), notes.words.toString());
        List<Notes.Drawn> solid = Notes.in(notes.shapes, PALETTE.of(Role.ERROR));
        assertEquals(1, solid.size());
        assertEquals(1, bars.levelAt(Viewport.pixels(288, 160), solid.getFirst().mid(0)));
    }

    @Test
    void aConstantLossOnItsFloorLiesOnTheFloorLineAndIsSaid() {
        double[] rows = new double[2 * 50];
        for (int i = 0; i < 50; i++) {
            rows[2 * i] = i + 1;
            rows[2 * i + 1] = 0.2;
        }
        for (double floor : new double[] {0.2, 0.1}) {
            LossPlot plot = new LossPlot("loss", Points.wrap(rows), OptionalDouble.of(floor));
            Notes notes = Notes.of(plot, Viewport.pixels(288, 160));
            assertTrue(notes.words.contains("0.2"), notes.words.toString());
            double course =
                    Notes.in(notes.lines, PALETTE.of(Role.LEARNED)).getFirst().mid(1);
            double line =
                    Notes.in(notes.lines, PALETTE.of(Role.EXACT)).getFirst().mid(1);
            assertEquals(floor < 0.2 ? 1 : 0, (int) Math.signum(Math.rint(course - line)), "floor " + floor);
        }
    }

    @Test
    void aNumberThatRoundsUpToTenIsAPowerMore() {
        assertEquals("1 × 10⁶", Axis.number(999_999));
        assertEquals("−1 × 10⁶", Axis.number(-999_999));
        assertEquals("1 × 10⁻⁵", Axis.number(9.9999e-6));
        assertEquals("9.99 × 10⁵", Axis.number(999_000));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1", "1, 1", "1.1, 2", "2, 2", "2.1, 5", "4.9, 5", "5.1, 10", "0.03, 0.05", "700, 1000"})
    void aStepIsTheNextOfOneTwoAndFive(double value, double step) {
        assertEquals(step, Axis.step(value), 1e-12 * step);
        assertTrue(Axis.roundedDown(value) <= value);
    }

    /** What is under the key would be seen through it, and stick out round it. */
    @Test
    void arrowsLeaveTheRoomOfTheKeyAndAreToldAllTheSame() {
        Viewport view = new Viewport(Box.square(2), 300, 300, Gutter.AXES);
        Lattice lattice = view.lattice(38);
        Points scores = lattice.points();
        ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.5, scores);
        Box key = KeyArrowLayer.of(lattice, scale).clear(view, Words.ENGLISH).orElseThrow();
        ArrowsLayer all = ArrowsLayer.learned(lattice, scores, scale);
        ArrowsLayer left = all.clearOf(Optional.of(key));
        int blue = Palette.LIGHT.of(Role.LEARNED);
        List<Notes.Drawn> before = Notes.in(Notes.of(all, view).lines, blue);
        List<Notes.Drawn> now = Notes.in(Notes.of(left, view).lines, blue);
        assertTrue(before.stream().anyMatch(d -> reaches(d, key)), "some arrows are where the key is");
        assertTrue(now.stream().noneMatch(d -> reaches(d, key)), "none is drawn there");
        assertEquals(before.stream().filter(d -> !reaches(d, key)).count(), now.size(), "and all the others are");
        assertEquals(all.places(), left.places());
    }

    private static boolean reaches(Notes.Drawn arrow, Box box) {
        return arrow.most(0) > box.xMin()
                && arrow.least(0) < box.xMax()
                && arrow.most(1) > box.yMin()
                && arrow.least(1) < box.yMax();
    }

    @Test
    void aKeyIsLeftOutOfAPictureItWouldCover() {
        for (int side : new int[] {60, 100, 200, 400}) {
            Viewport view = new Viewport(Box.square(2), side, side, Gutter.NONE);
            Lattice lattice = view.lattice(38);
            KeyArrowLayer key =
                    KeyArrowLayer.of(lattice, ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.5, lattice.points()));
            assertEquals(side >= 200, key.fits(view), side + " px");
        }
    }
}
