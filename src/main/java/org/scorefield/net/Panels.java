package org.scorefield.net;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A matrix B, k×n, cut into panels of {@link #WIDTH} columns, and the product with it: the one inner loop of forward
 * and input gradient.
 *
 * <p>A block of the result, six rows by two vectors, stays in twelve registers while p runs over the inner index once:
 * two loads of B, six of A, twelve multiply-adds. Sixteen registers hold it, so it suits vectors of 256 bits and of 512.
 * Each lane is an output of its own, so no sum is reordered. Within a panel B stands row by row, so the loop reads
 * straight on; the last panel is filled up with zeros. Where rows run out the block repeats the last row, which
 * costs little and needs no second loop.
 *
 * @see "Goto and van de Geijn 2008, Anatomy of high-performance matrix multiplication (packing, register blocks)"
 */
final class Panels {
    /** At most 512 bits, because two vectors have to fit the room at the end of a row. */
    static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED.length() <= Kernels.ROOM / 2
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    static final int HALF = LANES.length();
    static final int WIDTH = 2 * HALF;

    /** Rows of a block. */
    static final int BLOCK = 6;

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

    /** Takes B as it stands in {@code from}, row by row. */
    void load(float[] from, int offset) {
        for (int j = 0; j < n; j += WIDTH) {
            int columns = Math.min(WIDTH, n - j);
            for (int p = 0; p < k; p++) {
                System.arraycopy(from, offset + p * n + j, numbers, j * k + p * WIDTH, columns);
            }
        }
    }

    /** Takes B as its transpose stands in {@code from}: n rows of k numbers. */
    void loadTransposed(float[] from, int offset) {
        for (int j = 0; j < n; j++) {
            int at = j / WIDTH * WIDTH * k + j % WIDTH;
            for (int p = 0; p < k; p++) {
                numbers[at + p * WIDTH] = from[offset + j * k + p];
            }
        }
    }

    /** Takes {@code count ≤ k} rows that stand in arrays of their own, from row {@code first} on. */
    void load(float[][] rows, int first, int count) {
        for (int i = 0; i < count; i++) {
            float[] row = rows[first + i];
            for (int j = 0; j < n; j += WIDTH) {
                int at = at(i, j);
                FloatVector.fromArray(LANES, row, j).intoArray(numbers, at);
                FloatVector.fromArray(LANES, row, j + HALF).intoArray(numbers, at + HALF);
            }
        }
    }

    /** Where row i, column j stands; the next row of the same column stands {@link #WIDTH} further on. */
    int at(int i, int j) {
        return j / WIDTH * WIDTH * k + i * WIDTH + j % WIDTH;
    }

    /** The numbers themselves. */
    float[] numbers() {
        return numbers;
    }

    /** {@code c ← a B}, plus the bias in the first {@code biased} rows. */
    void product(float[][] a, int rows, float[] bias, int biased, float[][] c) {
        for (int j = 0; j < n; j += WIDTH) {
            for (int i = 0; i < rows; i += BLOCK) {
                block(a, i, rows - 1, bias, biased, c, j);
            }
        }
    }

    private void block(float[][] a, int i0, int last, float[] bias, int biased, float[][] c, int j) {
        int i1 = Math.min(i0 + 1, last);
        int i2 = Math.min(i0 + 2, last);
        int i3 = Math.min(i0 + 3, last);
        int i4 = Math.min(i0 + 4, last);
        int i5 = Math.min(i0 + 5, last);
        float[] a0 = a[i0];
        float[] a1 = a[i1];
        float[] a2 = a[i2];
        float[] a3 = a[i3];
        float[] a4 = a[i4];
        float[] a5 = a[i5];
        float[] s0 = i0 < biased ? bias : zeros;
        float[] s1 = i1 < biased ? bias : zeros;
        float[] s2 = i2 < biased ? bias : zeros;
        float[] s3 = i3 < biased ? bias : zeros;
        float[] s4 = i4 < biased ? bias : zeros;
        float[] s5 = i5 < biased ? bias : zeros;
        FloatVector l0 = FloatVector.fromArray(LANES, s0, j);
        FloatVector l1 = FloatVector.fromArray(LANES, s1, j);
        FloatVector l2 = FloatVector.fromArray(LANES, s2, j);
        FloatVector l3 = FloatVector.fromArray(LANES, s3, j);
        FloatVector l4 = FloatVector.fromArray(LANES, s4, j);
        FloatVector l5 = FloatVector.fromArray(LANES, s5, j);
        int right = j + HALF;
        FloatVector r0 = FloatVector.fromArray(LANES, s0, right);
        FloatVector r1 = FloatVector.fromArray(LANES, s1, right);
        FloatVector r2 = FloatVector.fromArray(LANES, s2, right);
        FloatVector r3 = FloatVector.fromArray(LANES, s3, right);
        FloatVector r4 = FloatVector.fromArray(LANES, s4, right);
        FloatVector r5 = FloatVector.fromArray(LANES, s5, right);
        int at = j * k;
        for (int p = 0; p < k; p++) {
            FloatVector left = FloatVector.fromArray(LANES, numbers, at + p * WIDTH);
            FloatVector next = FloatVector.fromArray(LANES, numbers, at + p * WIDTH + HALF);
            FloatVector x0 = FloatVector.broadcast(LANES, a0[p]);
            l0 = x0.fma(left, l0);
            r0 = x0.fma(next, r0);
            FloatVector x1 = FloatVector.broadcast(LANES, a1[p]);
            l1 = x1.fma(left, l1);
            r1 = x1.fma(next, r1);
            FloatVector x2 = FloatVector.broadcast(LANES, a2[p]);
            l2 = x2.fma(left, l2);
            r2 = x2.fma(next, r2);
            FloatVector x3 = FloatVector.broadcast(LANES, a3[p]);
            l3 = x3.fma(left, l3);
            r3 = x3.fma(next, r3);
            FloatVector x4 = FloatVector.broadcast(LANES, a4[p]);
            l4 = x4.fma(left, l4);
            r4 = x4.fma(next, r4);
            FloatVector x5 = FloatVector.broadcast(LANES, a5[p]);
            l5 = x5.fma(left, l5);
            r5 = x5.fma(next, r5);
        }
        l0.intoArray(c[i0], j);
        r0.intoArray(c[i0], right);
        l1.intoArray(c[i1], j);
        r1.intoArray(c[i1], right);
        l2.intoArray(c[i2], j);
        r2.intoArray(c[i2], right);
        l3.intoArray(c[i3], j);
        r3.intoArray(c[i3], right);
        l4.intoArray(c[i4], j);
        r4.intoArray(c[i4], right);
        l5.intoArray(c[i5], j);
        r5.intoArray(c[i5], right);
    }
}
