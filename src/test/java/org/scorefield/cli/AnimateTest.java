package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.figure.movie.Tool;

/** Movies of runs, on the command line. */
class AnimateTest {
    @TempDir
    static Path trained;

    @TempDir
    Path folder;

    @BeforeAll
    static void trainOnce() {
        new Shell(trained).done("train", "two-modes", "-o", "@two.scorefield", "--steps", "60");
    }

    private static String project() {
        return trained.resolve("two.scorefield").toString();
    }

    private static String probe(Path file) throws IOException, InterruptedException {
        return new String(
                Tool.run(List.of(
                        "ffprobe",
                        "-v",
                        "warning",
                        "-count_frames",
                        "-show_entries",
                        "stream=codec_name,width,height,nb_read_frames",
                        "-of",
                        "csv=p=0",
                        file.toString())),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "gif", "apng"})
    void aRunOfOneSecondIsAMovieOfOneSecondAndTheSameBytesTwice(String ending)
            throws IOException, InterruptedException {
        Shell shell = new Shell(folder);
        for (String name : List.of("@a.", "@b.")) {
            shell.done(
                    "animate",
                    project(),
                    "-o",
                    name + ending,
                    "--seconds",
                    "1",
                    "--fps",
                    "6",
                    "--size",
                    "128x96",
                    "--n",
                    "20");
        }
        assertArrayEquals(shell.bytes("a." + ending), shell.bytes("b." + ending));
        String codec = ending.equals("mp4") ? "h264" : ending;
        assertEquals(codec + ",128,96,6", probe(shell.file("a." + ending)).strip());
    }

    @Test
    void trainingIsDoneAgainWithTheSameBytesWhateverTheThreads() throws IOException, InterruptedException {
        Shell shell = new Shell(folder);
        for (String threads : List.of("1", "2")) {
            shell.done(
                    "animate",
                    project(),
                    "--of",
                    "training",
                    "-o",
                    "@t" + threads + ".gif",
                    "--seconds",
                    "1",
                    "--fps",
                    "5",
                    "--size",
                    "128x96",
                    "--threads",
                    threads);
        }
        assertArrayEquals(shell.bytes("t1.gif"), shell.bytes("t2.gif"));
        assertEquals("gif,128,96,5", probe(shell.file("t1.gif")).strip());
    }

    @Test
    void anySceneCanBeRiddenInClosedFormWithAnyLayers() throws IOException {
        Shell shell = new Shell(folder);
        shell.typed("animate ring --exact --layers divergence,data,trails -o @r.png --seconds 0.5 --fps 4 --size"
                + " 96x96 --n 10 --sampler heun --theme dark");
        assertTrue(shell.bytes("r.png").length > 1000);
    }

    @Test
    void aMovieGivenUpLeavesTheOldFileAndNothingElse() throws IOException {
        Shell shell = new Shell(folder);
        Files.writeString(shell.file("m.mp4"), "old");
        AtomicInteger asked = new AtomicInteger();
        Shell.Result result = shell.run(
                () -> asked.incrementAndGet() < 300,
                file -> {},
                "animate",
                project(),
                "-o",
                "@m.mp4",
                "--size",
                "64x64",
                "--n",
                "5");
        assertEquals(Cli.INTERRUPTED, result.code(), result.err());
        assertEquals("old", Files.readString(shell.file("m.mp4")));
        assertEquals(List.of("m.mp4"), shell.names());
    }

    @Test
    void aFolderOfFramesIsTheMovieFrameByFrame() throws IOException {
        Shell shell = new Shell(folder);
        String[] how = {"--seconds", "1", "--fps", "3", "--size", "64x48", "--n", "5"};
        Files.createDirectory(shell.file("m.frames")); // an empty one may be there
        for (String file : List.of("@m.frames", "@m.apng")) {
            List<String> line = new java.util.ArrayList<>(List.of("animate", project(), "-o", file));
            line.addAll(List.of(how));
            shell.done(line.toArray(String[]::new));
        }
        assertEquals(List.of("m.apng", "m.frames"), shell.names());
        java.awt.image.BufferedImage first =
                javax.imageio.ImageIO.read(shell.file("m.frames/frame-0001.png").toFile());
        java.awt.image.BufferedImage movie =
                javax.imageio.ImageIO.read(shell.file("m.apng").toFile());
        assertArrayEquals(
                movie.getRGB(0, 0, 64, 48, null, 0, 64), first.getRGB(0, 0, 64, 48, null, 0, 64), "the first frame");
        assertTrue(Files.exists(shell.file("m.frames/frame-0003.png")));
        assertEquals(
                3,
                java.util.Objects.requireNonNull(shell.file("m.frames").toFile().list()).length);
    }

    @Test
    void framesGivenUpLeaveNothingAndAFullFolderIsLeftAlone() throws IOException {
        Shell shell = new Shell(folder);
        AtomicInteger asked = new AtomicInteger();
        Shell.Result result = shell.run(
                () -> asked.incrementAndGet() < 300,
                file -> {},
                "animate",
                project(),
                "-o",
                "@m.frames",
                "--size",
                "64x64",
                "--n",
                "5");
        assertEquals(Cli.INTERRUPTED, result.code(), result.err());
        assertEquals(List.of(), shell.names());
        Files.createDirectory(shell.file("m.frames"));
        Files.writeString(shell.file("m.frames/notes.txt"), "mine");
        assertError(Cli.FAILED, "such as notes.txt", shell.run("animate", project(), "-o", "@m.frames"));
        assertEquals("mine", Files.readString(shell.file("m.frames/notes.txt")));
    }

    @Test
    void mistakesAreOneLineThatNamesTheMend() {
        Shell shell = new Shell(folder);
        assertError(Cli.WRONG, "must be .gif or", shell.run("animate", project(), "-o", "@m.avi"));
        assertError(Cli.WRONG, "choose one of sampling", shell.run("animate", project(), "--of", "x", "-o", "@m.gif"));
        assertError(Cli.WRONG, "such as 1280x720", shell.run("animate", project(), "-o", "@m.gif", "--size", "1280"));
        assertError(Cli.FAILED, "try 66", shell.run("animate", project(), "-o", "@m.mp4", "--size", "65x64"));
        assertError(Cli.FAILED, "at most 60", shell.run("animate", project(), "-o", "@m.mp4", "--fps", "61"));
        assertError(Cli.FAILED, "--seconds", shell.run("animate", project(), "-o", "@m.mp4", "--seconds", "NaN"));
        assertError(Cli.FAILED, "--exact", shell.run("animate", "two-modes", "-o", "@m.mp4"));
    }

    private static void assertError(int code, String words, Shell.Result result) {
        assertEquals(code, result.code(), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains(words), result.err());
    }
}
