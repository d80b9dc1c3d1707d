package org.scorefield.scene;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/** Points drawn by hand or read from a file: each is a Gaussian of zero covariance with an equal share of the weight. */
public record PointCloud(String label, double weight, Points points) implements Component {
    public static final int MOST_POINTS = 2_000_000;

    public PointCloud {
        Require.within("weight of \"" + label + "\"", 0, 1e12, weight);
        Require.atLeast(1, "number of points in \"" + label + "\"", points.size());
        Require.atMost(MOST_POINTS, "number of points in \"" + label + "\"", points.size());
        for (int i = 0; i < points.size(); i++) {
            if (!(Math.abs(points.x(i)) <= Gaussian.MOST_COORDINATE)
                    || !(Math.abs(points.y(i)) <= Gaussian.MOST_COORDINATE)) {
                throw new IllegalArgumentException("point " + (i + 1) + " of \"" + label
                        + "\" must have finite coordinates of at most " + Gaussian.MOST_COORDINATE + ", but was ("
                        + points.x(i) + ", " + points.y(i) + ")");
            }
        }
        points = withOneNought(points);
    }

    @Override
    public Points center() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < points.size(); i++) {
            x += points.x(i);
            y += points.y(i);
        }
        return Points.of(x / points.size(), y / points.size());
    }

    @Override
    public PointCloud withWeight(double newWeight) {
        return new PointCloud(label, newWeight, points);
    }

    @Override
    public PointCloud withLabel(String newLabel) {
        return new PointCloud(newLabel, weight, points);
    }

    public PointCloud withPoints(Points newPoints) {
        return new PointCloud(label, weight, newPoints);
    }

    /** −0 becomes 0: files know one nought. */
    private static Points withOneNought(Points points) {
        for (int i = 0; i < points.size(); i++) {
            if (isMinusNought(points.x(i)) || isMinusNought(points.y(i))) {
                double[] xy = points.toArray();
                for (int k = 0; k < xy.length; k++) {
                    xy[k] += 0.0;
                }
                return Points.wrap(xy);
            }
        }
        return points;
    }

    private static boolean isMinusNought(double value) {
        return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
    }
}
