package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Moments;
import org.scorefield.field.Points;
import org.scorefield.io.PointsCsv;

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
