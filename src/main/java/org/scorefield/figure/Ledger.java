package org.scorefield.figure;

import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

/** Takes down the numbers behind a picture, one mark a row. */
@FunctionalInterface
public interface Ledger {
    /**
     * Takes down a mark.
     *
     * @param layer what kind of mark, as on the command line
     * @param series which of several: a particle's number, a curve's name; may be empty
     * @param u a value there, or the first component of a vector; NaN for none
     * @param v the second component; NaN for none
     */
    void mark(String layer, String series, double x, double y, double u, double v);

    /** Takes down places without values. */
    default void points(String layer, String series, Points places) {
        for (int i = 0; i < places.size(); i++) {
            mark(layer, series, places.x(i), places.y(i), Double.NaN, Double.NaN);
        }
    }

    /** Takes down a vector at each place. */
    default void vectors(String layer, Points places, Points vectors) {
        for (int i = 0; i < places.size(); i++) {
            mark(layer, "", places.x(i), places.y(i), vectors.x(i), vectors.y(i));
        }
    }

    /** Takes down a value at each point of a lattice, rows from the bottom up. */
    default void values(String layer, Grid grid) {
        Lattice lattice = grid.lattice();
        for (int row = 0; row < lattice.rows(); row++) {
            for (int column = 0; column < lattice.columns(); column++) {
                mark(layer, "", lattice.x(column), lattice.y(row), grid.at(column, row), Double.NaN);
            }
        }
    }
}
