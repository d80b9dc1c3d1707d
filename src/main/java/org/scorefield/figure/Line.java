package org.scorefield.figure;

import org.scorefield.field.Require;

/**
 * How a line is drawn: round caps and joins.
 *
 * @param argb colour and opacity, not premultiplied
 * @param widthPx width, px
 * @param dashPx length of a dash, px; 0 for a solid line
 * @param gapPx length of a gap, px
 */
public record Line(int argb, double widthPx, double dashPx, double gapPx) {
    public Line {
        Require.positive("line width", widthPx);
        Require.within("dash length", 0, 1e6, dashPx);
        Require.within("gap length", 0, 1e6, gapPx);
    }

    public static Line solid(int argb, double widthPx) {
        return new Line(argb, widthPx, 0, 0);
    }

    public static Line dashed(int argb, double widthPx, double dashPx, double gapPx) {
        return new Line(argb, widthPx, dashPx, gapPx);
    }

    boolean isDashed() {
        return dashPx > 0 && gapPx > 0;
    }
}
