package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every comparison writes figures of the size asked for, and looks at any kept moment of training. */
class ComparisonFilesTest {
    private static final String INVERSE =
            "compare inverse two-modes --exact --observe 1,0,0.5,0.2 --methods exact,dps" + " --sampler ddim --n 20";
    private static final String GUIDANCE =
            "compare guidance two-modes --exact --class A --weights 1,2 --sampler ddim --n 20";
    private static final String SAMPLERS = "compare samplers two-modes --exact --samplers heun --calls 5,9 --n 20";
    private static final String OBJECTIVES = "compare objectives two-modes --objectives dsm --steps 2";

    @TempDir
    private static Path folder;

    private Shell shell;

    @BeforeAll
    static void trainOnce() {
        new Shell(folder)
                .done(("train two-modes -o @kept.scorefield --steps 20 --hidden 8,8 --batch 16 --sigmas 0.75:0.05:3"
                                + " --labels --history")
                        .split(" "));
    }

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    static Stream<String> comparisons() {
        return Stream.of(INVERSE, GUIDANCE, SAMPLERS, OBJECTIVES);
    }

    private Shell.Result done(String line) {
        return shell.done(line.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void aPngHasAsManyPixelsAsItsWidthAndResolutionSay(String line) throws Exception {
        done(line + " -o @f.png --width-cm 12.7 --dpi 100");
        assertEquals(
                500,
                ImageIO.read(new ByteArrayInputStream(shell.bytes("f.png"))).getWidth());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void linesAndATableAreWrittenToo(String line) throws Exception {
        for (String ending : List.of("svg", "pdf")) {
            done(line + " -o @f." + ending);
            assertTrue(shell.bytes("f." + ending).length > 1000);
        }
        done(line + " -o @f.csv");
        assertTrue(shell.lines("f.csv").size() > 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void aSizeThatCannotBeIsRefusedBeforeAnyWork(String line) {
        Shell.Result result = shell.run((line + " -o @g.png --dpi 0").split(" "));
        assertEquals(Cli.FAILED, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains("figure dpi must lie between"), result.err());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "compare samplers @kept.scorefield --samplers heun --calls 9 --n 20",
                "compare inverse @kept.scorefield --observe 1,0,0.5,0.2 --methods exact --sampler ddim --n 20",
                "compare guidance @kept.scorefield --class A --weights 1 --sampler ddim --n 20",
                "integrate @kept.scorefield --path 0,0;1,1 --sigma 0.3",
                "probe @kept.scorefield --at 0,1 --sigma 0.3",
                "evaluate @kept.scorefield --n 20 --points 20",
            })
    void anyKeptMomentOfTrainingCanBeLookedAt(String line) {
        String last = done(line).out();
        assertEquals(last, done(line + " --at-step 20").out());
        assertTrue(!last.equals(done(line + " --at-step 0").out()), last);
    }

    @Test
    void theDoctorSaysTheSameOfEveryMomentAndKnowsWhichAreKept() {
        String last = done("doctor @kept.scorefield").out();
        assertEquals(last, done("doctor @kept.scorefield --at-step 0").out());
        Shell.Result none = shell.run("doctor", "two-modes", "--at-step", "3");
        assertEquals(Cli.FAILED, none.code());
        assertTrue(none.err().contains("keeps no training history"), none.err());
    }

    @Test
    void everyClassIsEvaluatedAloneWhenAsked() {
        String text =
                done("evaluate @kept.scorefield --classes --n 20 --points 20").out();
        assertTrue(text.contains("\nclass  mean relative Fisher error  energy distance  floor"), text);
        assertTrue(text.contains("\nA ") && text.contains("\nB "), text);
        String json = done("evaluate @kept.scorefield --classes --n 20 --points 20 --json")
                .lastLine();
        assertTrue(json.contains("\"classes\":[{\"label\":\"A\",\"levels\":[{\"sigma\":0.75,"), json);
        String plain =
                done("evaluate @kept.scorefield --n 20 --points 20 --json").lastLine();
        assertTrue(json.startsWith(plain.substring(0, plain.length() - 1)), "the rest is as without --classes");
    }
}
