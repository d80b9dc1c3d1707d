package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.RandomStream;

/** Movies, read again by programs that are not ours. */
class MoviesTest {
    private static final int WIDTH = 86; // no whole number of macroblocks, to be cropped
    private static final int HEIGHT = 54;

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Movies.CATALOGUE.ids().stream();
    }

    /** A quiet ground with dots that move over it: what our movies are. */
    static List<int[]> dots(int frames) {
        List<int[]> movie = new ArrayList<>();
        for (int f = 0; f < frames; f++) {
            int[] argb = new int[WIDTH * HEIGHT];
            for (int i = 0; i < argb.length; i++) {
                int quiet = 200 + i % WIDTH / 4;
                argb[i] = 0xFF000000 | quiet << 16 | quiet << 8 | 0xFA;
            }
            for (int dot = 0; dot < 6; dot++) {
                int x = (7 * dot + 3 * f) % (WIDTH - 3);
                int y = (11 * dot + f) % (HEIGHT - 3);
                for (int k = 0; k < 9; k++) {
                    argb[(y + k / 3) * WIDTH + x + k % 3] = dot % 2 == 0 ? 0xFF2F5BE0 : 0xFF9A4C00;
                }
            }
            movie.add(argb);
        }
        return movie;
    }

    private static byte[] write(String format, List<int[]> frames, int fps) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Movie movie = Movies.CATALOGUE.get(format).make().begin(out, new MovieShape(WIDTH, HEIGHT, fps, frames.size()));
        for (int[] frame : frames) {
            movie.frame(frame);
        }
        movie.end();
        return out.toByteArray();
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

    @Test
    void aGifKeepsItsTimeAndRunsForEver() throws IOException {
        byte[] gif = write("gif", dots(30), 30);
        assertTrue(new String(gif, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0\3\1\0\0"));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        int hundredths = 0;
        for (int i = 0; i < reader.getNumImages(true); i++) {
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode control = (IIOMetadataNode)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            hundredths += Integer.parseInt(control.getAttribute("delayTime"));
        }
        assertEquals(100, hundredths, "thirty frames at thirty a second last a second");
    }

    @Test
    void aGifOfManyColoursIsCloseToThem() throws IOException {
        int[] many = new int[WIDTH * HEIGHT];
        for (int i = 0; i < many.length; i++) {
            many[i] = 0xFF000000 | (i % WIDTH * 255 / WIDTH) << 16 | (i / WIDTH * 255 / HEIGHT) << 8 | 128;
        }
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(write("gif", List.of(many), 10)));
        BufferedImage plain = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = plain.createGraphics();
        g.drawImage(shown, 0, 0, null);
        g.dispose();
        double sum = 0;
        for (int i = 0; i < many.length; i++) {
            int is = plain.getRGB(i % WIDTH, i / WIDTH);
            sum += Math.abs((is >> 16 & 255) - (many[i] >> 16 & 255))
                    + Math.abs((is >> 8 & 255) - (many[i] >> 8 & 255));
        }
        // 255 colours over a square of 256² stand 16 apart, so a channel is off by 4 on average.
        assertEquals(0, sum / (2.0 * many.length), 6);
    }

    /** What fades is left as it stands until it is off by more than is seen; what rests, and the last frame, are right. */
    @Test
    void aGifOfManyColoursIsRightAtItsEndHoweverLongItFaded() throws IOException, InterruptedException {
        List<int[]> fading = new ArrayList<>();
        for (int f = 0; f < 40; f++) {
            int[] argb = new int[WIDTH * HEIGHT];
            for (int i = 0; i < argb.length; i++) {
                int grey = Math.min(255, 90 + i % WIDTH + 2 * f);
                argb[i] = 0xFF000000 | grey << 16 | Math.min(255, grey + i / WIDTH) << 8 | 255 - grey / 2;
            }
            fading.add(argb);
        }
        Path file = Files.write(folder.resolve("fading.gif"), write("gif", fading, 20));
        byte[] rgb = Tool.run(
                List.of("ffmpeg", "-v", "warning", "-i", file.toString(), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"));
        for (int f : new int[] {0, 20, 39}) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                for (int c = 0; c < 3; c++) {
                    int is = rgb[(f * WIDTH * HEIGHT + i) * 3 + c] & 255;
                    int was = fading.get(f)[i] >> 8 * (2 - c) & 255;
                    // A cell of colours is 8 wide and its box a few cells: a channel of the palette is off by at most
                    // that.
                    assertTrue(Math.abs(is - was) <= 24, "frame " + f + " pixel " + i + ": " + is + " for " + was);
                }
            }
        }
    }

    /** Every code word and every block: as many symbols as make the dictionary full more than once. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noiseOfFewColoursSurvivesAGif(long seed) throws IOException, InterruptedException {
        RandomStream random = RandomStream.of(seed, "gif");
        List<int[]> frames = new ArrayList<>();
        for (int f = 0; f < 8; f++) {
            int[] argb = new int[WIDTH * HEIGHT];
            for (int i = 0; i < argb.length; i++) {
                int few = 40 * (int) (6 * random.nextDouble());
                argb[i] = 0xFF000000 | few << 16 | (few * 3 & 0xF8) << 8 | 240 - few;
            }
            frames.add(argb);
        }
        Path file = Files.write(folder.resolve("noise.gif"), write("gif", frames, 10));
        byte[] rgb = Tool.run(
                List.of("ffmpeg", "-v", "warning", "-i", file.toString(), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"));
        for (int i = 0; i < rgb.length / 3; i++) {
            int is = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
            assertEquals(frames.get(i / (WIDTH * HEIGHT))[i % (WIDTH * HEIGHT)] & 0xFFFFFF, is, "pixel " + i);
        }
    }

    @Test
    void anApngIsAPngWithGoodCheckSumsWhoseFirstFrameEveryReaderShows() throws IOException {
        List<int[]> frames = dots(4);
        byte[] apng = write("apng", frames, 10);
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(apng));
        assertArrayEquals(frames.getFirst(), first.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
        ByteBuffer in = ByteBuffer.wrap(apng);
        int at = 8;
        int sequence = 0;
        List<String> types = new ArrayList<>();
        while (at < apng.length) {
            int length = in.getInt(at);
            CRC32 crc = new CRC32();
            crc.update(apng, at + 4, 4 + length);
            assertEquals((int) crc.getValue(), in.getInt(at + 8 + length));
            String type = new String(apng, at + 4, 4, StandardCharsets.ISO_8859_1);
            types.add(type);
            if (type.equals("fcTL") || type.equals("fdAT")) {
                assertEquals(sequence++, in.getInt(at + 8), "they are numbered together");
            }
            at += 12 + length;
        }
        assertEquals(
                List.of("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"), types);
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
