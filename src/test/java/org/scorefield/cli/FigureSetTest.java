package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.figure.Attachments;

/** The figures of the lecture note as one folder. */
class FigureSetTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void makeTwice() {
        for (String out : List.of("@a", "@b")) {
            new Shell(folder)
                    .done(
                            "figures",
                            "two-modes",
                            "--out",
                            out,
                            "--format",
                            "svg,pdf,png",
                            "--dpi",
                            "72",
                            "--steps",
                            "40",
                            "--updates",
                            "100",
                            "--quiet");
        }
    }

    private static List<Path> made(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.sorted().toList();
        }
    }

    @Test
    void itIsWholeAndTheSameBytesTwice() throws IOException {
        Set<String> names =
                made("a").stream().map(p -> String.valueOf(p.getFileName())).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "fig2.svg",
                        "fig2.pdf",
                        "fig2.png",
                        "fig3.svg",
                        "fig3.pdf",
                        "fig3.png",
                        "fig4.svg",
                        "fig4.pdf",
                        "fig4.png",
                        "fig5.svg",
                        "fig5.pdf",
                        "fig5.png",
                        "figs.csv",
                        "figs.tex",
                        "scene.scorefield",
                        "SHA256SUMS"),
                names);
        for (Path file : made("a")) {
            Path twin = folder.resolve("b").resolve(file.getFileName());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file.toString());
        }
    }

    @Test
    void whereOneFileCannotBeWrittenNoneIs() throws IOException {
        Path into = Files.createDirectory(folder.resolve("taken"));
        Files.createDirectory(into.resolve("SHA256SUMS")); // the last one to be written
        Files.writeString(into.resolve("fig2.svg"), "old");
        String[] line = {
            "figures", "ring", "--out", "@taken", "--format", "svg", "--steps", "5", "--updates", "5", "--quiet"
        };
        Shell.Result result = new Shell(folder).run(line);
        assertEquals(Cli.FAILED, result.code());
        assertTrue(result.err().endsWith("SHA256SUMS: this is a folder; add the name of a file\n"), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals(List.of(into.resolve("SHA256SUMS"), into.resolve("fig2.svg")), made("taken"));
        assertEquals("old", Files.readString(into.resolve("fig2.svg")));
    }

    @Test
    void drawnPointsHaveTheirDensityAtTheSmallestNoise() throws IOException {
        String[] line = {
            "figures", "few-points", "--out", "@few", "--format", "svg", "--steps", "5", "--updates", "5", "--quiet"
        };
        new Shell(folder).done(line);
        assertTrue(Files.readString(folder.resolve("few/figs.tex")).contains("over its density at $\\sigma$ = "));
    }

    @Test
    void everyFileHasItsCheckSum() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(folder.resolve("a/SHA256SUMS"));
        assertEquals(15, sums.size());
        for (String line : sums) {
            byte[] bytes = Files.readAllBytes(folder.resolve("a").resolve(line.substring(66)));
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(sum), line);
        }
    }

    @Test
    void everyFigureCarriesTheProjectOfTheSet() throws IOException {
        String project = Files.readString(folder.resolve("a/scene.scorefield"));
        for (String name : List.of("fig2.svg", "fig3.pdf", "fig5.png")) {
            assertEquals(
                    project,
                    Attachments.read(Files.readAllBytes(folder.resolve("a").resolve(name)))
                            .orElseThrow());
        }
    }

    @Test
    void theNumbersNameTheirFigureAndTheCaptionsAreForLatexWithoutGreek() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("a/figs.csv"));
        assertEquals("panel,layer,series,x,y,u,v", rows.getFirst());
        assertEquals(5000, rows.stream().filter(r -> r.startsWith("fig2,data,")).count());
        assertEquals(
                400, rows.stream().filter(r -> r.startsWith("fig3,learned,")).count());
        assertEquals(
                400, rows.stream().filter(r -> r.startsWith("fig4,learned,")).count());
        assertTrue(rows.stream().anyMatch(r -> r.startsWith("fig5,trails,59,")));
        String tex = Files.readString(folder.resolve("a/figs.tex"));
        assertTrue(tex.contains("\\captionfigC"));
        assertTrue(tex.contains("follows the captions"));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(tex), tex);
    }

    /** The note's particles anneal, whatever sampler a project has, and the caption says the rule they follow. */
    @Test
    void theyAnnealByTheRuleThatTheCaptionSays() throws IOException {
        Shell shell = new Shell(folder);
        String json = Files.readString(folder.resolve("a").resolve("scene.scorefield"));
        assertTrue(json.contains("\"convention\": \"sqrt-2-alpha\""), json.substring(0, 2000));
        Files.writeString(folder.resolve("half.scorefield"), json.replace("sqrt-2-alpha", "half-alpha"));
        Files.writeString(
                folder.resolve("heun.scorefield"),
                json.replaceFirst("\"name\": \"annealed-langevin\"", "\"name\": \"heun\""));
        for (String name : List.of("half", "heun")) {
            shell.done(
                    "figures",
                    "@" + name + ".scorefield",
                    "--out",
                    "@" + name,
                    "--format",
                    "svg",
                    "--steps",
                    "1",
                    "--updates",
                    "20",
                    "--quiet");
        }
        assertTrue(Files.readString(folder.resolve("half/figs.tex"))
                .contains("$x \\leftarrow x + (\\alpha/2) s + \\sqrt{\\alpha}\\, z$"));
        assertTrue(Files.readString(folder.resolve("heun/figs.tex")).contains("\\sqrt{2\\alpha}"));
        Shell.Result many = shell.run("figures", "two-modes", "--out", "@many", "--updates", "2000000000");
        assertEquals(Cli.FAILED, many.code());
        assertTrue(Files.notExists(folder.resolve("many")), "before any work");
    }
}
