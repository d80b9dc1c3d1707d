package org.scorefield.scene;

import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** A shape that is put onto the plane as points in one go. Immutable. */
@FunctionalInterface
public interface Stamp {
    /**
     * Points of the shape, within about one unit of (0, 0).
     *
     * @param count how many, at least 1
     * @param softness the deviation of their normal jitter, in the shape's own units, at least 0
     * @param random read in the order of the points
     * @return count×2
     */
    Points points(int count, double softness, RandomStream random);

    /** Points turned by {@code angle}, scaled by {@code size} and moved to (x, y). */
    static Points placed(Points shape, double x, double y, double size, double angle) {
        double c = StrictMath.cos(angle) * size;
        double s = StrictMath.sin(angle) * size;
        double[] xy = new double[2 * shape.size()];
        for (int i = 0; i < shape.size(); i++) {
            xy[2 * i] = x + c * shape.x(i) - s * shape.y(i);
            xy[2 * i + 1] = y + s * shape.x(i) + c * shape.y(i);
        }
        return Points.wrap(xy);
    }
}
