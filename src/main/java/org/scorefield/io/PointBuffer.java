package org.scorefield.io;

import java.util.Arrays;
import org.scorefield.field.Points;
import org.scorefield.scene.PointCloud;

/** Points being read: grows up to the limit of a cloud. */
final class PointBuffer {
    private double[] xy = new double[64];
    private int used;

    /** Adds one point; false if the limit is reached. */
    boolean add(double x, double y) {
        if (used == 2 * PointCloud.MOST_POINTS) {
            return false;
        }
        if (used == xy.length) {
            xy = Arrays.copyOf(xy, 2 * used);
        }
        xy[used++] = x;
        xy[used++] = y;
        return true;
    }

    /** Puts another point in the place of one. */
    void set(int i, double x, double y) {
        xy[2 * i] = x;
        xy[2 * i + 1] = y;
    }

    boolean isEmpty() {
        return used == 0;
    }

    Points points() {
        return Points.wrap(Arrays.copyOf(xy, used));
    }
}
