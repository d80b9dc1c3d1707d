package org.scorefield.figure;

import java.util.Arrays;

/**
 * Straight things against an axis-parallel window, in px.
 *
 * @see "Liang and Barsky 1984, A new concept and method for line clipping; Sutherland and Hodgman 1974, Reentrant polygon clipping"
 */
final class Clipping {
    private Clipping() {}

    /**
     * Cuts the segment {@code s = x0, y0, x1, y1} to the window, in place.
     *
     * @return the share of the segment cut off at its start, or −1 if nothing is left
     */
    static double segment(double[] s, double left, double top, double right, double bottom) {
        double x0 = s[0];
        double y0 = s[1];
        double dx = s[2] - x0;
        double dy = s[3] - y0;
        if (x0 >= left
                && x0 <= right
                && y0 >= top
                && y0 <= bottom
                && s[2] >= left
                && s[2] <= right
                && s[3] >= top
                && s[3] <= bottom) {
            return 0;
        }
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            double p = side == 0 ? -dx : side == 1 ? dx : side == 2 ? -dy : dy;
            double q = side == 0 ? x0 - left : side == 1 ? right - x0 : side == 2 ? y0 - top : bottom - y0;
            if (p == 0) {
                if (!(q >= 0)) {
                    return -1;
                }
            } else if (p < 0) {
                enter = Math.max(enter, q / p);
            } else {
                leave = Math.min(leave, q / p);
            }
        }
        if (!(enter < leave)) { // also when the differences overflowed to NaN
            return -1;
        }
        s[0] = x0 + enter * dx;
        s[1] = y0 + enter * dy;
        s[2] = x0 + leave * dx;
        s[3] = y0 + leave * dy;
        return enter;
    }

    /** The part of a polygon inside the window; maybe empty. */
    static double[] polygon(double[] xy, double left, double top, double right, double bottom) {
        double[] cut = half(xy, 0, -1, -left);
        cut = half(cut, 0, 1, right);
        cut = half(cut, 1, -1, -top);
        return half(cut, 1, 1, bottom);
    }

    /** The part where {@code sign · coordinate ≤ limit}. */
    private static double[] half(double[] xy, int axis, int sign, double limit) {
        double[] out = new double[2 * xy.length + 4];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            int j = i + 2 == xy.length ? 0 : i + 2;
            double a = sign * xy[i + axis] - limit;
            double b = sign * xy[j + axis] - limit;
            if (a <= 0) {
                out[n++] = xy[i];
                out[n++] = xy[i + 1];
            }
            if (a < 0 && b > 0 || a > 0 && b < 0) {
                double t = a / (a - b);
                out[n] = xy[i] + t * (xy[j] - xy[i]);
                out[n + 1] = xy[i + 1] + t * (xy[j + 1] - xy[i + 1]);
                out[n + axis] = sign * limit;
                n += 2;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
