package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scorefield.figure.movie.SomeFrames.HEIGHT;
import static org.scorefield.figure.movie.SomeFrames.WIDTH;
import static org.scorefield.figure.movie.SomeFrames.dots;
import static org.scorefield.figure.movie.SomeFrames.write;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.RandomStream;

/** GIF: its clock, its few colours and its dictionary. */
class GifTest {
    @TempDir
    Path folder;

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
}
