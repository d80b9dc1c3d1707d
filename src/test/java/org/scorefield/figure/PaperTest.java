package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

class PaperTest {
    private static final Box WIDE = new Box(-3, 3, -1, 1);

    private static Figure figure(Paper paper) {
        return Figure.of(paper.viewport(WIDE, Gutter.AXES), Palette.PAPER, List.of(new AxesLayer()));
    }

    @ParameterizedTest(name = "{0} at {1} dpi is {2} x {3} pixels")
    @CsvSource({
        "8.5cm, 300, 1004, 0",
        "85 mm, 300, 1004, 0",
        "3.35in, 300, 1005, 0",
        "16x9cm, 127, 800, 450",
        "1280x720px, 300, 1280, 720",
        "640×480 px, 96, 640, 480",
        "1000px, 144, 1000, 0",
        "slide, 144, 1920, 1080",
        "column, 300, 1004, 0",
        "Square, 254, 1200, 1200"
    })
    void aSizeIsThatManyPixels(String text, double dpi, int width, int height) throws IOException {
        Paper paper = Paper.parse(text, dpi);
        Figure figure = figure(paper);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(new PngFormat().write(figure, paper.print(figure, dpi))));
        assertEquals(width, image.getWidth());
        if (height > 0) {
            assertEquals(height, image.getHeight());
        }
    }

    @Test
    void aUnitIsAsLongAsItSays() {
        Paper paper = Paper.parse("1 unit = 2 cm", 300);
        Viewport viewport = paper.viewport(WIDE, Gutter.AXES);
        Figure figure = figure(paper);
        double pxPerCm = 96 / 2.54;
        assertEquals(2 * pxPerCm, viewport.scale(), 1e-9);
        assertEquals(figure.widthPx() / pxPerCm, paper.print(figure, 300).widthCm(), 1e-9, "printed in natural size");
    }

    @Test
    void panelsWithTitlesFillTheirPaper() {
        Paper paper = Paper.parse("16x9cm", 300);
        Viewport each = paper.panel(Box.square(1), Gutter.AXES, 3, 2, true);
        Panel panel = new Panel("σ", each, List.of());
        Figure figure = Figure.multiples(Palette.PAPER, 3, List.of(panel, panel, panel, panel, panel, panel));
        assertEquals(16.0 / 9, figure.widthPx() / figure.heightPx(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8.5", "cm", "-3cm", "0cm", "1e9cm", "8.5cm x", "1 unit = 0 cm", "x9cm", "postcard", "NaNcm"
            })
    void whatIsNoSizeIsRefusedInASentence(String text) {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Paper.parse(text, 300))
                .getMessage());
        assertTrue(said.contains("size is written as") || said.contains("must"), said);
    }

    @Test
    void theNumbersOfAFigureAreWhatItsLayersShow() {
        Viewport view = Viewport.ofWidth(TwoModes.BOX, 8.5, Gutter.AXES);
        Lattice lattice = Lattice.cellCenters(TwoModes.BOX, 2, 1);
        Points learned = Points.of(1, 2, 3, 4);
        Points exact = Points.of(1, 1, 3, 5);
        ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.3, learned, exact);
        Figure figure = Figure.multiples(
                Palette.PAPER,
                2,
                List.of(
                        new Panel(
                                "σ = 0.3, \"A\"",
                                view,
                                List.of(ErrorLayer.of(lattice, learned, exact, scale), new AxesLayer())),
                        new Panel(
                                "",
                                view,
                                List.of(
                                        ParticlesLayer.of(Points.of(0.1, -0.25)),
                                        TrailsLayer.of(List.of(Points.of(0, 0), Points.of(0.5, 1)), 1)))));
        String csv = new String(Formats.of("csv").write(figure, Print.natural(figure, 96)), StandardCharsets.UTF_8);
        assertEquals(
                """
                panel,layer,series,x,y,u,v
                "σ = 0.3, ""A\""",error,,-1.5,0.0,0.0,1.0
                "σ = 0.3, ""A\""",error,,1.5,0.0,0.0,-1.0
                2,particles,,0.1,-0.25,,
                2,trails,0,0.0,0.0,,
                2,trails,0,0.5,1.0,,
                """.replace("-1.5", Double.toString(lattice.x(0)))
                        .replace("1.5,0.0", lattice.x(1) + "," + lattice.y(0)),
                csv);
    }
}
