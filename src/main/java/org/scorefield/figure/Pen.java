package org.scorefield.figure;

import org.scorefield.field.Box;

/**
 * Draws in scene units; widths and sizes are in px. Six verbs, so that a pen is soon written.
 *
 * <p>Places that are not finite are left out, places far outside are clipped: no coordinate makes a pen fail.
 */
public interface Pen {
    /**
     * Draws a line through points {@code from} (included) to {@code to} (excluded).
     *
     * @param xy {@code x0, y0, x1, y1, …}, scene units; a point that is not finite breaks the line
     */
    void stroke(double[] xy, int from, int to, Line line);

    /** Draws a line through all points of {@code x0, y0, x1, y1, …}. */
    default void stroke(double[] xy, Line line) {
        stroke(xy, 0, xy.length / 2, line);
    }

    /** Fills the polygon {@code x0, y0, x1, y1, …}; left out if a corner is not finite. */
    void fill(double[] xy, int argb);

    /** Draws a dot at a place. */
    void dot(double x, double y, Dot dot);

    /** Spreads a picture over a box, smoothly. */
    void image(Picture picture, Box where);

    /** Sets a text with its baseline at a place. */
    void text(String text, double x, double y, Lettering lettering);

    /** A layer's own words in the language of the figure, to be measured and set; English unless told otherwise. */
    default String say(String english) {
        return english;
    }

    /** Draws what {@code painting} draws, but only inside the box. */
    void clip(Box box, Runnable painting);

    /** How many picture elements fit into a px: what a layer needs to know to make an image sharp enough. */
    double resolution();
}
