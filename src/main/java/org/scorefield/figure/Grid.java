package org.scorefield.figure;

import org.scorefield.field.Lattice;

/** A number at every point of a lattice, immutable: log density, error, anything that can be coloured. */
public final class Grid {
    private final Lattice lattice;
    private final double[] values;

    private Grid(Lattice lattice, double[] values) {
        this.lattice = lattice;
        this.values = values;
    }

    /**
     * Takes {@code values} over without a copy: the caller must not write to it again.
     *
     * @param lattice at least 2×2 points
     * @param values one per point in the lattice's order, rows from yMin up; may be infinite or NaN
     */
    public static Grid wrap(Lattice lattice, double[] values) {
        if (lattice.columns() < 2 || lattice.rows() < 2) {
            throw new IllegalArgumentException("a grid needs at least 2×2 points, but its lattice has "
                    + lattice.columns() + "×" + lattice.rows());
        }
        if (values.length != lattice.size()) {
            throw new IllegalArgumentException(
                    "a grid of " + lattice.size() + " points needs as many values, but got " + values.length);
        }
        return new Grid(lattice, values);
    }

    /** Copies {@code values}. */
    public static Grid of(Lattice lattice, double... values) {
        return wrap(lattice, values.clone());
    }

    public Lattice lattice() {
        return lattice;
    }

    public int columns() {
        return lattice.columns();
    }

    public int rows() {
        return lattice.rows();
    }

    public double at(int column, int row) {
        return values[row * lattice.columns() + column];
    }

    /** A fresh array, rows from yMin up. */
    public double[] toArray() {
        return values.clone();
    }
}
