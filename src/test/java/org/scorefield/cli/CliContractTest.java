package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.figure.Attachments;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Project;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;

/** Scenes, figures and the window, as the contract of the command line names them. */
class CliContractTest {
    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void trainOnce() {
        shell = new Shell(folder);
        shell.done(Shell.training("@small.scorefield"));
    }

    @Test
    void scenesListsEveryBuiltInSceneOnOneLine() {
        List<String> lines = shell.done("scenes").out().lines().toList();
        assertEquals(
                Scenes.CATALOGUE.ids(), lines.stream().map(l -> l.split(" ")[0]).toList());
        assertTrue(lines.getFirst().endsWith("2 components"), lines.getFirst());
        String json = shell.done("scenes", "--json").out();
        assertTrue(json.startsWith("[{\"name\":\"two-modes\",\"title\":"), json);
        assertTrue(json.contains("\"components\":2}"), json);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sceneIds")
    void everySceneIsWrittenAndReadBack(String id) throws Exception {
        shell.done("scene", id, "-o", "@scene.scorefield");
        Scene scene = Scenes.CATALOGUE.get(id).make();
        Project read = new ProjectFiles(Recipes::standard).read(shell.file("scene.scorefield"));
        assertEquals(scene, read.recipe().scene());
        assertEquals(Recipes.standard(scene), read.recipe());
        shell.done("scene", "@scene.scorefield", "-o", "@scene.csv", "--n", "9");
        assertEquals("x,y", shell.header("scene.csv"));
        assertEquals(9, PointsCsv.read(shell.file("scene.csv")).size());
    }

    static List<String> sceneIds() {
        return Scenes.CATALOGUE.ids();
    }

    @Test
    void aCsvOfPointsIsAScene() throws Exception {
        Files.writeString(shell.file("drawn points.csv"), "0 0\n1 1\n2 0.5\n");
        shell.done("field", "@drawn points.csv", "--exact", "--sigma", "0.2", "--grid", "2", "-o", "@f.csv");
        shell.done("scene", "@drawn points.csv", "-o", "@drawn.scorefield");
        assertEquals(
                "drawn points",
                new ProjectFiles(Recipes::standard)
                        .read(shell.file("drawn.scorefield"))
                        .name());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "svg", "pdf"})
    void aFigureIsWrittenTwiceAlikeAndCarriesItsProject(String format) throws Exception {
        for (String file : List.of("@one." + format, "@two." + format)) {
            shell.done(
                    "figure",
                    "@small.scorefield",
                    "-o",
                    file,
                    "--sigma",
                    "0.3",
                    "--layers",
                    "density,learned,exact,error,particles,trails,data",
                    "--width-cm",
                    "6",
                    "--dpi",
                    "72",
                    "--theme",
                    "dark");
        }
        byte[] bytes = shell.bytes("one." + format);
        assertArrayEquals(bytes, shell.bytes("two." + format));
        Optional<String> carried = Attachments.read(bytes);
        assertEquals(Optional.of(Files.readString(shell.file("small.scorefield"))), carried);
    }

    @Test
    void panelsStandSideBySideFromLargeToSmall() throws Exception {
        shell.done("figure", "ring", "-o", "@panels.svg", "--panels", "0.1,1,0.4", "--width-cm", "12");
        String svg = Files.readString(shell.file("panels.svg"));
        assertTrue(svg.length() > 1000);
        shell.done("figure", "ring", "-o", "@one.png", "--width-cm", "3", "--dpi", "100");
    }

    /** In the 12 cm of one picture four would have room for their keys alone. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1, 12.0000cm", "'1,0.4', 12.0000cm", "'1,0.4,0.1', 18.0000cm", "'1,0.4,0.2,0.1,0.05', 24.0000cm"})
    void panelsHaveSixCentimetresEachUnlessAWidthIsGiven(String sigmas, String width) throws Exception {
        shell.done("figure", "ring", "-o", "@wide.svg", sigmas.equals("1") ? "--sigma" : "--panels", sigmas);
        String svg = Files.readString(shell.file("wide.svg"));
        assertTrue(svg.contains(" width=\"" + width + "\""), svg.substring(0, 300));
    }

    @Test
    void openTakesAProjectAFigureAndPoints() throws Exception {
        shell.done("figure", "@small.scorefield", "-o", "@carries.png", "--width-cm", "3", "--dpi", "72");
        Files.writeString(shell.file("points.csv"), "1,2\n");
        for (String name : List.of("small.scorefield", "carries.png", "points.csv")) {
            Path[] seen = new Path[1];
            Shell.Result result =
                    shell.run(() -> true, file -> seen[0] = file.orElse(Path.of("nothing")), "open", "@" + name);
            assertEquals(0, result.code(), result.err());
            assertEquals(shell.file(name), seen[0]);
        }
    }

    @Test
    void aFileMayBeCalledAsOthersCallAListOfWords() throws Exception {
        Files.writeString(shell.file("words.csv"), "1,2\n");
        StringWriter err = new StringWriter();
        String[] line = {
            "scene", "@" + shell.file("words.csv"), "-o", shell.file("out.csv").toString()
        };
        int code = Cli.run(line, file -> {}, new PrintWriter(Writer.nullWriter()), new PrintWriter(err));
        // A program that takes @words.csv for the words in that file would find fault with "1,2".
        assertEquals(Cli.FAILED, code);
        assertTrue(err.toString().contains("words.csv: there is no such file"), err.toString());
    }

    @Test
    void withoutACommandTheWindowOpensAndOpenHandsItAFile() throws Exception {
        Path[] seen = new Path[1];
        int[] opened = new int[1];
        WindowOpener opener = file -> {
            opened[0]++;
            seen[0] = file.orElse(Path.of("nothing"));
        };
        assertEquals(0, shell.run(() -> true, opener).code());
        assertEquals(Path.of("nothing"), seen[0]);
        assertEquals(
                0, shell.run(() -> true, opener, "open", "@small.scorefield").code());
        assertEquals(Optional.of(shell.file("small.scorefield")), Optional.ofNullable(seen[0]));
        assertEquals(2, opened[0]);
        Shell.Result missing = shell.run(() -> true, opener, "open", "@missing.scorefield");
        assertEquals(1, missing.code());
        assertEquals(2, opened[0]);
    }
}
