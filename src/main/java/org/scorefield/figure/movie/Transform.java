package org.scorefield.figure.movie;

/**
 * The 4×4 integer transform of H.264 with its quantiser, at one quantiser step. Integers throughout, so that the decoder's
 * picture is known bit by bit.
 *
 * @see "Malvar et al. 2003, Low-complexity transform and quantization in H.264/AVC; ITU-T H.264 (08/2021), 8.5"
 */
final class Transform {
    /** Scan order: place in the block, row by row, of the coefficient at each position. */
    static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    private static final int[][] FORWARD = {
        {13107, 5243, 8066},
        {11916, 4660, 7490},
        {10082, 4194, 6554},
        {9362, 3647, 5825},
        {8192, 3355, 5243},
        {7282, 2893, 4559}
    };
    private static final int[][] BACKWARD = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    private final int[] multiply = new int[16];
    private final int[] scale = new int[16];
    private final int shift;
    private final int rounding;

    /**
     * At a quantiser step.
     *
     * @param qp 12 to 29: each 6 more doubles the step
     * @param keep rounding share: a third for pictures of their own, a sixth for differences
     */
    Transform(int qp, int keep) {
        shift = 15 + qp / 6;
        rounding = (1 << shift) / keep;
        for (int i = 0; i < 16; i++) {
            int odd = (i & 1) + (i >> 2 & 1);
            int kind = odd == 0 ? 0 : odd == 2 ? 1 : 2;
            multiply[i] = FORWARD[qp % 6][kind];
            scale[i] = BACKWARD[qp % 6][kind] << qp / 6;
        }
    }

    /** Transforms a block of differences in place. */
    static void forward(int[] b, int at) {
        for (int i = at; i < at + 16; i += 4) {
            butterfly(b, i, 1);
        }
        for (int i = at; i < at + 4; i++) {
            butterfly(b, i, 4);
        }
    }

    private static void butterfly(int[] b, int i, int step) {
        int s03 = b[i] + b[i + 3 * step];
        int d03 = b[i] - b[i + 3 * step];
        int s12 = b[i + step] + b[i + 2 * step];
        int d12 = b[i + step] - b[i + 2 * step];
        b[i] = s03 + s12;
        b[i + step] = 2 * d03 + d12;
        b[i + 2 * step] = s03 - s12;
        b[i + 3 * step] = d03 - 2 * d12;
    }

    /** Transforms a block of scaled coefficients back into differences, in place. */
    static void backward(int[] b, int at) {
        for (int i = at; i < at + 16; i += 4) {
            back(b, i, 1);
        }
        for (int i = at; i < at + 4; i++) {
            back(b, i, 4);
        }
        for (int i = at; i < at + 16; i++) {
            b[i] = b[i] + 32 >> 6;
        }
    }

    private static void back(int[] b, int i, int step) {
        int s = b[i] + b[i + 2 * step];
        int d = b[i] - b[i + 2 * step];
        int p = (b[i + step] >> 1) - b[i + 3 * step];
        int q = b[i + step] + (b[i + 3 * step] >> 1);
        b[i] = s + q;
        b[i + step] = d + p;
        b[i + 2 * step] = d - p;
        b[i + 3 * step] = s - q;
    }

    /**
     * Quantises a block into scan order, and leaves what the decoder will scale it to in its place.
     *
     * @param b the block, at {@code at}; overwritten
     * @param levels 16 of them, at {@code to}
     * @param first 1 leaves the first coefficient of both alone
     * @return true if any level is not zero
     */
    boolean quantise(int[] b, int at, int[] levels, int to, int first) {
        boolean any = false;
        for (int k = first; k < 16; k++) {
            int i = ZIGZAG[k];
            int level = level(b[at + i], multiply[i], rounding, shift);
            levels[to + k] = level;
            b[at + i] = level * scale[i];
            any |= level != 0;
        }
        return any;
    }

    /** Quantises one DC coefficient that went through a second transform of gain 2. */
    int dcLevel(int value) {
        return level(value, multiply[0], 2 * rounding, shift + 1);
    }

    /** What a DC coefficient is multiplied with after the second transform, before its own shift. */
    int dcScale() {
        return scale[0];
    }

    private static int level(int value, int multiply, int rounding, int shift) {
        int level = (int) ((long) Math.abs(value) * multiply + rounding >> shift);
        return value < 0 ? -level : level;
    }
}
