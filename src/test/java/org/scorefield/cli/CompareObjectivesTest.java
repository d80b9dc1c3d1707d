package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compare objectives}: the same start for all, one row each, figures by their ending. */
class CompareObjectivesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void allBeginAtTheSameErrorAndEachHasARow() throws IOException {
        Shell shell = new Shell(folder);
        String table = shell.typed(
                        "compare objectives two-modes --objectives esm,ssm-vr --steps 3 --format csv -o @courses.csv")
                .out();
        List<String> rows = table.lines().toList();
        assertEquals(
                "objective,steps,seconds,step_us,error_max,error_middle,error_min,error_mean,gradient_variance",
                rows.getFirst());
        assertTrue(rows.get(1).startsWith("esm,3,") && rows.get(2).startsWith("ssm-vr,3,"), table);
        assertEquals("objective,step,seconds,mean_error", shell.header("courses.csv"));
        assertEquals(7, shell.lines("courses.csv").size());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"svg", "png", "pdf"})
    void theCourseOfTheErrorIsAFigure(String ending) throws IOException {
        Shell shell = new Shell(folder);
        shell.done("compare", "objectives", "two-modes", "--objectives", "dsm", "--steps", "3", "-o", "@f." + ending);
        assertTrue(shell.bytes("f." + ending).length > 1000);
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() {
        Shell shell = new Shell(folder);
        assertEquals(
                Cli.WRONG,
                shell.run("compare", "objectives", "two-modes", "-o", "@a.txt").code());
        assertEquals(
                Cli.FAILED,
                shell.run("compare", "objectives", "two-modes", "--steps", "0").code());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"noise", "denoiser", "energy"})
    void aProjectWithEachHeadIsReadBack(String head) throws IOException {
        Shell shell = new Shell(folder);
        shell.done("train", "two-modes", "--head", head, "--steps", "2", "--hidden", "8", "-o", "@p.scorefield");
        shell.done("field", "@p.scorefield", "--sigma", "0.5", "--grid", "3", "-o", "@f.csv");
        assertEquals(10, shell.lines("f.csv").size());
    }

    @Test
    void aModelIsReadAsNoiseOrDenoiserAndItsColumnsSaySo() throws IOException {
        Shell shell = new Shell(folder);
        for (String reading : List.of("score", "noise", "denoiser")) {
            shell.done(
                    "field", "two-modes", "--exact", "--sigma", "0.5", "--grid", "2", "--as", reading, "-o", "@f.csv");
            assertEquals("x,y," + reading + "_x," + reading + "_y,log_density", shell.header("f.csv"));
        }
    }

    @Test
    void theDirectionsOfASlicedObjectiveAreKeptAndMatter() throws IOException {
        Shell shell = new Shell(folder);
        for (String v : List.of("rademacher", "gaussian")) {
            shell.done(
                    "train",
                    "two-modes",
                    "--objective",
                    "ssm-vr",
                    "--directions",
                    v,
                    "--steps",
                    "2",
                    "-o",
                    "@" + v + ".scorefield");
        }
        assertTrue(String.join("", shell.lines("gaussian.scorefield")).contains("\"directions\": \"gaussian\""));
        assertTrue(shell.bytes("gaussian.scorefield").length != shell.bytes("rademacher.scorefield").length);
    }
}
