package org.scorefield.figure;

import java.util.Arrays;

/**
 * A smooth line through the points of a polyline: on each piece the cubic that has, at its ends, the direction of the
 * parabola through a point and its two neighbours, and the length that makes it an arc where the points are those of a
 * circle. A line of few points, such as a contour round a narrow peak, is else seen to be a polygon.
 */
final class Rounding {
    /** Nearer than this share of a cell to the last, a point says more of rounding errors than of the line. */
    private static final double MERGED = 0.15;

    /** So far from the smooth line a chord may be, in cells: less than is seen. */
    private static final double TOLERANCE = 0.01;

    private static final int MOST_PIECES = 8;

    private Rounding() {}

    /**
     * The smooth line.
     *
     * @param xy the points of the line; a closed one ends where it starts
     * @param cell how far apart points are as a rule, the same unit
     */
    static double[] of(double[] xy, double cell) {
        double[] kept = merged(xy, MERGED * cell);
        int n = kept.length / 2;
        if (n < 4) {
            return xy;
        }
        boolean closed = kept[0] == kept[2 * n - 2] && kept[1] == kept[2 * n - 1];
        double[] slopes = slopes(kept, closed);
        double[] smooth = new double[2 * MOST_PIECES * n];
        int m = 0;
        for (int i = 0; i + 1 < n; i++) {
            double h = apart(kept, i, i + 1);
            double cx = (kept[2 * i + 2] - kept[2 * i]) / h;
            double cy = (kept[2 * i + 3] - kept[2 * i + 1]) / h;
            double leave = h * stretch(slopes[2 * i] * cx + slopes[2 * i + 1] * cy);
            double reach = h * stretch(slopes[2 * i + 2] * cx + slopes[2 * i + 3] * cy);
            double bend = apart(slopes, i, i + 1) * Math.max(leave, reach) / 8;
            int pieces = (int) Math.clamp(Math.ceil(Math.sqrt(bend / (TOLERANCE * cell))), 1, MOST_PIECES);
            for (int k = 0; k < pieces; k++) {
                double t = (double) k / pieces;
                smooth[m++] = between(kept, slopes, i, 0, leave, reach, t);
                smooth[m++] = between(kept, slopes, i, 1, leave, reach, t);
            }
        }
        smooth[m++] = kept[2 * n - 2];
        smooth[m++] = kept[2 * n - 1];
        return Arrays.copyOf(smooth, m);
    }

    /** Hermite's cubic, one coordinate. */
    private static double between(double[] xy, double[] slopes, int i, int axis, double leave, double reach, double t) {
        double a = xy[2 * i + axis];
        double b = xy[2 * i + 2 + axis];
        double u = 1 - t;
        return u * u * (1 + 2 * t) * a
                + t * t * (1 + 2 * u) * b
                + t * u * (u * leave * slopes[2 * i + axis] - t * reach * slopes[2 * i + 2 + axis]);
    }

    /** How much longer than the chord the derivative at an end of an arc is that leaves its chord at this angle. */
    private static double stretch(double cosine) {
        return 2 / (1 + Math.max(0, cosine));
    }

    /** The direction at each point, of length 1; at an open end that of the chord. */
    private static double[] slopes(double[] xy, boolean closed) {
        int n = xy.length / 2;
        double[] slopes = new double[2 * n];
        for (int i = 0; i < n; i++) {
            int before = i > 0 ? i - 1 : closed ? n - 2 : 0;
            int after = i + 1 < n ? i + 1 : closed ? 1 : n - 1;
            double h0 = apart(xy, before, i);
            double h1 = apart(xy, i, after);
            for (int axis = 0; axis < 2; axis++) {
                double back = h0 > 0 ? (xy[2 * i + axis] - xy[2 * before + axis]) / h0 : 0;
                double on = h1 > 0 ? (xy[2 * after + axis] - xy[2 * i + axis]) / h1 : 0;
                slopes[2 * i + axis] = h0 == 0 ? on : h1 == 0 ? back : (h1 * back + h0 * on) / (h0 + h1);
            }
            double norm = length(slopes[2 * i], slopes[2 * i + 1]);
            if (norm > 0) {
                slopes[2 * i] /= norm;
                slopes[2 * i + 1] /= norm;
            }
        }
        return slopes;
    }

    /** Without points that are hardly apart; the first and the last stay. */
    private static double[] merged(double[] xy, double least) {
        double[] kept = new double[xy.length];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            boolean last = i == xy.length - 2;
            if (n > 0 && length(xy[i] - kept[n - 2], xy[i + 1] - kept[n - 1]) < least) {
                if (!last || n == 2) {
                    continue;
                }
                n -= 2;
            }
            kept[n++] = xy[i];
            kept[n++] = xy[i + 1];
        }
        return Arrays.copyOf(kept, n);
    }

    private static double apart(double[] xy, int i, int j) {
        return length(xy[2 * j] - xy[2 * i], xy[2 * j + 1] - xy[2 * i + 1]);
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
