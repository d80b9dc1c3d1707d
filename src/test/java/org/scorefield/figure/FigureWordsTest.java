package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.figure.movie.Tool;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Words in SVG and PDF can be found, selected and copied, though what is seen of them are outlines. */
class FigureWordsTest {
    @TempDir
    private Path folder;

    private String read(Figure figure, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("words.pdf");
        Files.write(file, new PdfFormat().write(figure, new Print(8.5, 150)));
        List<String> line = new java.util.ArrayList<>(List.of("pdftotext"));
        line.addAll(List.of(options));
        line.addAll(List.of(file.toString(), "-"));
        return new String(Tool.run(line), StandardCharsets.UTF_8);
    }

    private static Figure captioned(String caption) {
        return FormatsTest.figure().withCaption(caption);
    }

    @Test
    void anotherReaderFindsTheNumbersTheKeyAndTheCaptionOfAPdf() throws IOException, InterruptedException {
        String said = read(captioned("Two modes, σ₁ > … > σ_L; 雜訊 \uD835\uDC31"), "-layout");
        for (String words : List.of("−2", "0", "2", "σ-scaled", "|s| = ", "Two modes, σ₁ > … > σ_L; 雜訊 \uD835\uDC31")) {
            assertTrue(said.contains(words), words + " is not in " + said);
        }
    }

    @Test
    void eachWordLiesOverItsOutline() throws IOException, InterruptedException {
        String said = read(captioned("Caption"), "-bbox");
        Matcher box = Pattern.compile(
                        "xMin=\"([^\"]+)\" yMin=\"([^\"]+)\" xMax=\"([^\"]+)\" yMax=\"([^\"]+)\">Caption<")
                .matcher(said);
        assertTrue(box.find(), said);
        Figure figure = captioned("Caption");
        double points = 8.5 / 2.54 * 72 / figure.widthPx();
        double width = Face.REGULAR.widthPx("Caption", 12) * points;
        assertEquals(4 * points, Double.parseDouble(box.group(1)), 0.1);
        assertEquals(4 * points + width, Double.parseDouble(box.group(3)), 0.1);
        double baseline = (figure.heightPx() - 9) * points;
        assertTrue(Double.parseDouble(box.group(2)) < baseline && baseline < Double.parseDouble(box.group(4)), said);
    }

    @Test
    void moreLettersThanAFontHoldsAreAllFound() throws IOException, InterruptedException {
        List<String> titles = IntStream.range(0, 20)
                .mapToObj(k -> IntStream.range(0x4E00 + 20 * k, 0x4E00 + 20 * (k + 1))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toList();
        Viewport view = Viewport.ofWidth(TwoModes.BOX, 8.5, TwoModes.GUTTER);
        List<Panel> panels =
                titles.stream().map(title -> new Panel(title, view, List.of())).toList();
        Figure many = Figure.multiples(Palette.PAPER, 4, panels);
        String said = read(many);
        assertTrue(titles.stream().allMatch(said::contains), said);
        assertArrayEquals(
                new PdfFormat().write(many, new Print(8.5, 150)), new PdfFormat().write(many, new Print(8.5, 150)));
    }

    @Test
    void theWordsOfAnSvgAreTextWithoutInk() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(new SvgFormat().write(captioned("a < b & 雜訊"), new Print(8.5, 150))))
                .getDocumentElement();
        NodeList texts = root.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertTrue(words.containsAll(List.of("a < b & 雜訊", "−2", "0", "2")), words.toString());
        for (int i = 0; i < texts.getLength(); i++) {
            Element group = (Element) texts.item(i).getParentNode();
            String style = group.getAttribute("style");
            assertTrue(style.contains("fill:none") && style.contains("stroke:none"), "it has ink: " + style);
        }
    }
}
