package org.scorefield.net;

import static org.scorefield.net.Lanes.WIDE;

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
    private final int one;

    /** Where a block reaches beyond g's columns, it works on a copy. */
    private final float[] corner = new float[ROWS * WideBlock.COLUMNS];

    /** Of k columns of a. */
    OuterProduct(int k, int n) {
        this(k, n, k - 1);
    }

    private OuterProduct(int k, int n, int one) {
        this.k = k;
        this.n = n;
        this.one = one;
    }

    /** Of k columns of {@link Kernels#inputs}, and below them of the 1. */
    static OuterProduct withBias(int k, int n) {
        return new OuterProduct(k + 1, n, Kernels.one(k));
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

    /** Whether few rows are left of k from p on. */
    static boolean few(int k, int p) {
        return k - p <= FewBlock.ROWS;
    }

    /** The columns of the strip that begins at column j of n. */
    static int columns(int n, int j) {
        return WIDE && n - j > SlimBlock.COLUMNS ? WideBlock.COLUMNS : SlimBlock.COLUMNS;
    }

    private void block(boolean wide, float[][] a, int p, int rows, float[][] d, int j, float[] g, int at, int stride) {
        int last = k - 1;
        if (!wide) {
            SlimBlock.outerProduct(a, p, last, one, rows, d, j, g, at, stride);
        } else if (few(k, p)) {
            FewBlock.outerProduct(a, p, last, one, rows, d, j, g, at, stride);
        } else {
            WideBlock.outerProduct(a, p, last, one, rows, d, j, g, at, stride);
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
}
