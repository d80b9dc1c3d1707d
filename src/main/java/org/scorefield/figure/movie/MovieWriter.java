package org.scorefield.figure.movie;

import java.io.IOException;
import java.io.OutputStream;

/** A file format for movies. The same frames give the same bytes: no dates, no threads. */
@FunctionalInterface
public interface MovieWriter {
    /**
     * Begins a movie.
     *
     * @param out written to, left open
     * @throws IllegalArgumentException if the format cannot hold such a movie
     */
    Movie begin(OutputStream out, MovieShape shape) throws IOException;
}
