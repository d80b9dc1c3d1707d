package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An error is one line that names the thing, and the old file is as it was. */
class CliErrorsTest {
    private static final byte[] OLD = "old work".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Shell shell;
    private List<String> before = List.of();

    @BeforeEach
    void oldFiles() throws Exception {
        shell = new Shell(folder);
        for (String name : List.of("old.csv", "old.scorefield", "old.png")) {
            Files.write(shell.file(name), OLD);
        }
        Files.writeString(shell.file("in.csv"), "0,0\n1,word\n");
        Files.writeString(shell.file("at.csv"), "x,y\n" + "0,0\n".repeat(3000));
        Files.writeString(
                shell.file("flat.scorefield"),
                "{\"scene\":{\"components\":[{\"kind\":\"gaussian\",\"mean\":[0,0],\"covariance\":[[1,2],[2,1]]}]}}");
        Files.writeString(shell.file("cut.scorefield"), "{\"scene\":{");
        Files.createDirectory(shell.file("folder.csv"));
        Files.createDirectory(shell.file("folder.scorefield"));
        before = shell.names();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 2 | there is no command 'nonsense'; choose one of scenes, scene, train",
                "trian | 2 | there is no command 'trian', did you mean train?",
                "compare nonsense | 2 | there is no command 'nonsense'; choose one of samplers, objectives, inverse, guidance",
                "scenes --jsn | 2 | there is no option '--jsn', did you mean --json?",
                "scenes ring | 2 | scenes: 'ring' is one word too many",
                "scenes --sampler heun | 2 | there is no option '--sampler'",
                "scene TWO-MODES -o @old.csv | 1 | did you mean two-modes?",
                "scene モード -o @old.csv | 1 | no scene is called \"モード\"; choose one of two-modes",
                "scene ring -o @folder.csv | 1 | this is a folder; add the name of a file",
                "scene ring -o @old.csv --n 1e3 | 2 | write a whole number, such as 10, but not '1e3'",
                "scene ring -o @old.csv --n 99999999999 | 2 | a whole number must lie between -2147483648 and 2147483647",
                "scene ring -o @old.csv --seed 9223372036854775808 | 2 | a whole number must lie between",
                "score ring --exact --points @in.csv --sigma -o -o @old.csv | 2 | --sigma",
                "train ring -o @folder.scorefield --seconds 1e9 | 1 | this is a folder; add the name of a file",
                "train ring -o @no/such/folder.scorefield --seconds 1e9 | 1 | does not exist; create it",
                "train ring -o @old.scorefield --set horizon | 2 | --set is written --set NAME=VALUE, such as steps=100, but was 'horizon'",
                "train ring -o @old.scorefield --sigmas 1:0.1:1 | 1 | take a COUNT of 2 or more",
                "train ring -o @old.scorefield --threads 1000 | 1 | --threads must be at most 256",
                "compare objectives ring --threads 1000 | 1 | --threads must be at most 256",
                "compare samplers ring --exact -o @no/such/folder.png | 1 | does not exist; create it",
                "field ring --exact --sigma 1e200 --grid 3 -o @old.csv | 1 | --sigma must lie between 1.0E-30 and 1.0E30",
                "field ring --exact --sigma 1 --grid 3 --box 0,1e300,0,1 -o @old.csv | 1 | a coordinate must lie between",
                "probe ring --at 1e300,0 --sigma 1 | 1 | a coordinate must lie between -1000000.0 and 1000000.0",
                "probe ring --at 0,0 --sigma 1e-300 | 1 | --sigma must lie between 1.0E-30 and 1.0E30",
                "sample two-modes --exact --process forward --class A -o @old.csv | 1 | where nothing can be steered",
                "sample ring --exact --sampler langevin --set steps=99999999 -o @old.csv | 1 | but was 99999999",
                "evaluate ring | 1 | train it first (scorefield train ring -o FILE.scorefield)",
                "figures ring --out @old.csv | 1 | is a file; name a folder",
                "figures ring --out @old --steps 0 | 1 | --steps must be at least 1, but was 0",
                "open @folder.csv | 1 | it is a folder; name a file in it",
                "field ring --exact --sigma 0.3d --grid 3 -o @old.csv | 2 | write a number, such as 0.5, but not '0.3d'",
                "field ring --exact --sigma 0x1p-2 --grid 3 -o @old.csv | 2 | write a number",
                "field ring --exact --sigma 1 --grid ٣ -o @old.csv | 2 | write a whole number",
                "field ring --exact --sigma 1 --grid 3 --box 0,1f,0,1 -o @old.csv | 2 | write xmin,xmax,ymin,ymax",
                "sample ring --exact --sigmas 1d,0.5 -o @old.csv | 2 | write MAX:MIN:COUNT",
                "sample ring --exact --sigmas 0.1:1:3 -o @old.csv | 1 | scorefield: --sigmas: noise levels must fall",
                "sample ring --exact --sampler heun --set churn=1d -o @old.csv | 1 | churn must be a number",
                "probe ring --at NaN,0 --sigma 1 | 1 | scorefield: --at: a coordinate must lie between",
                "train ring -o @old.scorefield --steps 1 --steps 2 | 2 | scorefield train: give --steps once, not several times",
                "figure ring -o @old.png --box 0,1e-9,0,1 | 1 | show a box that is not so narrow",
                "figure ring -o @no/such/folder.png | 1 | does not exist; create it",
                "animate ring -o @old.gif --exact --threads 1000 | 1 | --threads must be at most 256",
                "animate two-modes -o @old.gif --of training --class A | 1 | a movie of training shows no particles",
                "old.scorefield | 2 | did you mean scorefield open old.scorefield?",
                "scene @old.png -o @old.csv | 1 | old.png: is no project; name a .scorefield file or a .csv of points",
                "figures ring --out @in.csv/figures | 1 | cannot be made a folder; name another one",
                "sample ring --exact --sampler heun --n 9 -o @old.csv --trajectories @no/such/folder.csv | 1 | does not exist; create it",
                "likelihood ring --exact --points @at.csv -o @old.csv --trajectories @folder.csv | 1 | this is a folder",
                "figures ring --out @new --steps 1 --updates 1 --dpi 1 | 1 | figure dpi must lie between",
                "bench --what tarin | 2 | choose one of train, eval, langevin, quality, normals, peak, but not 'tarin'",
                "scene ring | 2 | '-o=FILE'",
                "scene rign -o @old.csv | 1 | did you mean ring?",
                "scene ring -o @old.txt | 2 | must be .scorefield or .csv",
                "sample two-modes --exact --sampler langevin --set alpha=5 --set steps=400 -o @old.csv | 1 | particles left the plane at step",
                "train ring -o @old.scorefield --targets clean | 2 | no target is called \"clean\"; choose one of dsm, component",
                "train ring -o @old.scorefield --set horizon=9 | 1 | there is no setting \"horizon\" in what was chosen",
                "scene ring -o @old.csv --n 0 | 1 | --n must be at least 1, but was 0",
                "scene ring -o @old.csv --n many | 2 | '--n'",
                "scene ring -o @no/such/folder.csv | 1 | does not exist; create it",
                "scene @missing.scorefield -o @old.csv | 1 | missing.scorefield: there is no such file",
                "scene @missing.csv -o @old.csv | 1 | missing.csv: there is no such file",
                "scene @flat.scorefield -o @old.csv | 1 | flat.scorefield, /scene/components/0/covariance: must be positive definite",
                "scene @cut.scorefield -o @old.csv | 1 | cut.scorefield, 1:11: the file ends in the middle",
                "scene @in.csv -o @old.csv | 1 | in.csv, 2:3: must be a number such as -0.5, but was \"word\"",
                "score ring --exact --points @in.csv --sigma 1 -o @old.csv | 1 | in.csv, 2:3",
                "score ring --exact --points @in.csv --sigma x -o @old.csv | 2 | '--sigma'",
                "score ring --points @in.csv --sigma 1 -o @old.csv | 1 | \"ring\" has no trained weights; train it first",
                "field ring --exact --sigma -1 --grid 3 -o @old.csv | 1 | scorefield: --sigma: the noise level sigma must be at least 0 and finite, but was -1.0",
                "field ring --exact --sigma NaN --grid 3 -o @old.csv | 1 | must be at least 0 and finite, but was NaN",
                "field few-points --exact --sigma 0 --grid 3 -o @old.csv | 1 | must be above 0, but was 0",
                "field ring --exact --sigma 1 --grid 0 -o @old.csv | 1 | --grid must be at least 1",
                "field ring --exact --sigma 1 --grid 3 --box 1,2,3 -o @old.csv | 2 | write xmin,xmax,ymin,ymax",
                "field ring --exact --sigma 1 --grid 3 --box 1,0,0,1 -o @old.csv | 1 | xmin < xmax",
                "train ring -o @old.scorefield --steps 5 --seconds 1 | 2 | mutually exclusive",
                "train ring -o @old.scorefield --steps 0 | 1 | --steps must be at least 1",
                "train ring -o @old.scorefield --seconds -1 | 1 | --seconds must be above 0",
                "train ring -o @old.scorefield --sigmas 1,2 | 1 | noise levels must fall",
                "train ring -o @old.scorefield --sigmas 1:0:5 | 1 | smallest noise level must be above 0",
                "train ring -o @old.scorefield --sigmas 1:0.1 | 2 | write MAX:MIN:COUNT",
                "train ring -o @old.scorefield --sigmas some | 2 | write MAX:MIN:COUNT",
                "train ring -o @old.scorefield --objective dms | 2 | did you mean dsm?",
                "train ring -o @old.scorefield --activation relu | 2 | no activation is called",
                "train ring -o @old.scorefield --hidden 0 | 1 | width of a hidden layer must be at least 1",
                "train ring -o @old.scorefield --hidden a | 2 | '--hidden'",
                "train ring -o @old.scorefield --batch 3 | 1 | batch must be even",
                "train ring -o @old.scorefield --learning-rate 0 | 1 | learning rate must be above 0",
                "train ring -o @old.scorefield --threads 0 | 1 | --threads must be at least 1",
                "train ring -o @old.scorefield --learning-rate 1e30 --steps 50 --hidden 4 | 1 | training diverged at step",
                "sample ring --exact --sampler hoin -o @old.csv | 2 | did you mean heun?",
                "sample ring --exact --sampler heun --set churm=1 -o @old.csv | 1 | there is no setting \"churm\"",
                "sample ring --exact --sampler heun --set churn=x -o @old.csv | 1 | churn must be a number",
                "sample ring --exact --sampler heun --n 0 -o @old.csv | 1 | --n must be at least 1",
                "sample ring --exact --sampler heun --n 9 -o @old.csv --trajectories @old.csv | 1 | name the same file",
                "sample ring -o @old.csv | 1 | has no trained weights",
                "likelihood ring --points @in.csv -o @old.csv | 1 | has no trained weights",
                "likelihood ring --exact --points @in.csv -o @old.csv | 1 | in.csv, 2:3",
                "likelihood ring --exact --points @in.csv --steps 0 -o @old.csv | 1 | --steps must be at least 1",
                "evaluate ring --json | 1 | has no trained weights",
                "evaluate ring --n 1 | 1 | --n must be at least 2",
                "figure ring -o @old.gif | 2 | must be .png or .svg or .pdf",
                "figure ring -o @old.png --layers density,learnt | 2 | did you mean learned?",
                "figure ring -o @old.png --theme red | 2 | choose one of light, dark, paper",
                "figure ring -o @old.png --layers learned | 1 | has no trained weights",
                "figure ring -o @old.png --sigma 0 | 1 | must be above 0",
                "figure ring -o @old.png --sigma 1 --panels 1,2 | 1 | give one of them",
                "figure ring -o @old.png --panels 1,x | 2 | write MAX:MIN:COUNT",
                "figure ring -o @old.png --width-cm 400 --dpi 2000 | 1 | is too large",
                "figure ring -o @old.png --dpi 0 | 1 | figure dpi must lie between",
                "open | 2 | 'FILE'",
                "open @missing.csv | 1 | missing.csv",
            })
    void aMistakeIsOneLineAndHarmless(String line, int code, String message) throws Exception {
        Shell.Result result = shell.run(line.split(" "));
        assertEquals(code, result.code(), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().startsWith("scorefield"), result.err());
        assertTrue(result.err().contains(message), result.err());
        assertEquals("", result.out());
        assertEquals(before, shell.names());
        assertArrayEquals(OLD, shell.bytes("old.csv"));
        assertArrayEquals(OLD, shell.bytes("old.scorefield"));
    }

    static List<List<String>> emptyWords() {
        return List.of(
                List.of("scene", "", "-o", "@old.csv"),
                List.of("scene", " ", "-o", "@old.csv"),
                List.of("scene", "ring", "-o", ""),
                List.of("score", "ring", "--exact", "--points", "", "--sigma", "1", "-o", "@old.csv"),
                List.of("field", "ring", "--exact", "--sigma", "", "--grid", "3", "-o", "@old.csv"),
                List.of("field", "ring", "--exact", "--sigma", "1", "--grid", "3", "--box", "", "-o", "@old.csv"),
                List.of("train", "ring", "-o", "@old.scorefield", "--hidden", "64,,64"),
                List.of("train", "ring", "-o", "@old.scorefield", "--objective", ""),
                List.of("sample", "ring", "--exact", "--class", "", "-o", "@old.csv"),
                List.of("figures", "ring", "--out", ""),
                List.of(""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("emptyWords")
    void anEmptyWordIsNeverAName(List<String> words) throws Exception {
        Shell.Result result = shell.run(words.toArray(String[]::new));
        assertTrue(result.code() == Cli.WRONG || result.code() == Cli.FAILED, result.toString());
        assertEquals(1, result.err().lines().count(), result.err());
        assertEquals(before, shell.names());
    }

    @Test
    void aNameInAnyScriptIsAFile() throws Exception {
        String[] line = {"scene", "ring", "--n", "3", "-o", "@моды 雙峰 é.csv"};
        assertEquals(Cli.DONE, shell.run(line).code());
        assertEquals(4, shell.lines("моды 雙峰 é.csv").size());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"scene ring -o no\u0000name.csv", "scene no\u0000name.csv -o @old.csv"})
    void aNameThatCanBeNoneIsExplained(String line) {
        Shell.Result result = shell.run(line.split(" "));
        assertEquals(Cli.FAILED, result.code());
        assertTrue(
                result.err().contains("\"no?name.csv\" cannot be the name of a file here (nul character not allowed)"),
                result.err());
    }

    @Test
    void debugAddsTheStackTrace() {
        Shell.Result result = shell.run("scene", "rign", "-o", "@old.csv", "--debug");
        assertEquals(1, result.code());
        assertTrue(result.err().lines().count() > 3, result.err());
        assertTrue(result.err().contains("\tat org.scorefield"), result.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "train ring -o @old.scorefield --hidden 4 --batch 8",
                "sample ring --exact --sampler heun -o @old.csv --trajectories @t.csv",
                "sample ring --exact --sampler heun -o @old.csv",
                "likelihood ring --exact --points @at.csv -o @old.csv --trajectories @t.csv",
                "figures ring --out @new/deep --steps 9 --updates 9",
                "figures ring --out @folder.csv --steps 9 --updates 9",
                "figure ring --layers particles -o @old.png",
                "field ring --exact --sigma 1 --grid 200 -o @old.csv",
                "scene ring --n 20000 -o @old.csv",
            })
    void interruptedWorkEndsWith130AndLeavesTheOldFile(String line) throws Exception {
        for (int asks = 0; asks < 4; asks++) {
            AtomicInteger left = new AtomicInteger(asks);
            Shell.Result result = shell.run(() -> left.getAndDecrement() > 0, file -> {}, line.split(" "));
            assertEquals(130, result.code(), result.err());
            assertEquals("scorefield: interrupted; no file was written\n", result.err());
            assertEquals(before, shell.names());
            assertArrayEquals(OLD, shell.bytes("old.csv"));
            assertArrayEquals(OLD, shell.bytes("old.scorefield"));
        }
    }
}
