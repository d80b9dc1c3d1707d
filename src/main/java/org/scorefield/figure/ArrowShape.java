package org.scorefield.figure;

/**
 * One arrow as lines and a head, px: the learned field solid with a filled head, the exact field dashed with a hollow one.
 *
 * @param role whose colour it has
 * @param dashed dashed 3-2 with a hollow head, else solid with a filled head
 */
record ArrowShape(Role role, boolean dashed) {
    static final ArrowShape LEARNED = new ArrowShape(Role.LEARNED, false);
    static final ArrowShape EXACT = new ArrowShape(Role.EXACT, true);

    private static final double LINE_PX = 1.5;
    private static final double HEAD_PX = 6.5;

    /** Half the width of a head over its length. */
    private static final double HEAD_SLIMNESS = 0.36;

    private static final double FULL_CELL_PX = 30;
    private static final double DOT_PX = 0.9;

    /** The weight of arrows in cells of so many px: full from 30 px on. */
    static double weight(double cellPx) {
        return Math.clamp(cellPx / FULL_CELL_PX, 0.6, 1.0);
    }

    /** Draws the rim around an arrow, a little larger than itself; parameters as for {@link #draw}. */
    static void rim(
            Pen pen, double x, double y, double ux, double uy, double lengthPx, double weight, double unit, int argb) {
        double wide = LINE_PX * weight + 2 * ArrowsLayer.HALO_PX;
        if (lengthPx < 2) {
            pen.dot(x, y, Dot.filled(DOT_PX + ArrowsLayer.HALO_PX, argb));
            return;
        }
        double half = 0.5 * lengthPx * unit;
        double head = Math.min(HEAD_PX * weight, 0.55 * lengthPx) * unit;
        double reach = ArrowsLayer.HALO_PX * unit;
        double tipX = x + (half + 1.6 * reach) * ux;
        double tipY = y + (half + 1.6 * reach) * uy;
        double baseX = x + (half - head - reach) * ux;
        double baseY = y + (half - head - reach) * uy;
        double wing = HEAD_SLIMNESS * head + 1.3 * reach;
        pen.stroke(
                new double[] {x - (half + reach) * ux, y - (half + reach) * uy, baseX, baseY}, Line.solid(argb, wide));
        pen.fill(
                new double[] {
                    tipX, tipY, baseX - wing * uy, baseY + wing * ux, baseX + wing * uy, baseY - wing * ux, tipX, tipY
                },
                argb);
    }

    /**
     * Draws an arrow centred on (x, y).
     *
     * @param ux direction, unit vector
     * @param uy direction
     * @param lengthPx length; below 2 px a dot stands for it
     * @param weight 1 for full line width and head, less where cells are small
     * @param unit scene units per px
     * @param argb colour
     */
    void draw(
            Pen pen, double x, double y, double ux, double uy, double lengthPx, double weight, double unit, int argb) {
        if (lengthPx < 2) {
            pen.dot(x, y, Dot.filled(DOT_PX, argb));
            return;
        }
        double half = 0.5 * lengthPx * unit;
        double head = Math.min(HEAD_PX * weight, 0.55 * lengthPx) * unit;
        double tipX = x + half * ux;
        double tipY = y + half * uy;
        double baseX = tipX - head * ux;
        double baseY = tipY - head * uy;
        double wing = HEAD_SLIMNESS * head;
        double[] corners = {
            tipX, tipY, baseX - wing * uy, baseY + wing * ux, baseX + wing * uy, baseY - wing * ux, tipX, tipY
        };
        double[] shaft = {x - half * ux, y - half * uy, baseX, baseY};
        if (dashed) {
            pen.stroke(shaft, Line.dashed(argb, LINE_PX * weight, 3 * weight, 2 * weight));
            pen.stroke(corners, Line.solid(argb, weight));
        } else {
            pen.stroke(shaft, Line.solid(argb, LINE_PX * weight));
            pen.fill(corners, argb);
        }
    }
}
