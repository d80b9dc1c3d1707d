package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.figure.Attachments;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;

/** Names, columns, JSON keys and exit codes of the contract, to the letter. */
class CliContractTest {
    private static final String NUMBER = "-?[0-9.]+(E-?[0-9]+)?";

    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void trainOnce() {
        shell = new Shell(folder);
        shell.done(train("@small.scorefield"));
    }

    /** A network that trains in a blink. */
    private static String[] train(String file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "train",
                "two-modes",
                "-o",
                file,
                "--hidden",
                "8,8",
                "--batch",
                "128",
                "--steps",
                "20",
                "--sigmas",
                "0.8:0.1:3",
                "--seed",
                "7"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
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
    void trainWritesAProjectAndReportsOneLineOfJson() throws Exception {
        Shell.Result result =
                shell.done(train("@t.scorefield", "--json", "--objective", "ssm", "--activation", "tanh"));
        String line = result.lastLine();
        assertTrue(
                line.matches("\\{\"steps\":20,\"seconds\":" + NUMBER + ",\"steps_per_second\":" + NUMBER + ",\"loss\":("
                        + NUMBER + "|null)}"),
                line);
        Project project = new ProjectFiles(Recipes::standard).read(shell.file("t.scorefield"));
        assertEquals("ssm", project.recipe().training().objective());
        assertEquals("tanh", project.recipe().network().activation());
        assertEquals(List.of(8, 8), project.recipe().network().hidden());
        assertEquals(3, project.recipe().levels().count());
        assertEquals(7, project.recipe().seed());
        assertEquals(20, project.weights().orElseThrow().steps());
    }

    @Test
    void everyPartOfTheTechniqueIsAnOptionWithItsMenuInTheHelp() throws Exception {
        shell.done(train(
                "@q.scorefield",
                "--targets=component",
                "--sigma-sampling=log-normal",
                "--noise-pairs=independent",
                "--rate-schedule=cosine",
                "--averaging=exponential",
                "--set=horizon=300",
                "--set=decay=0.99"));
        TechniquePlan plan = new ProjectFiles(Recipes::standard)
                .read(shell.file("q.scorefield"))
                .recipe()
                .training()
                .technique();
        assertEquals("component", plan.targets().id());
        assertEquals("log-normal", plan.sigmaSampling().id());
        assertEquals("independent", plan.noisePairs().id());
        assertEquals(300, plan.rateSchedule().settings().whole("horizon"));
        assertEquals(0.99, plan.averaging().settings().real("decay"));
        String help = shell.done("train", "--help").out().replaceAll("\\s+", " ");
        for (TechniqueKey part : TechniqueKey.values()) {
            assertTrue(help.contains("--" + part.id() + "=NAME"), help);
            assertTrue(help.contains(String.join(", ", part.menu().ids())), help);
        }
    }

    @Test
    void trainingUntilAnErrorStopsAtTheFirstLookThatFindsIt() {
        String line = shell.done("train", "one-gaussian", "-o", "@u.scorefield", "--until-error", "0.5", "--json")
                .lastLine();
        // Untrained, the residual head is off by more than half; a Gaussian is learned within a few looks.
        assertTrue(line.matches("\\{\"steps\":[0-9]*[05]0,.*"), line);
        Shell.Result limited = shell.done(
                "train", "one-gaussian", "-o", "@u.scorefield", "--until-error", "1e-9", "--steps", "60", "--json");
        assertTrue(limited.lastLine().startsWith("{\"steps\":60,"), limited.lastLine());
        assertEquals(
                Cli.FAILED,
                shell.run("train", "one-gaussian", "-o", "@u.scorefield", "--until-error", "0")
                        .code());
    }

    @Test
    void trainingForSecondsEnds() throws Exception {
        shell.done(
                "train", "one-gaussian", "-o", "@s.scorefield", "--hidden", "4", "--batch", "8", "--seconds", "0.05");
        assertTrue(Files.size(shell.file("s.scorefield")) > 0);
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
        shell.done(
                "sample",
                "ring",
                "--exact",
                "--sampler",
                "langevin",
                "--set",
                "steps=3",
                "--n",
                "2",
                "-o",
                "@a.csv",
                "--trajectories",
                "@t.csv");
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

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheThreads() throws Exception {
        shell.done(train("@one.scorefield", "--threads", "1"));
        shell.done(train("@two.scorefield", "--threads", "2"));
        assertArrayEquals(shell.bytes("one.scorefield"), shell.bytes("two.scorefield"));
        String[] other = train("@other.scorefield");
        other[other.length - 1] = "8";
        shell.done(other);
        assertFalse(Arrays.equals(shell.bytes("one.scorefield"), shell.bytes("other.scorefield")));
        for (String file : List.of("@p1.csv", "@p2.csv")) {
            shell.done("sample", "@one.scorefield", "--sampler", "reverse-sde", "--n", "20", "-o", file);
        }
        assertArrayEquals(shell.bytes("p1.csv"), shell.bytes("p2.csv"));
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
