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
 * of a and d. Both are copied into panels first, {@link #DEPTH} rows at a time: then the loop strides by a constant
 * through two arrays, its bounds are checked once and not in each turn (150 against 200 GFLOP/s), and the copies
 * stay in the nearest cache. Where columns of a run out the block repeats the last. One thread at a time may use it.
 */
final class OuterProduct {
    /** Rows of a and d taken at once. */
    private static final int DEPTH = 64;

    private final int k;
    private final int n;
    private final Panels left;
    private final Panels right;

    /** Where a block reaches beyond g's columns, it works on a copy. */
    private final float[] corner = new float[BLOCK * WIDTH];

    OuterProduct(int k, int n) {
        this.k = k;
        this.n = n;
        this.left = new Panels(DEPTH, k);
        this.right = new Panels(DEPTH, n);
    }

    /** {@code g} holds k rows of n numbers from {@code offset} on. */
    void add(float[][] a, float[][] d, int rows, float[] g, int offset) {
        for (int first = 0; first < rows; first += DEPTH) {
            int depth = Math.min(DEPTH, rows - first);
            left.load(a, first, depth);
            right.load(d, first, depth);
            for (int j = 0; j < n; j += WIDTH) {
                for (int p = 0; p < k; p += BLOCK) {
                    if (j + WIDTH <= n) {
                        block(p, j, depth, g, offset + p * n + j, n);
                    } else {
                        inCorner(p, j, depth, g, offset + p * n + j);
                    }
                }
            }
        }
    }

    private void inCorner(int p, int j, int depth, float[] g, int at) {
        int height = Math.min(BLOCK, k - p);
        for (int r = 0; r < height; r++) {
            System.arraycopy(g, at + r * n, corner, r * WIDTH, n - j);
        }
        block(p, j, depth, corner, 0, WIDTH);
        for (int r = 0; r < height; r++) {
            System.arraycopy(corner, r * WIDTH, g, at + r * n, n - j);
        }
    }

    /** Adds the sum of the first rows of {@code d} to the n numbers from {@code offset} on. */
    void addRows(float[][] d, int rows, float[] g, int offset) {
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j);
            System.arraycopy(g, offset + j, corner, 0, width);
            FloatVector l = FloatVector.fromArray(LANES, corner, 0);
            FloatVector r = FloatVector.fromArray(LANES, corner, HALF);
            for (int i = 0; i < rows; i++) {
                l = l.add(FloatVector.fromArray(LANES, d[i], j));
                r = r.add(FloatVector.fromArray(LANES, d[i], j + HALF));
            }
            l.intoArray(corner, 0);
            r.intoArray(corner, HALF);
            System.arraycopy(corner, 0, g, offset + j, width);
        }
    }

    private void block(int p, int j, int depth, float[] g, int at, int stride) {
        int last = k - 1 - p;
        int p1 = Math.min(1, last);
        int p2 = Math.min(2, last);
        int p3 = Math.min(3, last);
        int p4 = Math.min(4, last);
        int p5 = Math.min(5, last);
        int at1 = at + p1 * stride;
        int at2 = at + p2 * stride;
        int at3 = at + p3 * stride;
        int at4 = at + p4 * stride;
        int at5 = at + p5 * stride;
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
        float[] x = left.numbers();
        float[] y = right.numbers();
        int a0 = left.at(0, p);
        int a1 = left.at(0, p + p1);
        int a2 = left.at(0, p + p2);
        int a3 = left.at(0, p + p3);
        int a4 = left.at(0, p + p4);
        int a5 = left.at(0, p + p5);
        int b = right.at(0, j);
        for (int i = 0; i < depth; i++) {
            int row = i * WIDTH;
            FloatVector near = FloatVector.fromArray(LANES, y, b + row);
            FloatVector next = FloatVector.fromArray(LANES, y, b + row + HALF);
            FloatVector x0 = FloatVector.broadcast(LANES, x[a0 + row]);
            l0 = x0.fma(near, l0);
            r0 = x0.fma(next, r0);
            FloatVector x1 = FloatVector.broadcast(LANES, x[a1 + row]);
            l1 = x1.fma(near, l1);
            r1 = x1.fma(next, r1);
            FloatVector x2 = FloatVector.broadcast(LANES, x[a2 + row]);
            l2 = x2.fma(near, l2);
            r2 = x2.fma(next, r2);
            FloatVector x3 = FloatVector.broadcast(LANES, x[a3 + row]);
            l3 = x3.fma(near, l3);
            r3 = x3.fma(next, r3);
            FloatVector x4 = FloatVector.broadcast(LANES, x[a4 + row]);
            l4 = x4.fma(near, l4);
            r4 = x4.fma(next, r4);
            FloatVector x5 = FloatVector.broadcast(LANES, x[a5 + row]);
            l5 = x5.fma(near, l5);
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
