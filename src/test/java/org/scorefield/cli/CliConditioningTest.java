package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.io.PointsCsv;
import org.scorefield.scene.Scenes;

/** Measurements on the command line. */
@NullMarked
class CliConditioningTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"exact", "dps", "pigdm", "tmp", "replacement"})
    void everyMethodRidesToTheObservedLine(String method) throws Exception {
        shell.done(
                "sample",
                "two-modes",
                "--exact",
                "--sampler",
                "heun",
                "--n",
                "200",
                "--observe",
                "0,1,0.1,0.05",
                "--observe-method",
                method,
                "-o",
                "@s.csv");
        assertEquals("x,y", shell.header("s.csv"));
        Points samples = PointsCsv.read(shell.file("s.csv"));
        assertEquals(200, samples.size());
        // Without the measurement y has the mean of the drawing, 0.
        assertEquals(0.1, Moments.of(samples).meanY(), 0.1, method);
    }

    @Test
    void aMeasurementOfTheSameSeedGivesTheSameBytesAndNoneGivesThoseOfBefore() throws Exception {
        String[] observed = {
            "sample",
            "two-modes",
            "--exact",
            "--sampler",
            "ddim",
            "--n",
            "50",
            "--observe",
            "1,0,0.5,0.2",
            "-o",
            "@a.csv"
        };
        shell.done(observed);
        String[] again = observed.clone();
        again[again.length - 1] = "@b.csv";
        shell.done(again);
        assertArrayEquals(shell.bytes("a.csv"), shell.bytes("b.csv"));
        shell.done("sample", "two-modes", "--exact", "--sampler", "ddim", "--n", "50", "-o", "@c.csv");
        assertFalse(Arrays.equals(shell.bytes("a.csv"), shell.bytes("c.csv")));
    }

    @Test
    void aClassIsSampledAloneAndGuidancePushesItAwayFromTheRest() throws Exception {
        shell.done("sample", "two-modes", "--exact", "--sampler", "heun", "--n", "400", "--class", "B", "-o", "@b.csv");
        Points b = PointsCsv.read(shell.file("b.csv"));
        Moments closed =
                Truth.of(Scenes.CATALOGUE.get("two-modes").make().ofClass("B")).moments();
        assertEquals(closed.meanX(), Moments.of(b).meanX(), 4 * Math.sqrt(closed.xx() / 400)); // four standard errors
        shell.typed("sample two-modes --exact --sampler heun --n 400 --class B --guidance 1 -o @one.csv");
        assertArrayEquals(shell.bytes("b.csv"), shell.bytes("one.csv"));
        shell.typed("sample two-modes --exact --sampler heun --n 400 --class B --guidance 4 -o @four.csv");
        Points four = PointsCsv.read(shell.file("four.csv"));
        assertTrue(Moments.of(four).meanX() > Moments.of(b).meanX(), "B lies on the right, A on the left");
    }

    @Test
    void aNetworkTrainedWithLabelsSamplesAClassAndOneWithoutSaysWhatToDo() throws Exception {
        String[] train = {
            "train",
            "two-modes",
            "-o",
            "@l.scorefield",
            "--hidden",
            "16,16",
            "--steps",
            "400",
            "--seed",
            "3",
            "--labels",
            "--label-dropout",
            "0.2"
        };
        shell.done(train);
        String file = Files.readString(shell.file("l.scorefield"));
        assertTrue(file.contains("\"labels\": true, \"label_dropout\": 0.2"), file);
        assertTrue(file.contains("\"classes\": 2"), file);
        for (String name : List.of("A", "B")) {
            shell.done("sample", "@l.scorefield", "--sampler", "ddim", "--n", "100", "--class", name, "-o", "@c.csv");
            double x = Moments.of(PointsCsv.read(shell.file("c.csv"))).meanX();
            assertTrue(name.equals("A") ? x < -0.5 : x > 0.5, "class " + name + " came out at x = " + x);
        }
        shell.done("compare", "guidance", "@l.scorefield", "--class", "A", "--weights", "1", "--n", "50");
        Shell.Result wrong = shell.run("sample", "@l.scorefield", "--class", "Z", "-o", "@z.csv");
        assertEquals(1, wrong.code());
        assertTrue(wrong.err().contains("choose one of A, B"), wrong.err());
        shell.done("train", "two-modes", "-o", "@p.scorefield", "--hidden", "4", "--steps", "2");
        assertFalse(Files.readString(shell.file("p.scorefield")).contains("label_dropout"));
        Shell.Result plain = shell.run("sample", "@p.scorefield", "--class", "A", "-o", "@z.csv");
        assertEquals(1, plain.code());
        assertTrue(plain.err().contains("train it again with --labels"), plain.err());
    }

    @Test
    void compareGuidancePrintsOneRowAWeight() {
        String csv = shell.typed(
                        "compare guidance two-modes --exact --class A --weights 1,2 --sampler ddim --n 50 --format"
                                + " csv")
                .out();
        List<String> lines = csv.lines().toList();
        assertEquals("guidance,calls,energy_distance,floor,mean_shift,spread_ratio,parked", lines.getFirst());
        assertEquals(
                List.of("1", "2"),
                lines.stream().skip(1).map(l -> l.split(",")[0]).toList());
    }

    @Test
    void compareInversePrintsThePosteriorAndEveryMethodInThreeForms() throws Exception {
        String[] line = {
            "compare",
            "inverse",
            "two-modes",
            "--exact",
            "--sampler",
            "heun",
            "--n",
            "50",
            "--observe",
            "1,0,0.5,0.2",
            "--format",
            "csv",
            "-o",
            "@t.csv"
        };
        String csv = shell.done(line).out();
        List<String> lines = csv.lines().toList();
        assertEquals(
                "method,calls,energy_distance,floor,mean_along,mean_across,deviation_along,deviation_across,parked,"
                        + "weight_1,weight_2",
                lines.getFirst());
        assertEquals(
                List.of("posterior", "exact", "dps", "pigdm", "tmp", "replacement"),
                lines.stream().skip(1).map(l -> l.split(",")[0]).toList());
        assertEquals(lines, shell.lines("t.csv"));
        line[11] = "json";
        assertTrue(shell.done(line).out().startsWith("{\"n\":50,\"floor\":"));
        line[11] = "text";
        assertTrue(shell.done(line).out().contains("two exact posterior samples of that size differ by"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--observe 1,0,0.5 | 2 | write a,b,y,noise",
                "--observe 1,0,half,0.1 | 2 | write a,b,y,noise",
                "--observe 0,0,0.5,0.1 | 1 | let one of them be 1",
                "--observe 1,0,0.5,0 | 1 | noise of an observation must lie between",
                "--observe 1,0,0.5,0.1 --observe-method dsp | 2 | did you mean dps?",
                "--observe 1,0,0.5,0.1 --observe-method dps --observe-set eta=1 | 1 | choose one of gain, zeta",
                "--class C | 1 | has no class \"C\"; choose one of A, B",
                "--guidance 2 | 1 | add --class with one of A, B",
                "--class A --guidance much | 2 | --guidance",
                "--class A --guidance 1e9 | 1 | guidance weight must lie between",
                "--observe-method dps | 1 | add --observe A,B,Y,NOISE",
            })
    void aWrongMeasurementIsOneLineThatSaysWhatWouldBeRight(String options, int code, String says) {
        String line = "sample two-modes --exact -o @x.csv " + options;
        Shell.Result result = shell.run(line.split(" "));
        assertEquals(code, result.code(), result.toString());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains(says), result.err());
        assertFalse(shell.file("x.csv").toFile().exists());
    }
}
