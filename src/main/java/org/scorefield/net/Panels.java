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

    /** The panels, one after the other. */
    float[] numbers() {
        return numbers;
    }

    /** Takes B as it stands in {@code from}, row by row. */
    void load(float[] from, int offset) {
        for (int j = 0; j < n; j += COLUMNS) {
            int columns = columns(n, j);
            int there = Math.min(columns, n - j);
            if (columns == n) {
                System.arraycopy(from, offset, numbers, 0, k * n);
            } else {
                copy(from, offset + j, numbers, j * k, columns, there);
            }
        }
    }

    /** Row by row, number by number where a row is short. */
    private void copy(float[] from, int first, float[] to, int at, int columns, int there) {
        for (int p = 0; p < k; p++) {
            if (there > VECTOR) {
                System.arraycopy(from, first + p * n, to, at + p * columns, there);
            } else {
                for (int c = 0; c < there; c++) {
                    to[at + p * columns + c] = from[first + p * n + c];
                }
            }
        }
    }

    /** Whether {@link #loadTransposed} of a k×n matrix finds {@link Squares} in any of its panels. */
    static boolean inSquares(int k, int n) {
        return Squares.suit(Math.min(COLUMNS, n), k) || Squares.suit(n % COLUMNS, k);
    }

    /** Takes B as its transpose stands in {@code from}: n rows of k numbers. */
    void loadTransposed(float[] from, int offset) {
        for (int j = 0; j < n; j += COLUMNS) {
            int columns = columns(n, j);
            int rows = Math.min(columns, n - j);
            if (Squares.suit(rows, k)) {
                Squares.transpose(from, offset + j * k, k, rows, k, numbers, j * k, columns);
            } else {
                Transposition.run(from, offset + j * k, k, rows, k, numbers, j * k, columns);
            }
        }
    }

    /** {@code c ← a B}, plus the bias in the first {@code biased} rows. */
    void product(float[][] a, int rows, float[] bias, int biased, float[][] c) {
        product(a, 0, biased, bias, false, c, c);
        product(a, biased, rows, zeros, false, c, c);
    }

    /** {@code c ← factor ∘ (a B)}, number by number. */
    void scaledProduct(float[][] a, int rows, float[][] factor, float[][] c) {
        product(a, 0, rows, zeros, true, factor, c);
    }

    private void product(float[][] a, int from, int to, float[] start, boolean scaled, float[][] factor, float[][] c) {
        int last = to - 1;
        for (int j = 0; j < n; j += COLUMNS) {
            int columns = columns(n, j);
            int at = j * k;
            if (columns == VECTOR) {
                for (int i = from; i < to; i += ColumnBlock.ROWS) {
                    ColumnBlock.product(a, i, last, k, numbers, at, start, scaled, factor, c, j);
                }
            } else if (columns == SlimBlock.COLUMNS) {
                for (int i = from; i < to; i += SlimBlock.ROWS) {
                    SlimBlock.product(a, i, last, k, numbers, at, start, scaled, factor, c, j);
                }
            } else if (k == FewBlock.DEPTH && !scaled) {
                FewBlock.product(a, from, to, numbers, at, start, c, j);
            } else {
                for (int i = from; i < to; i += WideBlock.ROWS) {
                    WideBlock.product(a, i, last, k, numbers, at, start, scaled, factor, c, j);
                }
            }
        }
    }
}
