package org.scorefield.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

/**
 * Lines of equal value on a grid, by marching squares, joined into long polylines.
 *
 * <p>Each cell is crossed by no line, one, or (at a saddle, decided by the mean of its corners) two. A crossing of a grid edge belongs to
 * at most two cells, so following crossings from cell to cell gives every line once; a closed line ends where it starts.
 * Crossings are those of the cubic through four grid points, and lines are rounded between them: a log density is smooth,
 * and its contours round a narrow peak cross few cells.
 *
 * @see "Lorensen and Cline 1987, Marching cubes, in two dimensions"
 */
final class Contours {
    /** A crossing is known to a millionth of a cell. */
    private static final int HALVINGS = 20;

    private final Grid grid;
    private final double level;
    private final int columns;
    private final int rows;

    /** For each crossed edge, the edges its line goes on to; −1 for none. Edges along x first, then along y. */
    private final int[] next;

    private Contours(Grid grid, double level) {
        this.grid = grid;
        this.level = level;
        this.columns = grid.columns();
        this.rows = grid.rows();
        this.next = new int[2 * 2 * columns * rows];
        Arrays.fill(next, -1);
    }

    /** The lines on which {@code grid} equals {@code level}, scene units. Cells with a NaN corner are not crossed. */
    static List<Points> of(Grid grid, double level) {
        Contours c = new Contours(grid, level);
        c.march();
        return c.join();
    }

    private int alongX(int column, int row) {
        return row * columns + column;
    }

    private int alongY(int column, int row) {
        return columns * rows + row * columns + column;
    }

    private double value(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows ? grid.at(column, row) : Double.NaN;
    }

    /** The share of the way from {@code a} to {@code b}: on the cubic through all four, or the straight line if one is missing. */
    private double crossing(double before, double a, double b, double after) {
        double straight = Math.clamp((level - a) / (b - a), 0.0, 1.0);
        if (!Double.isFinite(before + a + b + after)) {
            return Double.isNaN(straight) ? 0.5 : straight; // an infinite corner
        }
        double m = 0.5 * (b - before);
        double n = 0.5 * (after - a);
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double t = 0.5 * (low + high);
            double u = 1 - t;
            double value = u * u * (1 + 2 * t) * a + t * t * (1 + 2 * u) * b + t * u * (u * m - t * n);
            if (value > level == a > level) {
                low = t;
            } else {
                high = t;
            }
        }
        return 0.5 * (low + high);
    }

    private void march() {
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                double a = grid.at(c, r);
                double b = grid.at(c + 1, r);
                double d = grid.at(c + 1, r + 1);
                double e = grid.at(c, r + 1);
                if (Double.isNaN(a + b + d + e)
                        && (Double.isNaN(a) || Double.isNaN(b) || Double.isNaN(d) || Double.isNaN(e))) {
                    continue;
                }
                int code = (a > level ? 1 : 0) | (b > level ? 2 : 0) | (d > level ? 4 : 0) | (e > level ? 8 : 0);
                cell(
                        code,
                        0.25 * (a + b + d + e) > level,
                        alongX(c, r),
                        alongY(c + 1, r),
                        alongX(c, r + 1),
                        alongY(c, r));
            }
        }
    }

    private void cell(int code, boolean highInside, int south, int east, int north, int west) {
        switch (code) {
            case 1, 14 -> link(west, south);
            case 2, 13 -> link(south, east);
            case 3, 12 -> link(west, east);
            case 4, 11 -> link(east, north);
            case 6, 9 -> link(south, north);
            case 7, 8 -> link(west, north);
            case 5, 10 -> {
                // With a high middle the two high corners are joined, and the lines cut off the low ones.
                boolean cutSouthEast = (code == 5) == highInside;
                link(south, cutSouthEast ? east : west);
                link(north, cutSouthEast ? west : east);
            }
            default -> {} // 0 and 15: no line
        }
    }

    private void link(int p, int q) {
        next[2 * p + (next[2 * p] < 0 ? 0 : 1)] = q;
        next[2 * q + (next[2 * q] < 0 ? 0 : 1)] = p;
    }

    private List<Points> join() {
        List<Points> lines = new ArrayList<>();
        boolean[] seen = new boolean[next.length / 2];
        // Open lines first, from an end; what is left then is closed.
        for (int pass = 0; pass < 2; pass++) {
            for (int p = 0; p < seen.length; p++) {
                if (!seen[p] && next[2 * p] >= 0 && (pass == 1 || next[2 * p + 1] < 0)) {
                    lines.add(follow(p, pass == 1, seen));
                }
            }
        }
        return lines;
    }

    private Points follow(int start, boolean closed, boolean[] seen) {
        double[] xy = new double[64];
        int n = 0;
        int at = start;
        while (at >= 0 && !seen[at]) {
            seen[at] = true;
            if (n + 4 > xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length);
            }
            place(at, xy, n);
            n += 2;
            int onward = next[2 * at];
            at = onward >= 0 && !seen[onward] ? onward : next[2 * at + 1];
        }
        if (closed) {
            xy[n] = xy[0];
            xy[n + 1] = xy[1];
            n += 2;
        }
        Lattice l = grid.lattice();
        return Points.wrap(Rounding.of(Arrays.copyOf(xy, n), Math.min(l.stepX(), l.stepY())));
    }

    /** Where the line crosses an edge. */
    private void place(int edge, double[] xy, int n) {
        boolean vertical = edge >= columns * rows;
        int k = vertical ? edge - columns * rows : edge;
        int c = k % columns;
        int r = k / columns;
        double a = grid.at(c, r);
        double b = vertical ? grid.at(c, r + 1) : grid.at(c + 1, r);
        double before = vertical ? value(c, r - 1) : value(c - 1, r);
        double after = vertical ? value(c, r + 2) : value(c + 2, r);
        double t = crossing(before, a, b, after);
        Lattice l = grid.lattice();
        xy[n] = l.x(c) + (vertical ? 0 : t * l.stepX());
        xy[n + 1] = l.y(r) + (vertical ? t * l.stepY() : 0);
    }
}
