package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;
import static org.scorefield.net.Lanes.WIDE;

import jdk.incubator.vector.FloatVector;

/**
 * {@code g ← g + aᵀ d}, for k columns of a and n of d: the weight gradient.
 *
 * <p>The blocks read rows of a and d where the passes left them: nothing is packed, because both are read straight on
 * along a row, and a row of either is in the nearest cache. One thread at a time may use it.
 */
final class OuterProduct {
    private static final int ROWS = WideBlock.ROWS;

    private final int k;
    private final int n;

    /** Where a block reaches beyond g's columns, it works on a copy. */
    private final float[] corner = new float[ROWS * WideBlock.COLUMNS];

    OuterProduct(int k, int n) {
        this.k = k;
        this.n = n;
    }

    /** {@code g} holds k rows of n numbers from {@code offset} on. */
    void add(float[][] a, float[][] d, int rows, float[] g, int offset) {
        int columns;
        for (int j = 0; j < n; j += columns) {
            columns = columns(n, j);
            boolean wide = columns > SlimBlock.COLUMNS;
            for (int p = 0; p < k; p += ROWS) {
                int at = offset + p * n + j;
                if (j + columns > n) {
                    inCorner(wide, a, p, rows, d, j, g, at);
                } else {
                    block(wide, a, p, rows, d, j, g, at, n);
                }
            }
        }
    }

    /** The columns of the strip that begins at column j of n. */
    static int columns(int n, int j) {
        return WIDE && n - j > SlimBlock.COLUMNS ? WideBlock.COLUMNS : SlimBlock.COLUMNS;
    }

    private void block(boolean wide, float[][] a, int p, int rows, float[][] d, int j, float[] g, int at, int stride) {
        if (wide && k <= FewBlock.ROWS) {
            FewBlock.outerProduct(a, p, k - 1, rows, d, j, g, at, stride);
        } else if (wide) {
            WideBlock.outerProduct(a, p, k - 1, rows, d, j, g, at, stride);
        } else {
            SlimBlock.outerProduct(a, p, k - 1, rows, d, j, g, at, stride);
        }
    }

    private void inCorner(boolean wide, float[][] a, int p, int rows, float[][] d, int j, float[] g, int at) {
        int height = Math.min(ROWS, k - p);
        for (int r = 0; r < height; r++) {
            System.arraycopy(g, at + r * n, corner, r * WideBlock.COLUMNS, n - j);
        }
        block(wide, a, p, rows, d, j, corner, 0, WideBlock.COLUMNS);
        for (int r = 0; r < height; r++) {
            System.arraycopy(corner, r * WideBlock.COLUMNS, g, at + r * n, n - j);
        }
    }

    /** Adds the sum of the first rows of {@code d} to the n numbers from {@code offset} on. */
    void addRows(float[][] d, int rows, float[] g, int offset) {
        int j = 0;
        for (; j + 4 * VECTOR <= n; j += 4 * VECTOR) {
            addFour(d, rows, j, g, offset + j);
        }
        for (; j < n; j += VECTOR) {
            int width = Math.min(VECTOR, n - j);
            System.arraycopy(g, offset + j, corner, 0, width);
            addOne(d, rows, j, corner);
            System.arraycopy(corner, 0, g, offset + j, width);
        }
    }

    static void addOne(float[][] d, int rows, int j, float[] g) {
        if (rows == 0) {
            return;
        }
        FloatVector sum = FloatVector.fromArray(LANES, g, 0);
        // the sum on the right: of what a loop carries round, the compiler does not know the class, and takes in no
        // call
        for (int i = 0; i < rows; i++) {
            sum = FloatVector.fromArray(LANES, d[i], j).add(sum);
        }
        sum.intoArray(g, 0);
    }

    /**
     * Two rows at a time, and so long that the compiler leaves it a method of its own: taken into the loop of its caller,
     * its sums became objects in every other run.
     */
    static void addFour(float[][] d, int rows, int j, float[] g, int at) {
        if (rows == 0) {
            return;
        }
        FloatVector s = FloatVector.fromArray(LANES, g, at);
        FloatVector t = FloatVector.fromArray(LANES, g, at + VECTOR);
        FloatVector u = FloatVector.fromArray(LANES, g, at + 2 * VECTOR);
        FloatVector v = FloatVector.fromArray(LANES, g, at + 3 * VECTOR);
        int i = 0;
        for (; i < rows - 1; i += 2) {
            float[] row = d[i];
            float[] next = d[i + 1];
            s = FloatVector.fromArray(LANES, row, j).add(s);
            t = FloatVector.fromArray(LANES, row, j + VECTOR).add(t);
            u = FloatVector.fromArray(LANES, row, j + 2 * VECTOR).add(u);
            v = FloatVector.fromArray(LANES, row, j + 3 * VECTOR).add(v);
            s = FloatVector.fromArray(LANES, next, j).add(s);
            t = FloatVector.fromArray(LANES, next, j + VECTOR).add(t);
            u = FloatVector.fromArray(LANES, next, j + 2 * VECTOR).add(u);
            v = FloatVector.fromArray(LANES, next, j + 3 * VECTOR).add(v);
        }
        if (i < rows) {
            float[] row = d[i];
            s = FloatVector.fromArray(LANES, row, j).add(s);
            t = FloatVector.fromArray(LANES, row, j + VECTOR).add(t);
            u = FloatVector.fromArray(LANES, row, j + 2 * VECTOR).add(u);
            v = FloatVector.fromArray(LANES, row, j + 3 * VECTOR).add(v);
        }
        s.intoArray(g, at);
        t.intoArray(g, at + VECTOR);
        u.intoArray(g, at + 2 * VECTOR);
        v.intoArray(g, at + 3 * VECTOR);
    }
}
