package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scorefield.figure.movie.SomeFrames.HEIGHT;
import static org.scorefield.figure.movie.SomeFrames.WIDTH;
import static org.scorefield.figure.movie.SomeFrames.dots;
import static org.scorefield.figure.movie.SomeFrames.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Movies of every format, read again by programs that are not ours. */
class MoviesTest {
    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Movies.CATALOGUE.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameFramesGiveTheSameBytes(String format) throws IOException {
        assertArrayEquals(write(format, dots(5), 10), write(format, dots(5), 10));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aProberSeesTheSizeTheRateAndEveryFrame(String format) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("movie." + format), write(format, dots(12), 12));
        String seen = new String(
                Tool.run(List.of(
                        "ffprobe",
                        "-v",
                        "warning",
                        "-count_frames",
                        "-show_entries",
                        "stream=width,height,nb_read_frames,r_frame_rate",
                        "-of",
                        "default=noprint_wrappers=1",
                        file.toString())),
                StandardCharsets.UTF_8);
        assertTrue(seen.contains("width=" + WIDTH + "\nheight=" + HEIGHT), seen);
        assertTrue(seen.contains("nb_read_frames=12"), seen);
        assertTrue(seen.contains("r_frame_rate=12/1") || format.equals("gif"), seen);
    }

    /** GIF and APNG of few colours lose nothing: a decoder that is not ours shows each frame as it was. */
    @ParameterizedTest
    @MethodSource("formats")
    void aDecoderShowsWhatWasPainted(String format) throws IOException, InterruptedException {
        List<int[]> frames = dots(9);
        Path file = Files.write(folder.resolve("movie." + format), write(format, frames, 10));
        byte[] rgb = Tool.run(List.of(
                "ffmpeg",
                "-v",
                "warning",
                "-i",
                file.toString(),
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-"));
        assertEquals(frames.size() * WIDTH * HEIGHT * 3, rgb.length);
        double sum = 0;
        for (int f = 0; f < frames.size(); f++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                for (int c = 0; c < 3; c++) {
                    int is = rgb[(f * WIDTH * HEIGHT + i) * 3 + c] & 255;
                    int was = frames.get(f)[i] >> 8 * (2 - c) & 255;
                    sum += (is - was) * (is - was);
                    assertTrue(format.equals("mp4") || is == was, "frame " + f + " pixel " + i + ": " + is + " " + was);
                }
            }
        }
        // H.264 keeps colour at half the resolution, which blurs these tiny coloured dots; their outline would be lost
        // below 20 dB.
        double decibel = 10 * Math.log10(255.0 * 255 / (sum / rgb.length));
        assertTrue(decibel > 27, "the movie is " + decibel + " dB from what was painted");
    }

    @Test
    void whatDoesNotChangeCostsNextToNothing() throws IOException {
        for (String format : List.of("gif", "apng", "mp4")) {
            int[] frame = dots(1).getFirst();
            int one = write(format, List.of(frame), 10).length;
            int[][] still = new int[20][];
            Arrays.fill(still, frame);
            int twenty = write(format, List.of(still), 10).length;
            assertTrue(twenty < one + 19 * 900, format + ": " + one + " and " + twenty);
        }
    }

    @Test
    void aShapeThatNoPlayerPlaysIsRefusedWithAWayOut() {
        assertSays("try 642", () -> new MovieShape(641, 480, 30, 1));
        assertSays("at most 60", () -> new MovieShape(640, 480, 61, 1));
        assertSays("1920×1080", () -> new H264(new MovieShape(4096, 4096, 60, 1)));
        assertSays("or an MP4", () -> write("gif", dots(1), 60));
    }

    private static void assertSays(String words, org.junit.jupiter.api.function.Executable refused) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, refused).getMessage());
        assertTrue(said.contains(words), said);
    }
}
