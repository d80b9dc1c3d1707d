package org.scorefield.field;

/**
 * One linear measurement of a clean point: {@code y = a x₁ + b x₂ + n} with {@code n ~ N(0, noise²)}.
 *
 * <p>In the plane the points that fit it best are a line, and the noise is a band around that line, of half-width
 * {@code noise/√(a² + b²)}.
 *
 * @param a what the first coordinate counts
 * @param b what the second counts; not both are 0
 * @param y what was measured
 * @param noise deviation of the measurement, positive, in the unit of y
 */
public record Observation(double a, double b, double y, double noise) {
    private static final double LEAST_LENGTH = 1e-6;
    private static final double MOST = 1e6;

    public Observation {
        Require.within("a of an observation", -MOST, MOST, a);
        Require.within("b of an observation", -MOST, MOST, b);
        Require.within("y of an observation", -1e12, 1e12, y);
        Require.within("noise of an observation", LEAST_LENGTH, MOST, noise);
        if (!(StrictMath.hypot(a, b) >= LEAST_LENGTH)) {
            throw new IllegalArgumentException("an observation must see something of the point: a and b are " + a
                    + " and " + b + "; let one of them be 1");
        }
    }

    /** What would be measured of a point without noise. */
    public double of(double x1, double x2) {
        return a * x1 + b * x2;
    }

    /** √(a² + b²): how far the measurement moves when the point moves one scene unit across the line. */
    public double length() {
        return StrictMath.hypot(a, b);
    }

    /** First coordinate of the unit vector across the line, from smaller to larger y. */
    public double acrossX() {
        return a / length();
    }

    /** Second coordinate of the unit vector across the line; the one along it is {@code (−acrossY, acrossX)}. */
    public double acrossY() {
        return b / length();
    }

    /** Half the width of the noise band, one deviation, scene units. */
    public double band() {
        return noise / length();
    }
}
