package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.w3c.dom.Element;

class FormatsTest {
    static Figure figure() {
        Viewport view = Viewport.ofWidth(TwoModes.BOX, 8.5, TwoModes.GUTTER);
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

    @ParameterizedTest
    @MethodSource("formats")
    void aFigureGivesBackItsAttachment(String format) throws IOException {
        byte[] file = write(format, new Print(8.5, 72));
        assertEquals(Optional.of(figure().attachment()), Attachments.read(file));
        Figure bare = figure().withAttachment("");
        assertEquals(
                Optional.empty(),
                Attachments.read(Formats.CATALOGUE.get(format).make().write(bare, new Print(8.5, 72))));
    }

    @Test
    void otherFilesHaveNoAttachmentAndDamagedOnesSaySo() throws IOException {
        assertEquals(Optional.empty(), Attachments.read(new byte[0]));
        assertEquals(Optional.empty(), Attachments.read("x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        byte[] png = write("png", new Print(8.5, 72));
        png[8] = 0x7F; // the length of the first chunk
        assertThrows(IOException.class, () -> Attachments.read(png));
        assertThrows(
                IOException.class,
                () -> Attachments.read("<svg><metadata id=\"scorefield\">{".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFigureCutOffAnywhereGivesItsWholeAttachmentOrSaysWhyNot(String format) throws IOException {
        byte[] file = write(format, new Print(8.5, 72));
        for (int cut = 8; cut < file.length; cut += 97) {
            try {
                Optional<String> found = Attachments.read(Arrays.copyOf(file, cut));
                assertTrue(found.isEmpty() || found.get().equals(figure().attachment()), "cut at byte " + cut);
            } catch (IOException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
            }
        }
    }

    @Test
    void aPdfCutOffWhereItsProjectBeginsSaysThatItIsDamaged() throws IOException {
        byte[] file = write("pdf", new Print(8.5, 72));
        int begin = find(file, "stream", find(file, PdfFormat.KIND));
        for (int cut = begin - 20; cut < begin + 20; cut++) {
            byte[] head = Arrays.copyOf(file, cut);
            IOException e = assertThrows(IOException.class, () -> Attachments.read(head), "cut at byte " + cut);
            assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
        }
    }

    @Test
    void anAttachmentWithEveryLetterXmlMindsComesBack() throws IOException {
        String awkward = "{\"a\": \"<>&'\\\"]]> 雜訊 \uD83D\uDE00 &amp; $1 \\\\\"}";
        for (String format : Formats.CATALOGUE.ids()) {
            byte[] file =
                    Formats.CATALOGUE.get(format).make().write(figure().withAttachment(awkward), new Print(8.5, 72));
            assertEquals(Optional.of(awkward), Attachments.read(file), format);
        }
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

    @Test
    void anSvgIsWellFormedAsLargeAsAskedAndCarriesItsAttachment() throws Exception {
        byte[] svg = write("svg", new Print(17, 300));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg), "memory:figure")
                .getDocumentElement();
        assertEquals("svg", root.getTagName());
        assertEquals("17.0000cm", root.getAttribute("width"));
        String height = root.getAttribute("height");
        assertTrue(height.endsWith("cm"), height);
        double ratio = figure().heightPx() / figure().widthPx();
        assertEquals(17 * ratio, Double.parseDouble(height.replace("cm", "")), 1e-4, "its last digit");
        assertTrue(root.getElementsByTagName("image").getLength() >= 1, "the density is inside the file");
        assertTrue(
                root.getElementsByTagName("metadata").item(0).getTextContent().contains("雜訊"));
    }

    @Test
    void aPdfHasOnePageOfTheFiguresSizeAndNoDate() throws IOException {
        try (PDDocument document = Loader.loadPDF(write("pdf", new Print(8.5, 300)))) {
            assertEquals(1, document.getNumberOfPages());
            double points = 8.5 / 2.54 * 72;
            assertEquals(points, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(
                    points * figure().heightPx() / figure().widthPx(),
                    document.getPage(0).getMediaBox().getHeight(),
                    0.01);
            assertEquals(
                    figure().attachment(),
                    new String(
                            document.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("scene.scorefield")
                                    .getEmbeddedFile()
                                    .toByteArray(),
                            StandardCharsets.UTF_8),
                    "readers list it as an attached file");
            assertNull(document.getDocumentInformation().getCreationDate());
        }
    }

    /** The drawing itself, not only its container: a PDF drawn again as pixels looks like the PNG. */
    @Test
    void aPdfShowsWhatThePngShows() throws IOException {
        Figure figure = figure();
        Print print = Print.natural(figure, 96);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(new PngFormat().write(figure, print)));
        try (PDDocument document = Loader.loadPDF(new PdfFormat().write(figure, print))) {
            BufferedImage pdf = new PDFRenderer(document).renderImageWithDPI(0, 96);
            double sum = 0;
            int columns = Math.min(png.getWidth(), pdf.getWidth());
            int rows = Math.min(png.getHeight(), pdf.getHeight());
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    sum += Math.abs((png.getRGB(x, y) >> 8 & 255) - (pdf.getRGB(x, y) >> 8 & 255));
                }
            }
            // The figure's ink makes a mean of about 20; edges that fall differently make 1 or 2.
            assertEquals(0, sum / (columns * rows), 4);
        }
    }

    static int find(byte[] bytes, String text) {
        return find(bytes, text, 0);
    }

    private static int find(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }
}
