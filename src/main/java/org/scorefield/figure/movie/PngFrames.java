package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.scorefield.figure.PngChunks;

/** A movie as pictures, each a file: {@code frame-0001.png} and on, for programs that cut films. Sorted by name they play. */
public final class PngFrames implements Movie {
    /** What a folder of them is called, after a dot: in menus it stands beside the ids of {@link Movies}. */
    public static final String ID = "frames";

    private final MovieShape shape;
    private final Taker taker;
    private final String name;
    private int frames;

    /** Takes a file. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, byte[] png) throws IOException;
    }

    public PngFrames(MovieShape shape, Taker taker) {
        this.shape = shape;
        this.taker = taker;
        name = "frame-%0" + Math.max(4, Integer.toString(shape.frames()).length()) + "d.png";
    }

    @Override
    public void frame(int[] argb) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngChunks chunks = PngChunks.begin(png, shape.width(), shape.height());
        chunks.write("IDAT", ByteBuffer.wrap(PngChunks.pixels(shape.width(), shape.height(), argb)));
        chunks.write("IEND", ByteBuffer.allocate(0));
        taker.take(String.format(Locale.ROOT, name, ++frames), png.toByteArray());
    }

    @Override
    public void end() {
        // each frame is whole by itself
    }
}
