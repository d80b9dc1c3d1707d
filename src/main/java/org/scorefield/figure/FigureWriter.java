package org.scorefield.figure;

/** A file format for figures. The same figure gives the same bytes: no dates, no random names. */
@FunctionalInterface
public interface FigureWriter {
    /**
     * Writes a figure.
     *
     * @return the whole file
     * @throws IllegalArgumentException if it would be too large to write
     */
    byte[] write(Figure figure, Print print);
}
