package org.scorefield.scene;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/** Points drawn from a density given cell by cell, such as the darkness of a picture's pixels. */
public final class GridPoints {
    private GridPoints() {}

    /**
     * Draws points: a cell with probability proportional to its mass, then a place in the cell, uniformly.
     *
     * @param mass of each cell, row by row from the top; none negative
     * @param columns how many cells a row has
     * @param box where the grid lies
     * @param count how many points
     * @return the points, count×2
     * @throws IllegalArgumentException if no cell has any mass, or one has none that is a number
     */
    public static Points draw(double[] mass, int columns, Box box, int count, RandomGenerator random) {
        Require.atLeast(1, "number of points", count);
        int rows = mass.length / columns;
        double[] upTo = new double[mass.length];
        double total = 0;
        for (int i = 0; i < mass.length; i++) {
            if (!(mass[i] >= 0) || mass[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "a density must be a number of at least 0 everywhere, but was " + mass[i]);
            }
            total += mass[i];
            upTo[i] = total;
        }
        if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("there is nothing to draw points from: the density is 0 everywhere");
        }
        double width = (box.xMax() - box.xMin()) / columns;
        double height = (box.yMax() - box.yMin()) / rows;
        double[] xy = new double[2 * count];
        for (int k = 0; k < count; k++) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * total);
            int cell = Math.min(found < 0 ? -found - 1 : found + 1, mass.length - 1);
            while (mass[cell] == 0) { // a share that was rounded to 0, or to all
                cell = upTo[cell] == 0 ? cell + 1 : cell - 1;
            }
            xy[2 * k] = box.xMin() + (cell % columns + random.nextDouble()) * width;
            xy[2 * k + 1] = box.yMax() - (cell / columns + random.nextDouble()) * height;
        }
        return Points.wrap(xy);
    }
}
