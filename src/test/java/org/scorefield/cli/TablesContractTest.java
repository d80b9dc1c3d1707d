package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scenes;

/** Columns and JSON keys of what is computed with a trained network, to the letter. */
class TablesContractTest {
    private static final String NUMBER = "-?[0-9.]+(E-?[0-9]+)?";

    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void trainOnce() {
        shell = new Shell(folder);
        shell.done(Shell.training("@small.scorefield"));
    }

    @Test
    void scoreWritesFourColumnsAndWithExactFive() throws Exception {
        Files.writeString(shell.file("in.csv"), "x;y\n0,5;-1\n2;3\n");
        shell.done("score", "@small.scorefield", "--points", "@in.csv", "--sigma", "0.3", "-o", "@learned.csv");
        assertEquals("x,y,score_x,score_y", shell.header("learned.csv"));
        assertEquals(3, shell.lines("learned.csv").size());
        shell.done("score", "two-modes", "--exact", "--points", "@in.csv", "--sigma", "0", "-o", "@exact.csv");
        assertEquals("x,y,score_x,score_y,log_density", shell.header("exact.csv"));
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        Points x = Points.of(0.5, -1);
        Points s = truth.score(x, 0);
        assertEquals(
                "0.5,-1," + s.x(0) + "," + s.y(0) + "," + truth.logDensity(x, 0)[0],
                shell.lines("exact.csv").get(1));
    }

    @Test
    void fieldWritesAGridOverTheBoxEdgesIncluded() throws Exception {
        shell.done("field", "@small.scorefield", "--sigma", "0.3", "--grid", "4", "-o", "@f.csv");
        assertEquals("x,y,score_x,score_y", shell.header("f.csv"));
        assertEquals(1 + 16, shell.lines("f.csv").size());
        assertTrue(shell.lines("f.csv").get(1).startsWith("-3,-3,"), "the corner of the scene's own box");
        shell.done("field", "ring", "--exact", "--sigma", "0.3", "--grid", "3", "--box", "-1,2,0,4", "-o", "@g.csv");
        assertEquals("x,y,score_x,score_y,log_density", shell.header("g.csv"));
        assertTrue(shell.lines("g.csv").get(1).startsWith("-1,0,"));
        assertTrue(shell.lines("g.csv").get(2).startsWith("0.5,0,"));
        assertTrue(shell.lines("g.csv").get(9).startsWith("2,4,"));
    }

    @Test
    void theSamplersOfTheContractAreThere() {
        assertTrue(samplerIds()
                .containsAll(List.of(
                        "langevin",
                        "annealed-langevin",
                        "reverse-sde",
                        "predictor-corrector",
                        "probability-flow",
                        "heun",
                        "ddim")));
    }

    @Test
    void bothSpellingsOfNoiseLevelsAndAllSixtyFourBitsOfASeedCount() throws Exception {
        for (String[] levels : new String[][] {
            {"1:0.25:3", "1", "@a.csv"}, {"1,0.5,0.25", "1", "@b.csv"}, {"1,0.5,0.25", "4294967297", "@c.csv"}
        }) {
            shell.done(
                    "sample",
                    "ring",
                    "--exact",
                    "--sampler=heun",
                    "--n=4",
                    "--sigmas=" + levels[0],
                    "--seed=" + levels[1],
                    "-o",
                    levels[2]);
        }
        assertEquals(shell.lines("a.csv"), shell.lines("b.csv"));
        assertNotEquals(shell.lines("b.csv"), shell.lines("c.csv")); // 2³² + 1 is not 1
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplerIds")
    void everySamplerRidesOnTheLearnedAndTheExactScore(String sampler) throws Exception {
        for (String project : List.of("@small.scorefield", "eight-gaussians")) {
            List<String> args =
                    new ArrayList<>(List.of("sample", project, "--sampler", sampler, "--n", "5", "-o", "@p.csv"));
            args.addAll(List.of("--trajectories", "@t.csv", "--sigmas", "1,0.5,0.1"));
            if (!project.startsWith("@")) {
                args.add("--exact");
            }
            shell.done(args.toArray(String[]::new));
            assertEquals("x,y", shell.header("p.csv"));
            assertEquals(1 + 5, shell.lines("p.csv").size());
            assertEquals("particle,step,sigma,x,y", shell.header("t.csv"));
            List<String> path = shell.lines("t.csv");
            assertTrue(path.get(1).startsWith("0,0,"), path.get(1));
            assertTrue(path.get(6).startsWith("0,1,"), path.get(6));
            assertTrue(
                    path.getLast().endsWith("," + shell.lines("p.csv").getLast()),
                    "a path ends where its particle arrived: " + path.getLast());
        }
    }

    static List<String> samplerIds() {
        return Samplers.CATALOGUE.ids();
    }

    @Test
    void aSettingOfTheSamplerChangesThePath() throws Exception {
        // The start, three steps, and the one without noise at the end.
        shell.typed("sample ring --exact --sampler langevin --set steps=3 --n 2 -o @a.csv --trajectories @t.csv");
        assertEquals(1 + 2 * (1 + 3 + 1), shell.lines("t.csv").size());
    }

    @Test
    void likelihoodWritesThreeColumnsAndWithExactFour() throws Exception {
        Files.writeString(shell.file("at.csv"), "0.5,-1\n1,0\n");
        shell.done("likelihood", "@small.scorefield", "--points", "@at.csv", "-o", "@l.csv");
        assertEquals("x,y,log_density", shell.header("l.csv"));
        shell.done("likelihood", "@small.scorefield", "--points", "@at.csv", "--exact", "-o", "@l.csv");
        assertEquals("x,y,log_density,exact_log_density", shell.header("l.csv"));
        assertEquals(3, shell.lines("l.csv").size());
        shell.done("likelihood", "eight-gaussians", "--points", "@at.csv", "--exact", "-o", "@l.csv");
        String[] row = shell.lines("l.csv").getLast().split(",");
        assertEquals(Double.parseDouble(row[3]), Double.parseDouble(row[2]), 1e-3);
    }

    @Test
    void evaluatePrintsTheKeysOfTheContract() {
        String json = shell.done("evaluate", "@small.scorefield", "--json", "--n", "50", "--points", "100")
                .lastLine();
        String level = "\\{\"sigma\":" + NUMBER + ",\"relative_fisher_error\":" + NUMBER + "}";
        assertTrue(
                json.matches("\\{\"levels\":\\[" + level + "," + level + "," + level + "],\"samples\":\\{\"n\":50,"
                        + "\"energy_distance\":" + NUMBER + ",.*\"sliced_wasserstein\":" + NUMBER
                        + ",.*\"component_weights\":\\[" + NUMBER + "," + NUMBER + "]}}"),
                json);
        assertTrue(
                shell.done("evaluate", "@small.scorefield", "--n", "50").out().startsWith("sigma"));
    }
}
