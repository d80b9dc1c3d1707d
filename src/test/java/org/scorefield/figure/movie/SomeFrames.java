package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Small movies to be written and read again. */
final class SomeFrames {
    static final int WIDTH = 86; // no whole number of macroblocks, to be cropped
    static final int HEIGHT = 54;

    private SomeFrames() {}

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

    static byte[] write(String format, List<int[]> frames, int fps) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Movie movie = Movies.CATALOGUE.get(format).make().begin(out, new MovieShape(WIDTH, HEIGHT, fps, frames.size()));
        for (int[] frame : frames) {
            movie.frame(frame);
        }
        movie.end();
        return out.toByteArray();
    }
}
