package org.scorefield.figure;

import org.scorefield.field.Require;

/** The room around a plot that axis numbers take, px. */
public record Gutter(double left, double top, double right, double bottom) {
    public static final Gutter NONE = new Gutter(0, 0, 0, 0);

    /** Room for numbers at the left and below, as the canvas of the window has. */
    public static final Gutter AXES = new Gutter(34, 0, 0, 28);

    /** Room for numbers, and above and at the right for marginals. */
    public static final Gutter MARGINALS = new Gutter(34, 64, 64, 28);

    /** This room, so many times as wide. */
    public Gutter times(double factor) {
        return new Gutter(factor * left, factor * top, factor * right, factor * bottom);
    }

    public Gutter {
        Require.within("left gutter", 0, 1e6, left);
        Require.within("top gutter", 0, 1e6, top);
        Require.within("right gutter", 0, 1e6, right);
        Require.within("bottom gutter", 0, 1e6, bottom);
    }
}
