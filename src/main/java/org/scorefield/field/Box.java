package org.scorefield.field;

/** An axis-parallel piece of the plane, in scene units. */
public record Box(double xMin, double xMax, double yMin, double yMax) {
    public Box {
        Require.finite("box xmin", xMin);
        Require.finite("box xmax", xMax);
        Require.finite("box ymin", yMin);
        Require.finite("box ymax", yMax);
        if (!(xMin < xMax) || !(yMin < yMax)) {
            throw new IllegalArgumentException(
                    "a box needs xmin < xmax and ymin < ymax, but was " + xMin + "," + xMax + "," + yMin + "," + yMax);
        }
    }

    /** The square {@code [-half, half]²}. */
    public static Box square(double half) {
        return new Box(-half, half, -half, half);
    }

    public double width() {
        return xMax - xMin;
    }

    public double height() {
        return yMax - yMin;
    }

    public double centerX() {
        return 0.5 * (xMin + xMax);
    }

    public double centerY() {
        return 0.5 * (yMin + yMax);
    }

    /** True if the point lies inside or on the edge. */
    public boolean contains(double x, double y) {
        return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
    }
}
