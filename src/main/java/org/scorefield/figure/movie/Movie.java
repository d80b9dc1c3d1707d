package org.scorefield.figure.movie;

import java.io.IOException;

/** A movie being written, frame by frame. */
public interface Movie {
    /**
     * Adds the next frame.
     *
     * @param argb opaque pixels, {@code width·height}, row by row from the top; not kept
     * @throws IOException if the stream refuses it
     */
    void frame(int[] argb) throws IOException;

    /**
     * Writes what comes after the last frame; the stream stays open.
     *
     * @throws IOException if the stream refuses it
     */
    void end() throws IOException;
}
