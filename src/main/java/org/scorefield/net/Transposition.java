package org.scorefield.net;

/**
 * Transposes a matrix, four rows at a time, so that four numbers go to neighbouring places.
 *
 * <p>intentional: no vectors. Those of four numbers are hardly faster here, and the compiler, who then sees vectors of two
 * lengths pass through the same calls, at times leaves both as objects, in the products too.
 */
final class Transposition {
    private static final int FOUR = 4;

    private Transposition() {}

    /**
     * {@code to[j][i] ← from[i][j]} for rows of {@code from} a {@code stride} apart and rows of {@code to} a {@code pitch}
     * apart.
     */
    static void run(float[] from, int first, int stride, int rows, int columns, float[] to, int at, int pitch) {
        int i = 0;
        for (; i + FOUR <= rows; i += FOUR) {
            int p0 = first + i * stride;
            int p1 = p0 + stride;
            int p2 = p1 + stride;
            int p3 = p2 + stride;
            int q = at + i;
            for (int j = 0; j < columns; j++) {
                to[q] = from[p0 + j];
                to[q + 1] = from[p1 + j];
                to[q + 2] = from[p2 + j];
                to[q + 3] = from[p3 + j];
                q += pitch;
            }
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                to[at + j * pitch + i] = from[first + i * stride + j];
            }
        }
    }
}
