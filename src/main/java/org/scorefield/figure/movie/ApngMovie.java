package org.scorefield.figure.movie;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.PngChunks;

/**
 * APNG: the first frame is a PNG that every reader shows, each later one the rectangle that changed.
 *
 * @see "Portable Network Graphics (PNG) Specification, third edition, W3C 2025, 4.9 and 11.3.6"
 */
final class ApngMovie implements Movie {
    private final PngChunks chunks;
    private final MovieShape shape;
    private int @Nullable [] before;
    private int sequence;
    private int frames;

    ApngMovie(OutputStream out, MovieShape shape) throws IOException {
        this.chunks = PngChunks.begin(out, shape.width(), shape.height());
        this.shape = shape;
        chunks.write("acTL", ByteBuffer.allocate(8).putInt(shape.frames()).putInt(0));
    }

    @Override
    public void frame(int[] argb) throws IOException {
        Changes changed = Changes.between(before, argb, shape.width(), shape.height());
        chunks.write(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(sequence++)
                        .putInt(changed.width())
                        .putInt(changed.height())
                        .putInt(changed.left())
                        .putInt(changed.top())
                        .putShort((short) 1)
                        .putShort((short) shape.fps())
                        .put((byte) 0) // stays
                        .put((byte) 0)); // replaces
        byte[] data = PngChunks.pixels(changed.width(), changed.height(), changed.cut(argb, shape.width()));
        if (frames++ == 0) {
            chunks.write("IDAT", ByteBuffer.wrap(data));
        } else {
            chunks.write(
                    "fdAT",
                    ByteBuffer.allocate(4 + data.length).putInt(sequence++).put(data));
        }
        before = argb.clone();
    }

    @Override
    public void end() throws IOException {
        if (frames != shape.frames()) {
            throw new IllegalStateException("an APNG of " + shape.frames() + " frames got " + frames);
        }
        chunks.write("IEND", ByteBuffer.allocate(0));
    }
}
