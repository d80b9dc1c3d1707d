package org.scorefield.net;

import static org.scorefield.net.Panels.BLOCK;
import static org.scorefield.net.Panels.HALF;
import static org.scorefield.net.Panels.LANES;
import static org.scorefield.net.Panels.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * {@code g ← g + aᵀ d}, for k columns of a and n of d: the inner loop of the weight gradient.
 *
 * <p>The same block as in {@link Panels}, six rows of g by two vectors; here the index that runs is that of the rows
 * of a and d, and both are read where they stand. One thread at a time may use it.
 */
final class OuterProduct {
    private final int k;
    private final int n;

    /** Where a block reaches beyond g, or into what is done already, it works on a copy. */
    private final float[] corner = new float[BLOCK * WIDTH];

    OuterProduct(int k, int n) {
        this.k = k;
        this.n = n;
    }

    /** {@code g} holds k rows of n numbers from {@code offset} on. */
    void add(float[][] a, float[][] d, int rows, float[] g, int offset) {
        for (int j = 0; j < n; j += WIDTH) {
            int p = 0;
            if (j + WIDTH <= n) {
                for (; p + BLOCK <= k; p += BLOCK) {
                    block(a, p, d, j, rows, g, offset + p * n + j, n);
                }
            }
            for (; p < k; p += BLOCK) {
                inCorner(a, p, d, j, rows, g, offset);
            }
        }
    }

    /** Moves the block up until it ends with a's last column, and takes from it the rows from p on. */
    private void inCorner(float[][] a, int p, float[][] d, int j, int rows, float[] g, int offset) {
        int first = Math.max(0, Math.min(p, k - BLOCK));
        int height = Math.min(BLOCK, k - p);
        int width = Math.min(WIDTH, n - j);
        for (int r = 0; r < height; r++) {
            System.arraycopy(g, offset + (p + r) * n + j, corner, (p - first + r) * WIDTH, width);
        }
        block(a, first, d, j, rows, corner, 0, WIDTH);
        for (int r = 0; r < height; r++) {
            System.arraycopy(corner, (p - first + r) * WIDTH, g, offset + (p + r) * n + j, width);
        }
    }

    /** Adds the sum of the first rows of {@code d} to the n numbers from {@code offset} on. */
    void addRows(float[][] d, int rows, float[] g, int offset) {
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j);
            System.arraycopy(g, offset + j, corner, 0, width);
            FloatVector left = FloatVector.fromArray(LANES, corner, 0);
            FloatVector next = FloatVector.fromArray(LANES, corner, HALF);
            for (int i = 0; i < rows; i++) {
                left = left.add(FloatVector.fromArray(LANES, d[i], j));
                next = next.add(FloatVector.fromArray(LANES, d[i], j + HALF));
            }
            left.intoArray(corner, 0);
            next.intoArray(corner, HALF);
            System.arraycopy(corner, 0, g, offset + j, width);
        }
    }

    private static void block(float[][] a, int p, float[][] d, int j, int rows, float[] g, int at, int stride) {
        int at1 = at + stride;
        int at2 = at + 2 * stride;
        int at3 = at + 3 * stride;
        int at4 = at + 4 * stride;
        int at5 = at + 5 * stride;
        FloatVector l0 = FloatVector.fromArray(LANES, g, at);
        FloatVector l1 = FloatVector.fromArray(LANES, g, at1);
        FloatVector l2 = FloatVector.fromArray(LANES, g, at2);
        FloatVector l3 = FloatVector.fromArray(LANES, g, at3);
        FloatVector l4 = FloatVector.fromArray(LANES, g, at4);
        FloatVector l5 = FloatVector.fromArray(LANES, g, at5);
        FloatVector r0 = FloatVector.fromArray(LANES, g, at + HALF);
        FloatVector r1 = FloatVector.fromArray(LANES, g, at1 + HALF);
        FloatVector r2 = FloatVector.fromArray(LANES, g, at2 + HALF);
        FloatVector r3 = FloatVector.fromArray(LANES, g, at3 + HALF);
        FloatVector r4 = FloatVector.fromArray(LANES, g, at4 + HALF);
        FloatVector r5 = FloatVector.fromArray(LANES, g, at5 + HALF);
        for (int i = 0; i < rows; i++) {
            float[] x = a[i];
            float[] y = d[i];
            FloatVector left = FloatVector.fromArray(LANES, y, j);
            FloatVector next = FloatVector.fromArray(LANES, y, j + HALF);
            FloatVector x0 = FloatVector.broadcast(LANES, x[p]);
            l0 = x0.fma(left, l0);
            r0 = x0.fma(next, r0);
            FloatVector x1 = FloatVector.broadcast(LANES, x[p + 1]);
            l1 = x1.fma(left, l1);
            r1 = x1.fma(next, r1);
            FloatVector x2 = FloatVector.broadcast(LANES, x[p + 2]);
            l2 = x2.fma(left, l2);
            r2 = x2.fma(next, r2);
            FloatVector x3 = FloatVector.broadcast(LANES, x[p + 3]);
            l3 = x3.fma(left, l3);
            r3 = x3.fma(next, r3);
            FloatVector x4 = FloatVector.broadcast(LANES, x[p + 4]);
            l4 = x4.fma(left, l4);
            r4 = x4.fma(next, r4);
            FloatVector x5 = FloatVector.broadcast(LANES, x[p + 5]);
            l5 = x5.fma(left, l5);
            r5 = x5.fma(next, r5);
        }
        l0.intoArray(g, at);
        r0.intoArray(g, at + HALF);
        l1.intoArray(g, at1);
        r1.intoArray(g, at1 + HALF);
        l2.intoArray(g, at2);
        r2.intoArray(g, at2 + HALF);
        l3.intoArray(g, at3);
        r3.intoArray(g, at3 + HALF);
        l4.intoArray(g, at4);
        r4.intoArray(g, at4 + HALF);
        l5.intoArray(g, at5);
        r5.intoArray(g, at5 + HALF);
    }
}
