package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.scorefield.figure.movie.SomeFrames.HEIGHT;
import static org.scorefield.figure.movie.SomeFrames.WIDTH;
import static org.scorefield.figure.movie.SomeFrames.dots;
import static org.scorefield.figure.movie.SomeFrames.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** APNG: a PNG for those who know no better. */
class ApngTest {
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
}
