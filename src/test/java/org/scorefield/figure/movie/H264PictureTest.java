package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.scorefield.figure.movie.SomeFrames.HEIGHT;
import static org.scorefield.figure.movie.SomeFrames.WIDTH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.RandomStream;

/** The picture that a decoder makes of our H.264 is the one our encoder builds on. */
class H264PictureTest {
    @TempDir
    Path folder;

    /** Noise makes the longest code words there are; the decoder's picture must be ours, bit by bit, or errors would grow. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("noises")
    void theDecoderHasThePictureTheEncoderThinksItHas(long seed, int amplitude)
            throws IOException, InterruptedException {
        RandomStream random = RandomStream.of(seed, "noise");
        MovieShape shape = new MovieShape(WIDTH, HEIGHT, 1, 5);
        H264 encoder = new H264(shape);
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Movie movie = new Mp4Movie(file, shape);
        int[] argb = new int[WIDTH * HEIGHT];
        for (int frame = 0; frame < shape.frames(); frame++) {
            for (int i = 0; i < argb.length; i++) {
                int noise = (int) (amplitude * random.nextDouble());
                argb[i] = 0xFF000000 | noise << 16 | (noise * 7 & 255) << 8 | amplitude - noise;
            }
            movie.frame(argb);
            encoder.encode(argb);
            plane(encoder.decoded().luma, encoder.decoded().stride, WIDTH, HEIGHT, ours);
            plane(encoder.decoded().blue, encoder.decoded().stride / 2, WIDTH / 2, HEIGHT / 2, ours);
            plane(encoder.decoded().red, encoder.decoded().stride / 2, WIDTH / 2, HEIGHT / 2, ours);
        }
        movie.end();
        Path mp4 = Files.write(folder.resolve("noise.mp4"), file.toByteArray());
        byte[] theirs = Tool.run(
                List.of("ffmpeg", "-v", "warning", "-i", mp4.toString(), "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"));
        assertArrayEquals(ours.toByteArray(), theirs);
    }

    static Stream<Object[]> noises() {
        return Stream.of(
                new Object[] {1L, 255},
                new Object[] {2L, 255},
                new Object[] {3L, 120},
                new Object[] {4L, 40},
                new Object[] {5L, 12});
    }

    private static void plane(byte[] plane, int stride, int width, int height, ByteArrayOutputStream out) {
        for (int y = 0; y < height; y++) {
            out.write(plane, y * stride, width);
        }
    }
}
