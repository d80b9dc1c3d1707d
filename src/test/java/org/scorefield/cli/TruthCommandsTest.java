package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held against the closed form on the command line. */
class TruthCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void train() {
        shell = new Shell(folder);
        shell.typed("train two-modes -o @small.scorefield --steps 20 --hidden 8,8 --batch 16 --seed 7 --sigmas"
                + " 0.75:0.05:3");
    }

    @Test
    void probeShowsExactAndLearnedSideBySide() {
        String json = shell.done("probe", "@small.scorefield", "--at", "0.5,-0.2", "--sigma", "0.3", "--json")
                .lastLine();
        assertTrue(json.startsWith("{\"x\":0.5,\"y\":-0.2,\"sigma\":0.3,\"log_density\":"), json);
        for (String key : List.of("exact", "learned", "error", "responsibilities", "posterior_covariance", "curl")) {
            assertTrue(json.contains("\"" + key + "\":"), json);
        }
        String alone = shell.done("probe", "two-modes", "--at", "0,0", "--sigma", "0.3", "--json")
                .lastLine();
        assertTrue(alone.contains("\"denoised\":[0,0]") && !alone.contains("learned"), alone);
        assertTrue(alone.contains("\"responsibilities\":[0.5,0.5]"), alone);
        assertTrue(shell.done("probe", "@small.scorefield", "--at", "1,1", "--sigma", "1")
                .out()
                .contains("denoised mean"));
    }

    @Test
    void probeWritesAPosteriorCloud() throws Exception {
        shell.done(
                "probe", "two-modes", "--at", "0,0", "--sigma", "0.5", "--cloud", "@cloud.csv", "--n", "30", "--json");
        assertEquals("x,y", shell.header("cloud.csv"));
        assertEquals(31, shell.lines("cloud.csv").size());
    }

    @Test
    void integrateHoldsAPathAgainstTheExactDifference() {
        String open = shell.done(
                        "integrate", "two-modes", "--exact", "--path", "-1,0 0,0.5 1,0", "--sigma", "0.2", "--json")
                .lastLine();
        assertTrue(open.contains("\"exact_difference\":0,") || open.contains("\"exact_difference\":"), open);
        assertTrue(open.matches(".*\"error\":-?[0-9.]+(E-[0-9]+)?,.*"), open);
        String loop = shell.done(
                        "integrate", "@small.scorefield", "--path", "-1,0 0,0.5 1,0", "--closed", "--sigma", "0.2")
                .out();
        assertTrue(loop.startsWith("circulation "), loop);
        Shell.Result wrong = shell.run("integrate", "two-modes", "--exact", "--path", "here", "--sigma", "0.2");
        assertEquals(Cli.WRONG, wrong.code());
        assertTrue(wrong.err().contains("write x,y x,y"), wrong.err());
        Shell.Result few = shell.run("integrate", "two-modes", "--exact", "--path", "0,0", "--sigma", "0.2");
        assertEquals(Cli.FAILED, few.code());
    }

    @Test
    void likelihoodTellsItsSharesAndItsWaysWhenAsked() throws Exception {
        Files.writeString(shell.file("in.csv"), "x,y\n0.5,-1\n1,0\n");
        shell.typed("likelihood @small.scorefield --points @in.csv -o @out.csv --exact --shares --steps 8"
                + " --trajectories @ways.csv");
        assertEquals("x,y,log_density,exact_log_density,prior_log_density,flow_log_density", shell.header("out.csv"));
        String[] row = shell.lines("out.csv").get(1).split(",");
        assertEquals(Double.parseDouble(row[2]), Double.parseDouble(row[4]) + Double.parseDouble(row[5]), 1e-12);
        assertEquals("particle,step,sigma,x,y", shell.header("ways.csv"));
        assertEquals(1 + 2 * 9, shell.lines("ways.csv").size());
    }

    @Test
    void evaluateSaysMoreOfEveryLevelAndPlotsKl() throws Exception {
        String json = shell.typed("evaluate @small.scorefield --json --details --n 50 --points 100 -o @kl.svg")
                .lastLine();
        assertTrue(json.contains("\"details\":[{\"sigma\":0.75,\"scaled_fisher_divergence\":"), json);
        assertTrue(json.contains("\"kl\":0,"), json);
        assertTrue(Files.readString(shell.file("kl.svg")).contains("<svg"));
        assertTrue(shell.done("evaluate", "@small.scorefield", "--n", "50", "--details")
                .out()
                .contains("curl share"));
    }

    @Test
    void aHistoryIsKeptAndAnyOfItsStepsCanBeLookedAt() throws Exception {
        shell.typed("train two-modes -o @kept.scorefield --steps 20 --hidden 8,8 --batch 16 --seed 7 --sigmas"
                + " 0.75:0.05:3 --history");
        Files.writeString(shell.file("in.csv"), "x,y\n0.5,-1\n1,0\n");
        for (String project : List.of("@kept.scorefield", "@small.scorefield")) {
            shell.done("score", project, "--points", "@in.csv", "--sigma", "0.3", "-o", project + ".csv");
        }
        // Looking at the way does not change where it leads, and the last step is the end of it.
        assertEquals(shell.lines("small.scorefield.csv"), shell.lines("kept.scorefield.csv"));
        for (String step : List.of("0", "20", "1000")) {
            shell.done(
                    "score",
                    "@kept.scorefield",
                    "--points",
                    "@in.csv",
                    "--sigma",
                    "0.3",
                    "-o",
                    "@at" + step + ".csv",
                    "--at-step",
                    step);
        }
        assertEquals(shell.lines("small.scorefield.csv"), shell.lines("at20.csv"));
        assertEquals(shell.lines("small.scorefield.csv"), shell.lines("at1000.csv"));
        assertTrue(!shell.lines("at0.csv").equals(shell.lines("at20.csv")));
        Shell.Result none = shell.run(
                "score",
                "@small.scorefield",
                "--points",
                "@in.csv",
                "--sigma",
                "0.3",
                "-o",
                "@no.csv",
                "--at-step",
                "3");
        assertEquals(Cli.FAILED, none.code());
        assertTrue(none.err().contains("--history"), none.err());
        Shell.Result before = shell.run(
                "score",
                "@kept.scorefield",
                "--points",
                "@in.csv",
                "--sigma",
                "0.3",
                "-o",
                "@no.csv",
                "--at-step",
                "-1");
        assertEquals(Cli.FAILED, before.code());
    }

    @Test
    void aNetworkCanBeTrainedOnAFewDrawnPoints() {
        shell.typed("train two-modes -o @five.scorefield --steps 20 --hidden 8,8 --batch 16 --seed 7 --sigmas"
                + " 0.75:0.05:3 --memorise 5");
        String json = shell.done("evaluate", "@five.scorefield", "--json", "--nearest", "--n", "50")
                .lastLine();
        assertTrue(json.contains("\"nearest_point_distance\":"), json);
        Shell.Result none = shell.run("evaluate", "@small.scorefield", "--json", "--nearest", "--n", "50");
        assertEquals(Cli.FAILED, none.code());
        assertTrue(none.err().contains("--memorise"), none.err());
    }

    @Test
    void mapsOfTheFieldEachHaveAPanel() throws Exception {
        shell.typed("figure @small.scorefield -o @maps.svg --sigma 0.3 --layers"
                + " density,divergence,curl,magnitude,learned --width-cm 12");
        String svg = Files.readString(shell.file("maps.svg"));
        assertTrue(svg.split("<image", -1).length > 3, "three maps");
        shell.done("figure", "two-modes", "-o", "@curl.png", "--sigma", "0.3", "--layers", "curl", "--dpi", "72");
        shell.typed("figure @small.scorefield -o @exact.png --sigma 0.3 --layers magnitude --exact-maps --dpi 72");
        assertTrue(Files.size(shell.file("exact.png")) > 0);
    }
}
