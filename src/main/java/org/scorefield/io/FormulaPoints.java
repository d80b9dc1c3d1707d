package org.scorefield.io;

import java.util.List;
import java.util.random.RandomGenerator;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.GridPoints;

/** Points of formulas: along a curve, or drawn from a density. */
public final class FormulaPoints {
    /** Cells of the grid a density is laid out on, a side. */
    private static final int SIDE = 200;

    private FormulaPoints() {}

    /**
     * Points along a curve: {@code (x(t), y(t))} at {@code count} values of t, evenly spaced.
     *
     * @throws BadFileException if a formula is none, or has no finite value somewhere
     */
    public static Points curve(String x, String y, double from, double to, int count) throws BadFileException {
        Formula fx = Formula.parse(x, List.of("t"));
        Formula fy = Formula.parse(y, List.of("t"));
        double[] xy = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double t = from + (to - from) * (i + 0.5) / count;
            xy[2 * i] = value(fx, t);
            xy[2 * i + 1] = value(fy, t);
        }
        return Points.wrap(xy);
    }

    private static double value(Formula f, double t) throws BadFileException {
        double value = f.at(t);
        if (!(Math.abs(value) <= Gaussian.MOST_COORDINATE)) {
            throw new BadFileException(
                    "formula",
                    "t = " + t,
                    "must be a number of at most " + Gaussian.MOST_COORDINATE + ", but was " + value);
        }
        return value;
    }

    /**
     * Points drawn from a density that need not be normalised; where it has no value or is below 0 it counts as 0.
     *
     * @throws BadFileException if the formula is none
     * @throws IllegalArgumentException if it is 0 everywhere in the box
     */
    public static Points density(String p, Box box, int count, RandomGenerator random) throws BadFileException {
        Formula density = Formula.parse(p, List.of("x", "y"));
        double[] mass = new double[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            double y = box.yMax() - (row + 0.5) / SIDE * (box.yMax() - box.yMin());
            for (int column = 0; column < SIDE; column++) {
                double value = density.at(box.xMin() + (column + 0.5) / SIDE * (box.xMax() - box.xMin()), y);
                mass[row * SIDE + column] = value > 0 && value < Double.MAX_VALUE ? value : 0;
            }
        }
        return GridPoints.draw(mass, SIDE, box, count, random);
    }
}
