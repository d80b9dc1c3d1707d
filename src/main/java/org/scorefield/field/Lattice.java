package org.scorefield.field;

/**
 * A regular grid of {@code columns × rows} points that spans a box, edges included.
 *
 * <p>Point number {@code row·columns + column}, rows from yMin up. A single column or row sits in the middle.
 */
public record Lattice(Box box, int columns, int rows) {
    public Lattice {
        Require.atLeast(1, "lattice columns", columns);
        Require.atLeast(1, "lattice rows", rows);
    }

    /** The grid of cell centres: each point stands in the middle of one of {@code columns × rows} equal cells. */
    public static Lattice cellCenters(Box box, int columns, int rows) {
        double dx = box.width() / Require.atLeast(1, "lattice columns", columns) / 2;
        double dy = box.height() / Require.atLeast(1, "lattice rows", rows) / 2;
        double ex = columns == 1 ? 0 : dx;
        double ey = rows == 1 ? 0 : dy;
        return new Lattice(new Box(box.xMin() + ex, box.xMax() - ex, box.yMin() + ey, box.yMax() - ey), columns, rows);
    }

    public int size() {
        return columns * rows;
    }

    /** The distance between neighbouring columns; the box's width if there is one column. */
    public double stepX() {
        return columns == 1 ? box.width() : box.width() / (columns - 1);
    }

    /** The distance between neighbouring rows; the box's height if there is one row. */
    public double stepY() {
        return rows == 1 ? box.height() : box.height() / (rows - 1);
    }

    public double x(int column) {
        return columns == 1 ? box.centerX() : box.xMin() + column * stepX();
    }

    public double y(int row) {
        return rows == 1 ? box.centerY() : box.yMin() + row * stepY();
    }

    /** All points, row by row from yMin up. */
    public Points points() {
        double[] xy = new double[2 * size()];
        int k = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                xy[k++] = x(c);
                xy[k++] = y(r);
            }
        }
        return Points.wrap(xy);
    }
}
