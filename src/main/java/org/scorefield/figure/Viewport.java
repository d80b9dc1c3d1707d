package org.scorefield.figure;

import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Require;

/**
 * Where the scene stands on the picture: the only class that knows both scene units and px.
 *
 * <p>The scale is the same along x and y. The box is fitted inside the gutter and centred there, so that more of the plane than
 * the box may show, never less. Px run right and down from the top left corner; scene units right and up.
 *
 * @param box what must be seen, scene units
 * @param widthPx width of the whole picture, px (1/96 inch)
 * @param heightPx height of the whole picture, px
 * @param gutter room for axis numbers
 */
public record Viewport(Box box, double widthPx, double heightPx, Gutter gutter) {
    /** The centimetres of an inch. */
    static final double CM_PER_INCH = 2.54;

    /** The px of an inch. */
    static final double PX_PER_INCH = 96;

    private static final double MOST_PX = 1e5;

    public Viewport {
        Require.within("picture width", 1, MOST_PX, widthPx);
        if (!(heightPx >= 1 && heightPx <= MOST_PX)) {
            throw new IllegalArgumentException("picture height must lie between 1 and " + (int) MOST_PX
                    + " px, but was " + heightPx + "; show a box that is not so narrow");
        }
        Require.positive("width inside the gutter", widthPx - gutter.left() - gutter.right());
        Require.positive("height inside the gutter", heightPx - gutter.top() - gutter.bottom());
    }

    /** A picture whose scene unit is one px, origin at the bottom left: for plots that have no scene. */
    public static Viewport pixels(double widthPx, double heightPx) {
        return new Viewport(new Box(0, widthPx, 0, heightPx), widthPx, heightPx, Gutter.NONE);
    }

    /** A picture of {@code widthCm}, just as high as the box needs. */
    public static Viewport ofWidth(Box box, double widthCm, Gutter gutter) {
        double width = Require.positive("width in cm", widthCm) / CM_PER_INCH * PX_PER_INCH;
        double inside = width - gutter.left() - gutter.right();
        if (!(inside > 0)) {
            throw new IllegalArgumentException("a picture " + Axis.number(widthCm)
                    + " cm wide has no room within its margins; make it wider, or show fewer panels");
        }
        return new Viewport(box, width, inside * box.height() / box.width() + gutter.top() + gutter.bottom(), gutter);
    }

    /** px per scene unit. */
    public double scale() {
        return Math.min(plotWidthPx() / box.width(), plotHeightPx() / box.height());
    }

    /** Scene units per px. */
    public double unitsPerPx() {
        return 1 / scale();
    }

    public double plotWidthPx() {
        return widthPx - gutter.left() - gutter.right();
    }

    public double plotHeightPx() {
        return heightPx - gutter.top() - gutter.bottom();
    }

    /** px from the left of scene coordinate {@code x}. */
    public double px(double x) {
        return gutter.left() + 0.5 * plotWidthPx() + (x - box.centerX()) * scale();
    }

    /** px from the top of scene coordinate {@code y}. */
    public double py(double y) {
        return gutter.top() + 0.5 * plotHeightPx() - (y - box.centerY()) * scale();
    }

    /** The scene coordinate x of a px from the left. */
    public double x(double px) {
        return box.centerX() + (px - gutter.left() - 0.5 * plotWidthPx()) / scale();
    }

    /** The scene coordinate y of a px from the top. */
    public double y(double py) {
        return box.centerY() - (py - gutter.top() - 0.5 * plotHeightPx()) / scale();
    }

    /** All of the plane seen inside the gutter. */
    public Box shown() {
        return new Box(x(gutter.left()), x(widthPx - gutter.right()), y(heightPx - gutter.bottom()), y(gutter.top()));
    }

    /** All of the plane the picture covers, gutter included. */
    public Box canvas() {
        return new Box(x(0), x(widthPx), y(heightPx), y(0));
    }

    /** Cell centres about {@code spacingPx} apart that fill what is shown: where arrows stand. */
    public Lattice lattice(double spacingPx) {
        Require.positive("lattice spacing", spacingPx);
        int columns = Math.max(1, (int) Math.round(plotWidthPx() / spacingPx));
        int rows = Math.max(1, (int) Math.round(plotHeightPx() / spacingPx));
        return Lattice.cellCenters(shown(), columns, rows);
    }

    public Viewport withBox(Box newBox) {
        return new Viewport(newBox, widthPx, heightPx, gutter);
    }

    /** The same view with px that are {@code factor} times as large: lines, dots and letters grow, the scene does not. */
    public Viewport withLargerPx(double factor) {
        return new Viewport(box, widthPx / factor, heightPx / factor, gutter.times(1 / factor));
    }
}
