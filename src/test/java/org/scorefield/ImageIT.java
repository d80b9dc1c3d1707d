package org.scorefield;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the command line, held by the image itself, on a machine that shows it no Java and no display. */
class ImageIT {
    @TempDir
    static Path folder;

    /** What became of a run of the image. */
    private record Outcome(int code, String out, String err) {
        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    @BeforeAll
    static void trainOnce() throws IOException, InterruptedException {
        Outcome trained =
                image("train", "two-modes", "-o", "two.scorefield", "--steps", "1500", "--seed", "7", "--json");
        assertEquals(0, trained.code(), trained.err());
        JsonNode last =
                new ObjectMapper().readTree(trained.out().lines().toList().getLast());
        assertEquals(1500, last.get("steps").asLong());
        assertTrue(last.get("seconds").asDouble() > 0);
        assertTrue(last.get("steps_per_second").asDouble() > 0);
        assertTrue(Double.isFinite(last.get("loss").asDouble()));
    }

    @Test
    void theVectorKernelsComeInWithoutAWordOnTheErrorStream() throws IOException, InterruptedException {
        Outcome trained = image("train", "two-modes", "-o", "long.scorefield", "--seconds", "4");
        assertEquals(0, trained.code());
        assertEquals("", trained.err());
    }

    @Test
    void scenesAreListedForPeopleAndScripts() throws IOException, InterruptedException {
        Outcome plain = image("scenes");
        assertEquals("", plain.err(), "the error stream is for errors");
        assertTrue(plain.out().lines().anyMatch(l -> l.startsWith("two-modes")));
        JsonNode listed = new ObjectMapper().readTree(image("scenes", "--json").out());
        assertTrue(listed.toString().contains("two-moons"));
    }

    @Test
    void aSceneIsWrittenAloneOrAsSamples() throws IOException, InterruptedException {
        assertEquals(0, image("scene", "ring", "-o", "ring.scorefield").code());
        assertEquals(
                0,
                image("scene", "ring.scorefield", "--n", "10", "-o", "ring.csv").code());
        List<String> rows = Files.readAllLines(folder.resolve("ring.csv"));
        assertEquals("x,y", rows.getFirst());
        assertEquals(11, rows.size());
    }

    @Test
    void theScoreIsGivenAtPointsAndOnAGrid() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("in.csv"), "x,y\n0.5,0.25\n-1,0\n");
        Outcome score =
                image("score", "two.scorefield", "--points", "in.csv", "--sigma", "0.3", "--exact", "-o", "score.csv");
        assertEquals(0, score.code(), score.err());
        assertEquals(
                "x,y,score_x,score_y,log_density",
                Files.readAllLines(folder.resolve("score.csv")).getFirst());
        Outcome field = image("field", "two.scorefield", "--sigma", "0.3", "--grid", "5", "-o", "field.csv");
        assertEquals(0, field.code(), field.err());
        List<String> rows = Files.readAllLines(folder.resolve("field.csv"));
        assertEquals("x,y,score_x,score_y", rows.getFirst());
        assertEquals(26, rows.size());
    }

    @Test
    void samplesAndTheirTrajectoriesHaveTheirColumns() throws IOException, InterruptedException {
        Outcome sampled = image(
                "sample",
                "two.scorefield",
                "--sampler",
                "langevin",
                "--n",
                "5",
                "--set",
                "steps=3",
                "-o",
                "s.csv",
                "--trajectories",
                "t.csv");
        assertEquals(0, sampled.code(), sampled.err());
        assertEquals("x,y", Files.readAllLines(folder.resolve("s.csv")).getFirst());
        assertEquals(
                "particle,step,sigma,x,y",
                Files.readAllLines(folder.resolve("t.csv")).getFirst());
    }

    @Test
    void anEvaluationHasItsKeys() throws IOException, InterruptedException {
        JsonNode e = new ObjectMapper()
                .readTree(image("evaluate", "two.scorefield", "--json").out());
        assertEquals(10, e.get("levels").size());
        assertTrue(e.get("levels").get(0).has("sigma"));
        assertTrue(e.get("levels").get(0).get("relative_fisher_error").asDouble() < 0.05);
        for (String key : List.of("n", "energy_distance", "sliced_wasserstein", "component_weights")) {
            assertTrue(e.get("samples").has(key), key);
        }
    }

    @Test
    void aFigureIsWrittenInEachFormatWithTheSameBytesTwice() throws IOException, InterruptedException {
        for (String ending : List.of("png", "svg", "pdf")) {
            List<String> command = List.of("figure", "two.scorefield", "--sigma", "0.2", "-o", "f." + ending);
            assertEquals(0, image(command.toArray(String[]::new)).code());
            byte[] first = Files.readAllBytes(folder.resolve("f." + ending));
            assertEquals(0, image(command.toArray(String[]::new)).code());
            assertArrayEquals(first, Files.readAllBytes(folder.resolve("f." + ending)), ending);
            assertTrue(first.length > 1000, ending);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesWithOneThreadAndWithTwo() throws IOException, InterruptedException {
        image("train", "two-modes", "-o", "one.scorefield", "--steps", "200", "--seed", "3", "--threads", "1");
        image("train", "two-modes", "-o", "other.scorefield", "--steps", "200", "--seed", "3", "--threads", "2");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one.scorefield")),
                Files.readAllBytes(folder.resolve("other.scorefield")));
    }

    @Test
    void withoutADisplayTheWindowSaysSoInOneLineAndTheJobIsDoneAllTheSame() throws IOException, InterruptedException {
        Outcome shown = image();
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.errorLines().getFirst().startsWith("There is no display"), shown.err());
        try (Stream<Path> made = Files.list(folder.resolve("scorefield-figures"))) {
            List<String> names = made.map(p -> String.valueOf(p.getFileName())).toList();
            for (int figure = 2; figure <= 5; figure++) {
                assertTrue(names.contains("fig" + figure + ".png"), names.toString());
                assertTrue(names.contains("fig" + figure + ".pdf"), names.toString());
            }
        }
    }

    @Test
    void mistakesAreOneLineThatNamesThemAndTheExitCodeSaysWhoseTheyAre() throws IOException, InterruptedException {
        Outcome unknown = image("train", "two-mods", "-o", "x.scorefield");
        assertEquals(1, unknown.code());
        assertEquals(1, unknown.errorLines().size(), unknown.err());
        assertTrue(unknown.err().contains("two-modes"), unknown.err());
        assertFalse(Files.exists(folder.resolve("x.scorefield")));
        assertEquals(2, image("train", "two-modes").code());
        assertEquals(2, image("paint").code());
        Outcome open = image("open", "two.scorefield");
        assertEquals(1, open.code());
        assertEquals(1, open.errorLines().size(), open.err());
    }

    private static Outcome image(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("scorefield.image")));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear(); // no PATH, no JAVA_HOME, no DISPLAY
        int code = builder.start().waitFor();
        return new Outcome(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
