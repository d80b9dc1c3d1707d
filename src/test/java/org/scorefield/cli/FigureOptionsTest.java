package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.figure.Attachments;
import org.scorefield.figure.movie.Tool;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;

/** Figures on paper, and what travels in them. */
class FigureOptionsTest {
    /** What the smallest screen row of a lecture hall's slide needs, in bytes: the bar of every vector figure. */
    private static final int MOST_BYTES = 2_000_000;

    @TempDir
    static Path folder;

    private static Shell shell() {
        return new Shell(folder);
    }

    @BeforeAll
    static void trainOnce() {
        shell().done("train", "two-modes", "-o", "@two.scorefield", "--steps", "60", "--seed", "11", "--history");
    }

    private static Project parse(byte[] json) throws IOException {
        return new ProjectFiles(Recipes::standard).parse(json, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFigureOpensAgainWithItsWeightsAndItsSeed(String ending) throws IOException {
        shell().done("figure", "@two.scorefield", "-o", "@f." + ending, "--size", "column", "--dpi", "96");
        byte[] file = shell().bytes("f." + ending);
        Project again = parse(Attachments.read(file).orElseThrow().getBytes(StandardCharsets.UTF_8));
        Project was = parse(shell().bytes("two.scorefield"));
        assertEquals(was.recipe(), again.recipe());
        assertEquals(was.weights(), again.weights());
        assertEquals(11, again.recipe().seed());
        assertEquals(Optional.empty(), again.history(), "a figure shows one moment of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFigureCanBeWrittenBare(String ending) throws IOException {
        shell().done("figure", "@two.scorefield", "-o", "@b." + ending, "--no-embed", "--dpi", "96");
        byte[] bare = shell().bytes("b." + ending);
        assertEquals(Optional.empty(), Attachments.read(bare));
        shell().done("figure", "@two.scorefield", "-o", "@c." + ending, "--dpi", "96");
        int project = shell().bytes("two.scorefield").length;
        assertTrue(shell().bytes("c." + ending).length > bare.length + 20_000, "the weights alone are more");
        assertTrue(bare.length < project + MOST_BYTES);
    }

    @Test
    void aRasteriserThatIsNotOursShowsThePdfAsLargeAsAskedAndAsThePng() throws IOException, InterruptedException {
        List<String> common = List.of("figure", "@two.scorefield", "--size", "8x6cm", "--dpi", "127", "--sigma", "0.2");
        for (String ending : List.of("pdf", "png")) {
            String[] line = java.util.stream.Stream.concat(
                            common.stream(), java.util.stream.Stream.of("-o", "@r." + ending))
                    .toArray(String[]::new);
            shell().done(line);
        }
        Tool.run(List.of(
                "pdftoppm",
                "-r",
                "127",
                "-png",
                "-singlefile",
                shell().file("r.pdf").toString(),
                shell().file("seen").toString()));
        BufferedImage seen = ImageIO.read(shell().file("seen.png").toFile());
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(shell().bytes("r.png")));
        assertEquals(400, png.getWidth());
        assertEquals(300, png.getHeight());
        double sum = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                sum += Math.abs((png.getRGB(x, y) >> 8 & 255) - (seen.getRGB(x, y) >> 8 & 255));
            }
        }
        // Ink is a mean of some 20; where edges fall differently makes a few.
        assertEquals(0, sum / (400 * 300), 5);
        String listed = new String(
                Tool.run(List.of("pdfdetach", "-list", shell().file("r.pdf").toString())), StandardCharsets.UTF_8);
        assertTrue(listed.contains("scene.scorefield"), listed);
    }

    @Test
    void theNumbersOfAFigureAreATable() throws IOException {
        shell().done(
                        "figure",
                        "@two.scorefield",
                        "-o",
                        "@n.csv",
                        "--layers",
                        "density,learned,exact,particles",
                        "--panels",
                        "0.5,0.1");
        List<String> lines = shell().lines("n.csv");
        assertEquals("panel,layer,series,x,y,u,v", lines.getFirst());
        for (String layer : List.of("log-density", "learned", "exact", "particles")) {
            assertTrue(lines.stream().anyMatch(l -> l.startsWith("σ = 0.5," + layer + ",")), layer);
        }
        assertTrue(lines.stream().allMatch(l -> l.split(",", -1).length == 7));
    }

    /** Expat and Python's table reader, which know nothing of Java. */
    @Test
    void otherPeoplesParsersReadAnSvgAndATable() throws IOException, InterruptedException {
        for (String ending : List.of("svg", "csv")) {
            shell().done("figure", "@two.scorefield", "-o", "@other." + ending, "--layers", "density,learned");
        }
        Files.writeString(shell().file("read.py"), """
                import csv, sys, xml.etree.ElementTree as tree
                root = tree.parse(sys.argv[1]).getroot()
                print(root.tag, root.get('width'), sum(1 for _ in root.iter('{http://www.w3.org/2000/svg}path')) > 100)
                rows = list(csv.DictReader(open(sys.argv[2], encoding='utf-8', newline='')))
                print(sorted({row['layer'] for row in rows}), all(abs(float(row['x'])) < 10 for row in rows))
                """);
        String said = new String(
                Tool.run(List.of(
                        "python3",
                        shell().file("read.py").toString(),
                        shell().file("other.svg").toString(),
                        shell().file("other.csv").toString())),
                StandardCharsets.UTF_8);
        assertEquals(
                List.of("{http://www.w3.org/2000/svg}svg 12.0000cm True", "['learned', 'log-density'] True"),
                said.lines().toList());
    }

    @Test
    void theSameOptionsGiveTheSameBytes() throws IOException {
        for (String name : List.of("@s1.pdf", "@s2.pdf")) {
            shell().done("figure", "@two.scorefield", "-o", name, "--size", "slide", "--theme", "dark");
        }
        assertArrayEquals(shell().bytes("s1.pdf"), shell().bytes("s2.pdf"));
    }

    @Test
    void aShareTextStandsWhereASceneCanAndOpensAsAFile() throws IOException {
        String text = shell().done("share", "ring").lastLine();
        assertTrue(text.length() <= 2048);
        shell().done("share", text, "-o", "@ring.scorefield");
        assertEquals(parse(shell().bytes("ring.scorefield")).recipe(), Recipes.builtIn("ring"));
        List<String> opened = new java.util.ArrayList<>();
        Shell.Result open =
                shell().run(() -> true, file -> opened.add(Files.readString(file.orElseThrow())), "open", text);
        assertEquals(Cli.DONE, open.code(), open.err());
        assertEquals(List.of(text), opened);
        Shell.Result cut = shell().run("open", text.substring(0, 100));
        assertEquals(Cli.FAILED, cut.code());
        assertTrue(cut.err().contains("copy"), cut.err());
    }

    @Test
    void twoSizesAreOneTooMany() {
        Shell.Result both =
                shell().run("figure", "@two.scorefield", "-o", "@f.png", "--size", "column", "--width-cm", "8");
        assertEquals(Cli.FAILED, both.code());
        assertTrue(both.err().contains("give one of them"), both.err());
        Shell.Result none = shell().run("figure", "@two.scorefield", "-o", "@f.png", "--size", "huge");
        assertEquals(Cli.FAILED, none.code());
        assertTrue(none.err().contains("16x9cm"), none.err());
    }
}
