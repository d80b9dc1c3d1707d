package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.io.ProjectFiles;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Recipes;

/** The commands about samplers: doctor, advise, the ways of sample, and the race's figure. */
class DoctorAndAdviceTest {
    @TempDir
    private static Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void theDoctorPrintsATableAVerdictAndACure() {
        String[] sick = {"doctor", "two-modes", "--set", "step-rule=constant", "--set", "alpha=1"};
        List<String> lines = shell.done(sick).out().lines().toList();
        assertTrue(lines.getFirst().startsWith("sigma"), lines.getFirst());
        assertEquals(13, lines.size(), "a header, ten levels, a verdict and a cure");
        assertTrue(lines.get(11).startsWith("annealed-langevin, unstable: "), lines.get(11));
        assertEquals("cure: --sampler annealed-langevin --set step-rule=sigma-squared", lines.get(12));
        String json = shell.done("doctor", "two-modes", "--json").out();
        assertTrue(json.startsWith("{\"sampler\":\"annealed-langevin\",\"verdict\":\"sound\",\"words\":"), json);
        assertTrue(json.contains("\"levels\":[{\"sigma\":0.75,\"alpha\":"), json);
        String flow = shell.done("doctor", "two-modes", "--sampler", "heun").out();
        assertTrue(flow.startsWith("heun, sound: This sampler has no step size"), flow);
    }

    @Test
    void adviceIsNumbersWithReasons() throws Exception {
        String text = shell.done("advise", "two-modes").out();
        assertEquals(6, text.lines().count(), text);
        assertTrue(text.contains("σ₁ = 2.8: the largest distance"), text);
        assertTrue(text.contains("--sigmas 2.8:0.02:14 --sampler annealed-langevin --set epsilon="), text);
        String json = shell.done("advise", "two-modes", "--json").out();
        assertTrue(json.startsWith("{\"sigmas\":[2.8,"), json);
        assertTrue(json.contains("{\"name\":\"sigma_1\",\"value\":2.8,\"why\":\"σ₁ = 2.8"), json);
        shell.done("train", "two-modes", "-o", "@auto.scorefield", "--sigmas", "auto", "--steps", "2", "--hidden", "4");
        assertEquals(
                2.8,
                new ProjectFiles(Recipes::standard)
                        .read(shell.file("auto.scorefield"))
                        .recipe()
                        .levels()
                        .largest());
        assertEquals(
                Cli.WRONG,
                shell.run("train", "two-modes", "-o", "@x.scorefield", "--sigmas", "car")
                        .code());
    }

    @Test
    void theForwardProcessNeedsNoWeightsAndReturns() throws Exception {
        String[] forward = {
            "sample", "two-modes", "--process", "forward", "--n", "3", "-o", "@end.csv", "--trajectories", "@way.csv"
        };
        shell.done(forward);
        List<String> way = shell.lines("way.csv");
        assertEquals("particle,step,sigma,x,y", way.getFirst());
        assertTrue(way.get(1).startsWith("0,0,0,"), way.get(1));
        assertTrue(way.getLast().startsWith("2,100,0.75,"), way.getLast());
        String[] trip = {"sample", "two-modes", "--process", "round-trip", "--exact", "--sampler", "heun", "--n", "3"};
        shell.done(concat(trip, "-o", "@back.csv"));
        assertEquals(4, shell.lines("back.csv").size());
        Shell.Result untrained = shell.run("sample", "two-modes", "--process", "round-trip", "-o", "@x.csv");
        assertEquals(Cli.FAILED, untrained.code());
        Shell.Result wrong = shell.run("sample", "two-modes", "--process", "back", "-o", "@x.csv");
        assertEquals(Cli.WRONG, wrong.code());
        assertTrue(wrong.err().contains("reverse, forward, round-trip"), wrong.err());
    }

    private static String[] concat(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static List<String> samplers() {
        return Samplers.CATALOGUE.ids();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplers")
    void everySamplerRunsOnTheExactScore(String id) throws Exception {
        String file = "@" + id + ".csv";
        shell.done("sample", "two-modes", "--exact", "--sampler", id, "--n", "5", "-o", file);
        assertEquals(6, shell.lines(id + ".csv").size());
    }

    @Test
    void theRaceIsDrawn() throws Exception {
        for (String file : List.of("@race.svg", "@race.png", "@race.pdf")) {
            shell.done(
                    "compare",
                    "samplers",
                    "two-modes",
                    "--exact",
                    "--samplers",
                    "heun,ddim",
                    "--calls",
                    "5,20",
                    "--n",
                    "50",
                    "-o",
                    file);
        }
        String svg = new String(shell.bytes("race.svg"), StandardCharsets.UTF_8);
        assertTrue(svg.contains("viewBox=") && svg.contains("stroke-dasharray:4,3"), "a drawing with a dashed floor");
    }
}
