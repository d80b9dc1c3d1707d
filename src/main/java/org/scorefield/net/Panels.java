package org.scorefield.net;

import static org.scorefield.net.Lanes.VECTOR;
import static org.scorefield.net.Lanes.WIDE;


/**
 * A matrix B, k×n, cut into panels of as many columns as a block takes, and the product with it: forward and input
 * gradient.
 *
 * <p>Within a panel B stands row by row, so the inner loop reads straight on; the last panel is as wide as the block that
 * holds what is left, and filled up with zeros.
 */
final class Panels {
    /** Columns of every panel but the last. */
    private static final int COLUMNS = WIDE ? WideBlock.COLUMNS : SlimBlock.COLUMNS;

    private final int k;
    private final int n;
    private final float[] numbers;
    private final float[] zeros;

    Panels(int k, int n) {
        this.k = k;
        this.n = n;
        this.numbers = new float[k * Kernels.withRoom(n)];
        this.zeros = new float[Kernels.withRoom(n)];
    }

    /** The columns of the panel, or of the strip of a gradient, that begins at column j of n. */
    static int columns(int n, int j) {
        int left = n - j;
        if (WIDE && left > SlimBlock.COLUMNS) {
            return WideBlock.COLUMNS;
        }
        return left > VECTOR ? SlimBlock.COLUMNS : VECTOR;
    }

    /** Takes B as it stands in {@code from}, row by row. */
    void load(float[] from, int offset) {
        for (int j = 0; j < n; j += COLUMNS) {
            int columns = columns(n, j);
            int there = Math.min(columns, n - j);
            for (int p = 0; p < k; p++) {
                System.arraycopy(from, offset + p * n + j, numbers, j * k + p * columns, there);
            }
        }
    }

    /** Takes B as its transpose stands in {@code from}: n rows of k numbers. */
    void loadTransposed(float[] from, int offset) {
        for (int j = 0; j < n; j++) {
            int panel = j / COLUMNS * COLUMNS;
            int columns = columns(n, panel);
            int at = panel * k + j - panel;
            for (int p = 0; p < k; p++) {
                numbers[at + p * columns] = from[offset + j * k + p];
            }
        }
    }

    /** {@code c ← a B}, plus the bias in the first {@code biased} rows. */
    void product(float[][] a, int rows, float[] bias, int biased, float[][] c) {
        product(a, 0, biased, bias, c);
        product(a, biased, rows, zeros, c);
    }

    private void product(float[][] a, int from, int to, float[] start, float[][] c) {
        int last = to - 1;
        for (int j = 0; j < n; j += COLUMNS) {
            int columns = columns(n, j);
            int at = j * k;
            if (columns == VECTOR) {
                for (int i = from; i < to; i += ColumnBlock.ROWS) {
                    ColumnBlock.product(a, i, last, k, numbers, at, start, c, j);
                }
            } else if (columns == SlimBlock.COLUMNS) {
                for (int i = from; i < to; i += SlimBlock.ROWS) {
                    SlimBlock.product(a, i, last, k, numbers, at, start, c, j);
                }
            } else {
                for (int i = from; i < to; i += WideBlock.ROWS) {
                    WideBlock.product(a, i, last, k, numbers, at, start, c, j);
                }
            }
        }
    }
}
