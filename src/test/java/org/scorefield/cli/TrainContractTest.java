package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.study.Recipes;

/** {@code train}: its options in the project, its last line, the same bytes for the same seed. */
class TrainContractTest {
    private static final String NUMBER = "-?[0-9.]+(E-?[0-9]+)?";

    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void inAFolder() {
        shell = new Shell(folder);
    }

    @Test
    void trainWritesAProjectAndReportsOneLineOfJson() throws Exception {
        Shell.Result result =
                shell.done(Shell.training("@t.scorefield", "--json", "--objective", "ssm", "--activation", "tanh"));
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

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"dsm, silu", "esm, tanh", "ism, softplus", "ssm, silu"})
    void whatIsNotGivenIsAsUsualAndWhatIsStandsInTheProject(String objective, String activation) throws Exception {
        shell.done(
                "train",
                "two-modes",
                "-o",
                "@given.scorefield",
                "--objective=" + objective,
                "--activation=" + activation,
                "--sigmas=0.75,0.5,0.01",
                "--hidden=5,6,7",
                "--batch=32",
                "--learning-rate=0.002",
                "--steps=3",
                "--seed=-9223372036854775808");
        Recipe given = new ProjectFiles(Recipes::standard)
                .read(shell.file("given.scorefield"))
                .recipe();
        assertEquals(objective, given.training().objective());
        assertEquals(activation, given.network().activation());
        assertEquals(List.of(0.75, 0.5, 0.01), given.levels().sigmas());
        assertEquals(List.of(5, 6, 7), given.network().hidden());
        assertEquals(32, given.training().batch());
        assertEquals(0.002, given.training().learningRate());
        assertEquals(Long.MIN_VALUE, given.seed());
        Recipe usual = Recipes.builtIn("two-modes");
        assertEquals(usual.scene(), given.scene());
        assertEquals(usual.sampler(), given.sampler());
        assertEquals(usual.training().technique(), given.training().technique());
    }

    @Test
    void withoutJsonALineNamesTheFileAndQuietSaysNothing() {
        assertTrue(shell.done(Shell.training("@said.scorefield")).lastLine().endsWith("said.scorefield"));
        assertEquals("", shell.done(Shell.training("@q.scorefield", "--quiet")).out());
        String json =
                shell.done(Shell.training("@q.scorefield", "--quiet", "--json")).out();
        assertTrue(json.startsWith("{\"steps\":20,"), json);
    }

    @Test
    void everyPartOfTheTechniqueIsAnOptionWithItsMenuInTheHelp() throws Exception {
        shell.done(Shell.training(
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
    void theSameSeedGivesTheSameBytesWhateverTheThreads() throws Exception {
        shell.done(Shell.training("@one.scorefield", "--threads", "1"));
        shell.done(Shell.training("@two.scorefield", "--threads", "2"));
        assertArrayEquals(shell.bytes("one.scorefield"), shell.bytes("two.scorefield"));
        String[] other = Shell.training("@other.scorefield");
        other[other.length - 1] = "8";
        shell.done(other);
        assertFalse(Arrays.equals(shell.bytes("one.scorefield"), shell.bytes("other.scorefield")));
        for (String file : List.of("@p1.csv", "@p2.csv")) {
            shell.done("sample", "@one.scorefield", "--sampler", "reverse-sde", "--n", "20", "-o", file);
        }
        assertArrayEquals(shell.bytes("p1.csv"), shell.bytes("p2.csv"));
    }
}
