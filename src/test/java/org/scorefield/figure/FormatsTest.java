package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

class FormatsTest {
    static Figure figure() {
        Viewport view = Viewport.ofWidth(TwoModes.BOX, 8.5, Gutter.PRINT);
        Lattice lattice = view.lattice(24);
        Points scores = TwoModes.score(lattice.points(), 0.3);
        ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.3, scores);
        List<Points> history = TwoModes.history(60, 20, 5);
        return Figure.of(
                        view,
                        Palette.PAPER,
                        List.of(
                                DensityLayer.of(TwoModes.density(view, 0.3)),
                                TrailsLayer.of(history, 3),
                                ArrowsLayer.learned(lattice, scores, scale),
                                ArrowsLayer.exact(lattice, scores, scale),
                                ParticlesLayer.of(history.getLast()),
                                new AxesLayer(),
                                KeyArrowLayer.of(lattice, scale),
                                ColorBarLayer.density()))
                .withCaption("Two modes")
                .withAttachment("{\"format\": \"scorefield\", \"name\": \"雜訊\"}");
    }

    static Stream<String> formats() {
        return Formats.CATALOGUE.ids().stream();
    }

    private static byte[] write(String format, Print print) {
        return Formats.CATALOGUE.get(format).make().write(figure(), print);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameFigureGivesTheSameBytes(String format) {
        Print print = new Print(8.5, 150);
        assertArrayEquals(write(format, print), write(format, print));
    }

    @Test
    void aPngHasTheSizeThatWidthAndDpiSay() throws IOException {
        byte[] png = write("png", new Print(8.5, 300));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1004, image.getWidth()); // 8.5 cm / 2.54 · 300
        assertEquals(8.5 / 2.54 * 300 * figure().heightPx() / figure().widthPx(), image.getHeight(), 0.5);
        int at = find(png, "pHYs") + 4;
        assertEquals(11811, ByteBuffer.wrap(png).getInt(at)); // 300 dpi in dots per metre
        assertEquals(1, png[at + 8], "the unit is the metre");
        assertTrue(find(png, "iTXtscorefield") > 0);
        assertTrue(new String(png, StandardCharsets.UTF_8).contains("\"name\": \"雜訊\""));
        assertTrue(find(png, "tIME") < 0, "no date");
    }

    @Test
    void aPngShowsWhatWasPainted() throws IOException {
        Viewport view = new Viewport(TwoModes.BOX, 120, 80, Gutter.NONE);
        List<Layer> layers = List.of(DensityLayer.of(TwoModes.density(view, 0.3)));
        Figure figure = Figure.of(view, Palette.DARK, layers);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(new PngFormat().write(figure, Print.natural(figure, 96))));
        int[] painted = Painter.still(layers, view, Palette.DARK, 1);
        assertArrayEquals(painted, image.getRGB(0, 0, 120, 80, null, 0, 120));
    }

    @Test
    void aPictureTooLargeForMemoryIsRefusedWithAWayOut() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> write("png", new Print(500, 2400)));
        assertTrue(String.valueOf(e.getMessage()).contains("lower the dpi"));
    }

    static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
