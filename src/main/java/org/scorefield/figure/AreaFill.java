package org.scorefield.figure;

import java.util.Arrays;

/**
 * Fills a polygon so that each pixel gets the share of its area that is covered.
 *
 * <p>Each edge adds, pixel by pixel, the signed area to its right; a running sum along a row turns that into coverage. The cost is
 * that of the bounding box. Overlaps of a polygon with itself count once if wound the same way.
 *
 * @see "Levien 2016, Inside the fastest font renderer in the world (accumulation buffer)"
 */
final class AreaFill {
    private double[] sums = new double[256];

    /** Receives one pixel. */
    @FunctionalInterface
    interface Sink {
        void pixel(int x, int y, double coverage);
    }

    /**
     * Fills {@code xy}, which must be clipped to the picture already.
     *
     * @param xy {@code x0, y0, x1, y1, …}, pixels
     */
    void fill(double[] xy, Sink sink) {
        if (xy.length < 6) {
            return;
        }
        double minX = xy[0];
        double maxX = xy[0];
        double minY = xy[1];
        double maxY = xy[1];
        for (int i = 2; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        int x0 = (int) Math.floor(minX);
        int y0 = (int) Math.floor(minY);
        int columns = (int) Math.ceil(maxX) - x0;
        int rows = (int) Math.ceil(maxY) - y0;
        int stride = columns + 2;
        if (sums.length < stride * rows) {
            sums = new double[stride * rows];
        } else {
            Arrays.fill(sums, 0, stride * rows, 0);
        }
        for (int i = 0; i < xy.length; i += 2) {
            int j = i + 2 == xy.length ? 0 : i + 2;
            edge(xy[i] - x0, xy[i + 1] - y0, xy[j] - x0, xy[j + 1] - y0, stride, rows);
        }
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += sums[r * stride + c];
                double coverage = Math.min(1, Math.abs(sum));
                if (coverage > 1e-6) {
                    sink.pixel(x0 + c, y0 + r, coverage);
                }
            }
        }
    }

    private void edge(double xa, double ya, double xb, double yb, int stride, int rows) {
        if (ya == yb) {
            return;
        }
        double direction = ya < yb ? 1 : -1;
        double xTop = ya < yb ? xa : xb;
        double yTop = Math.min(ya, yb);
        double yBottom = Math.max(ya, yb);
        double slope = (xb - xa) / (yb - ya);
        int last = Math.min(rows - 1, (int) Math.ceil(yBottom) - 1);
        for (int row = (int) yTop; row <= last; row++) {
            double from = Math.max(yTop, row);
            double to = Math.min(yBottom, row + 1);
            double share = direction * (to - from);
            double x0 = xTop + (from - yTop) * slope;
            double x1 = xTop + (to - yTop) * slope;
            spread(row * stride, Math.min(x0, x1), Math.max(x0, x1), share);
        }
    }

    /** Adds a piece of edge that crosses one row between {@code x0} and {@code x1} and covers {@code share} of its height. */
    private void spread(int base, double x0, double x1, double share) {
        int first = (int) x0;
        int last = Math.max(first, (int) Math.ceil(x1) - 1);
        if (first == last) {
            double right = share * (first + 1 - 0.5 * (x0 + x1));
            sums[base + first] += right;
            sums[base + first + 1] += share - right;
            return;
        }
        double perColumn = share / (x1 - x0);
        double covered = 0; // share of the row's height that lies left of the column's right edge, summed as area
        double before = 0;
        for (int c = first; c <= last; c++) {
            double a = Math.max(x0, c);
            double b = Math.min(x1, c + 1);
            double height = (b - a) * perColumn;
            double area = covered + height * (c + 1 - 0.5 * (a + b));
            sums[base + c] += area - before;
            before = area;
            covered += height;
        }
        sums[base + last + 1] += share - before;
    }
}
