package org.scorefield.field;

import java.util.Arrays;
import java.util.List;

/**
 * n rows of two coordinates, immutable: places in scene units, or vectors such as scores.
 *
 * <p>The one array type that crosses threads. Row i is {@code (x(i), y(i))}.
 */
public final class Points {
    private static final Points NONE = new Points(new double[0]);

    private final double[] xy;

    private Points(double[] xy) {
        this.xy = xy;
    }

    /** No points at all. */
    public static Points none() {
        return NONE;
    }

    /**
     * Copies {@code xy}.
     *
     * @param xy {@code x0, y0, x1, y1, …}, even length
     */
    public static Points of(double... xy) {
        return wrap(xy.clone());
    }

    /**
     * Takes {@code xy} over without a copy: the caller must not write to it again.
     *
     * @param xy {@code x0, y0, x1, y1, …}, even length
     */
    public static Points wrap(double[] xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("points need an even number of coordinates, but got " + xy.length);
        }
        return new Points(xy);
    }

    /** The rows of all of them, one after the other. */
    public static Points joined(List<Points> parts) {
        double[] xy = new double[2 * parts.stream().mapToInt(Points::size).sum()];
        int at = 0;
        for (Points part : parts) {
            System.arraycopy(part.xy, 0, xy, at, part.xy.length);
            at += part.xy.length;
        }
        return new Points(xy);
    }

    /** How many rows. */
    public int size() {
        return xy.length / 2;
    }

    /** True if there is no row. */
    public boolean isEmpty() {
        return xy.length == 0;
    }

    /** First coordinate of row i. */
    public double x(int i) {
        return xy[2 * i];
    }

    /** Second coordinate of row i. */
    public double y(int i) {
        return xy[2 * i + 1];
    }

    /**
     * {@code sum_i ← sum_i + factor · these_i}, number by number of {@code x0, y0, x1, y1, …}.
     *
     * @throws IndexOutOfBoundsException if the sum is shorter
     */
    public void addTo(double[] sum, double factor) {
        for (int i = 0; i < xy.length; i++) {
            sum[i] += factor * xy[i];
        }
    }

    /** A fresh array {@code x0, y0, x1, y1, …}. */
    public double[] toArray() {
        return xy.clone();
    }

    /** Rows {@code from} (included) to {@code to} (excluded). */
    public Points slice(int from, int to) {
        return new Points(Arrays.copyOfRange(xy, 2 * from, 2 * to));
    }

    /** True if every coordinate is finite. */
    public boolean allFinite() {
        for (double v : xy) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return size() + " points";
    }
}
