package org.scorefield.net;

import static org.scorefield.net.Lanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Sixteen rows of a product by at most two columns, as a last layer has, for vectors of 512 bits: here the lanes are rows.
 *
 * <p>So a square of sixteen by sixteen numbers of x is turned on its diagonal before it is used, in four rounds in which
 * rows swap eights, fours, twos and neighbours. Two rounds need four rows at a time, so the first two leave the square in
 * the unused room of c, and the last two take it up from there. Sums run over p in ascending order, as everywhere.
 */
final class PairBlock {
    /** Rows of a block, numbers of a vector. */
    static final int ROWS = 16;

    private static final int COLUMNS = 2;
    private static final int FOUR = 4;

    private static final VectorShuffle<Float> EIGHTS = VectorShuffle.fromOp(LANES, i -> i ^ 8 % LANES.length());
    private static final VectorShuffle<Float> FOURS = VectorShuffle.fromOp(LANES, i -> i ^ 4 % LANES.length());
    private static final VectorShuffle<Float> TWOS = VectorShuffle.fromOp(LANES, i -> i ^ 2 % LANES.length());
    private static final VectorShuffle<Float> NEIGHBOURS = VectorShuffle.fromOp(LANES, i -> i ^ 1);
    private static final VectorMask<Float> EIGHT = VectorMask.fromLong(LANES, 0xff00);
    private static final VectorMask<Float> NOT_EIGHT = EIGHT.not();
    private static final VectorMask<Float> FOURTH = VectorMask.fromLong(LANES, 0xf0f0);
    private static final VectorMask<Float> NOT_FOURTH = FOURTH.not();
    private static final VectorMask<Float> SECOND = VectorMask.fromLong(LANES, 0xcccc);
    private static final VectorMask<Float> NOT_SECOND = SECOND.not();
    private static final VectorMask<Float> ODD = VectorMask.fromLong(LANES, 0xaaaa);
    private static final VectorMask<Float> EVEN = ODD.not();

    private PairBlock() {}

    /** Whether it can multiply by a matrix of k rows and n columns. */
    static boolean suits(int k, int n) {
        return LANES.length() == ROWS && n <= COLUMNS && k % ROWS == 0;
    }

    /**
     * {@code c[i][j] ← start[j] + Σ_p x[i][p] y[p][j]} for rows i from {@code from} up to {@code to}, j below 2; either none
     * or sixteen at least. Where they are no multiple of sixteen, the last sixteen begin sooner.
     *
     * @param y sixteen numbers for each p, of which two count
     * @param c its numbers 16 to 31 are written too
     */
    static void product(float[][] x, int from, int to, int depth, float[] y, float[] start, float[][] c) {
        for (int next = from; next < to; next += ROWS) {
            int i = Math.min(next, to - ROWS);
            FloatVector s = FloatVector.broadcast(LANES, start[0]);
            FloatVector t = FloatVector.broadcast(LANES, start[1]);
            for (int p = 0; p < depth; p += ROWS) {
                for (int r = i; r < i + FOUR; r++) {
                    FloatVector x0 = FloatVector.fromArray(LANES, x[r], p);
                    FloatVector x4 = FloatVector.fromArray(LANES, x[r + 4], p);
                    FloatVector x8 = FloatVector.fromArray(LANES, x[r + 8], p);
                    FloatVector x12 = FloatVector.fromArray(LANES, x[r + 12], p);
                    FloatVector a = x0.blend(x8.rearrange(EIGHTS), EIGHT);
                    FloatVector b = x4.blend(x12.rearrange(EIGHTS), EIGHT);
                    FloatVector d = x8.blend(x0.rearrange(EIGHTS), NOT_EIGHT);
                    FloatVector e = x12.blend(x4.rearrange(EIGHTS), NOT_EIGHT);
                    a.blend(b.rearrange(FOURS), FOURTH).intoArray(c[r], ROWS);
                    b.blend(a.rearrange(FOURS), NOT_FOURTH).intoArray(c[r + 4], ROWS);
                    d.blend(e.rearrange(FOURS), FOURTH).intoArray(c[r + 8], ROWS);
                    e.blend(d.rearrange(FOURS), NOT_FOURTH).intoArray(c[r + 12], ROWS);
                }
                for (int q = 0; q < ROWS; q += FOUR) {
                    FloatVector x0 = FloatVector.fromArray(LANES, c[i + q], ROWS);
                    FloatVector x1 = FloatVector.fromArray(LANES, c[i + q + 1], ROWS);
                    FloatVector x2 = FloatVector.fromArray(LANES, c[i + q + 2], ROWS);
                    FloatVector x3 = FloatVector.fromArray(LANES, c[i + q + 3], ROWS);
                    FloatVector a = x0.blend(x2.rearrange(TWOS), SECOND);
                    FloatVector b = x1.blend(x3.rearrange(TWOS), SECOND);
                    FloatVector d = x2.blend(x0.rearrange(TWOS), NOT_SECOND);
                    FloatVector e = x3.blend(x1.rearrange(TWOS), NOT_SECOND);
                    x0 = a.blend(b.rearrange(NEIGHBOURS), ODD);
                    x1 = b.blend(a.rearrange(NEIGHBOURS), EVEN);
                    x2 = d.blend(e.rearrange(NEIGHBOURS), ODD);
                    x3 = e.blend(d.rearrange(NEIGHBOURS), EVEN);
                    int at = (p + q) * ROWS;
                    s = x0.fma(FloatVector.broadcast(LANES, y[at]), s);
                    t = x0.fma(FloatVector.broadcast(LANES, y[at + 1]), t);
                    s = x1.fma(FloatVector.broadcast(LANES, y[at + ROWS]), s);
                    t = x1.fma(FloatVector.broadcast(LANES, y[at + ROWS + 1]), t);
                    s = x2.fma(FloatVector.broadcast(LANES, y[at + 2 * ROWS]), s);
                    t = x2.fma(FloatVector.broadcast(LANES, y[at + 2 * ROWS + 1]), t);
                    s = x3.fma(FloatVector.broadcast(LANES, y[at + 3 * ROWS]), s);
                    t = x3.fma(FloatVector.broadcast(LANES, y[at + 3 * ROWS + 1]), t);
                }
            }
            s.intoArray(c[i], ROWS);
            t.intoArray(c[i + 1], ROWS);
            float[] first = c[i];
            float[] second = c[i + 1];
            for (int r = 0; r < ROWS; r++) {
                c[i + r][0] = first[ROWS + r];
                c[i + r][1] = second[ROWS + r];
            }
        }
    }
}
