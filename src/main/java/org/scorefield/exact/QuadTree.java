package org.scorefield.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The plane cut into squares that are fine where a thin atom counts and coarse elsewhere.
 *
 * <p>An atom counts in a square if its height somewhere inside comes within exp(−{@link Quadrature#REACH}) of the
 * best that another atom keeps up everywhere inside. By the triangle inequality Mahalanobis' distance changes by at
 * most (half diagonal)/(thin deviation) from the middle to a corner.
 */
final class QuadTree {
    /** In deviations: what lies outside weighs less than 1e-10. */
    private static final double EDGE = 7;
    /** The largest half side, in deviations of the thinnest atom that counts. */
    private static final double LARGEST_HALF = 2.5;
    /** A square whose mass is surely below exp(this) is left out. */
    private static final double LEAST_LOG_MASS = -34;

    private static final int MOST_CELLS = 20_000;

    private QuadTree() {}

    /** A square and the atoms that count in it. */
    record Cell(double x, double y, double half, int[] atoms) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Cell c && x == c.x && y == c.y && half == c.half && Arrays.equals(atoms, c.atoms);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(x) * 31 + Double.hashCode(y);
        }
    }

    /**
     * Cuts the plane.
     *
     * @param mostAtoms how many atoms all squares together may ask
     * @return the squares; none if they would ask more
     */
    static List<Cell> cells(Level level, double mostAtoms) {
        List<Cell> leaves = new ArrayList<>();
        Deque<Cell> open = new ArrayDeque<>();
        open.push(root(level));
        double asked = 0;
        while (!open.isEmpty()) {
            Cell cell = open.pop();
            double thinnest = Double.POSITIVE_INFINITY;
            for (int k : cell.atoms) {
                thinnest = Math.min(thinnest, level.thinDeviation(k));
            }
            if (cell.half <= LARGEST_HALF * thinnest) {
                leaves.add(cell);
                asked += cell.atoms.length;
            } else {
                quarters(level, cell).forEach(open::push);
            }
            if (asked > mostAtoms || leaves.size() + open.size() > MOST_CELLS) {
                return List.of();
            }
        }
        return leaves;
    }

    /** The four quarters, without those that hold no mass. */
    static List<Cell> quarters(Level level, Cell cell) {
        List<Cell> quarters = new ArrayList<>();
        double h = cell.half / 2;
        for (int i = 0; i < 4; i++) {
            double x = cell.x + (i % 2 == 0 ? -h : h);
            double y = cell.y + (i < 2 ? -h : h);
            int[] atoms = counting(level, cell.atoms, x, y, h);
            if (atoms.length > 0) {
                quarters.add(new Cell(x, y, h, atoms));
            }
        }
        return quarters;
    }

    private static int[] counting(Level level, int[] atoms, double x, double y, double half) {
        double[] most = new double[atoms.length];
        double kept = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < atoms.length; i++) {
            int k = atoms[i];
            double middle = level.distance(k, x, y);
            double slack = half * Math.sqrt(2) / level.thinDeviation(k);
            double near = Math.max(0, middle - slack);
            double far = middle + slack;
            most[i] = level.peak(k) - 0.5 * near * near;
            kept = Math.max(kept, level.peak(k) - 0.5 * far * far);
            best = Math.max(best, most[i]);
        }
        if (best + 2 * StrictMath.log(2 * half) < LEAST_LOG_MASS) {
            return new int[0];
        }
        int[] counting = new int[atoms.length];
        int n = 0;
        for (int i = 0; i < atoms.length; i++) {
            if (most[i] >= kept - Quadrature.REACH) {
                counting[n++] = atoms[i];
            }
        }
        return Arrays.copyOf(counting, n);
    }

    private static Cell root(Level level) {
        Mixture m = level.mixture;
        double xMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double yMin = Double.POSITIVE_INFINITY;
        double yMax = Double.NEGATIVE_INFINITY;
        int[] all = new int[m.size];
        for (int k = 0; k < m.size; k++) {
            all[k] = k;
            double wide = EDGE * Math.sqrt((k < m.gaussians ? m.major[k] : 0) + level.lambda);
            xMin = Math.min(xMin, m.x[k] - wide);
            xMax = Math.max(xMax, m.x[k] + wide);
            yMin = Math.min(yMin, m.y[k] - wide);
            yMax = Math.max(yMax, m.y[k] + wide);
        }
        double half = 0.5 * Math.max(xMax - xMin, yMax - yMin);
        return new Cell(0.5 * (xMin + xMax), 0.5 * (yMin + yMax), half, all);
    }
}
