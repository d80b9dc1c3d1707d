package org.scorefield.figure;

/** A quiet plate that keeps text legible over arrows. */
final class Plate {
    private static final double OPACITY = 0.88;
    private static final double RADIUS_PX = 6;
    private static final int CORNER_STEPS = 5;

    private Plate() {}

    /** Fills a rounded rectangle given in px from the top left. */
    static void fill(
            Pen pen, Viewport viewport, Palette palette, double left, double top, double width, double height) {
        double[] xy = new double[4 * (CORNER_STEPS + 1) * 2];
        int n = 0;
        for (int corner = 0; corner < 4; corner++) {
            double cx = corner == 0 || corner == 3 ? left + width - RADIUS_PX : left + RADIUS_PX;
            double cy = corner < 2 ? top + RADIUS_PX : top + height - RADIUS_PX;
            for (int k = 0; k <= CORNER_STEPS; k++) {
                double angle = Math.PI / 2 * (corner + (double) k / CORNER_STEPS);
                xy[n++] = viewport.x(cx + RADIUS_PX * StrictMath.cos(angle));
                xy[n++] = viewport.y(cy - RADIUS_PX * StrictMath.sin(angle));
            }
        }
        pen.fill(xy, (int) Math.round(255 * OPACITY) << 24 | (palette.canvas() & 0xFFFFFF));
    }
}
