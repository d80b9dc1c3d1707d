package org.scorefield.figure;

import org.scorefield.field.Require;

/**
 * How a dot is drawn: a disc and, around it, a ring.
 *
 * @param radiusPx radius of the disc, px
 * @param fill colour of the disc, ARGB not premultiplied; opacity 0 leaves a hollow circle
 * @param ringPx width of the ring outside the disc, px; 0 for none
 * @param ring colour of the ring
 */
public record Dot(double radiusPx, int fill, double ringPx, int ring) {
    public Dot {
        Require.within("dot radius", 0, 1e4, radiusPx);
        Require.within("dot ring", 0, 1e4, ringPx);
    }

    public static Dot filled(double radiusPx, int argb) {
        return new Dot(radiusPx, argb, 0, 0);
    }

    /** A circle whose line is centred on {@code radiusPx}. */
    public static Dot hollow(double radiusPx, double linePx, int argb) {
        return new Dot(radiusPx - linePx / 2, 0, linePx, argb);
    }
}
