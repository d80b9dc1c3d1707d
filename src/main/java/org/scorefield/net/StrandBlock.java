package org.scorefield.net;

import static org.scorefield.net.Kernels.STRANDS;
import static org.scorefield.net.Lanes.LANES;
import static org.scorefield.net.Lanes.VECTOR;
import static org.scorefield.net.Lanes.WIDE;
import static org.scorefield.net.Squares.EIGHT;
import static org.scorefield.net.Squares.EIGHTS;
import static org.scorefield.net.Squares.FOURS;
import static org.scorefield.net.Squares.FOURTH;
import static org.scorefield.net.Squares.NEIGHBOURS;
import static org.scorefield.net.Squares.TWOS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * A product by two columns: here the lanes are the {@link Kernels#STRANDS} of a sum, because two columns would leave most
 * of a vector idle. Strands stand in the rows of the result, those of the second column after those of the first, until
 * they are folded.
 */
final class StrandBlock {
    /** Products of each strand that are done together; their factors stay in registers. */
    private static final int TERMS = 4;

    /** Numbers of a row that are done together. */
    static final int DEPTH = TERMS * STRANDS;

    private StrandBlock() {}

    /** Whether {@link #foldedProduct} can do with p running so far. */
    static boolean inOne(int depth) {
        return WIDE && depth == DEPTH;
    }

    /**
     * Strand l of {@code Σ_p x[i][p] y[p]} goes to {@code c[i][l]}, and that with the other column to {@code c[i][STRANDS + l]}.
     *
     * @param depth how far p runs
     * @param y both columns, each with room filled up with zeros, the other from {@code other} on
     */
    static void product(float[][] x, int rows, int depth, float[] y, int other, float[][] c) {
        for (int l = 0; l < STRANDS; l += VECTOR) {
            clear(c, rows, l);
            int p = l;
            for (; p + DEPTH <= depth + l; p += DEPTH) {
                addFour(x, rows, p, y, other, c, l);
            }
            for (; p < depth; p += STRANDS) {
                addOne(x, rows, p, depth, y, other, c, l);
            }
        }
    }

    private static void clear(float[][] c, int rows, int l) {
        FloatVector zero = FloatVector.broadcast(LANES, 0);
        for (int i = 0; i < rows; i++) {
            zero.intoArray(c[i], l);
            zero.intoArray(c[i], STRANDS + l);
        }
    }

    /** Four products of each strand from l on, the first with index p. */
    static void addFour(float[][] x, int rows, int p, float[] y, int other, float[][] c, int l) {
        FloatVector y0 = FloatVector.fromArray(LANES, y, p);
        FloatVector y1 = FloatVector.fromArray(LANES, y, p + STRANDS);
        FloatVector y2 = FloatVector.fromArray(LANES, y, p + 2 * STRANDS);
        FloatVector y3 = FloatVector.fromArray(LANES, y, p + 3 * STRANDS);
        FloatVector z0 = FloatVector.fromArray(LANES, y, other + p);
        FloatVector z1 = FloatVector.fromArray(LANES, y, other + p + STRANDS);
        FloatVector z2 = FloatVector.fromArray(LANES, y, other + p + 2 * STRANDS);
        FloatVector z3 = FloatVector.fromArray(LANES, y, other + p + 3 * STRANDS);
        for (int i = 0; i < rows; i++) {
            float[] xi = x[i];
            float[] ci = c[i];
            FloatVector x0 = FloatVector.fromArray(LANES, xi, p);
            FloatVector x1 = FloatVector.fromArray(LANES, xi, p + STRANDS);
            FloatVector x2 = FloatVector.fromArray(LANES, xi, p + 2 * STRANDS);
            FloatVector x3 = FloatVector.fromArray(LANES, xi, p + 3 * STRANDS);
            FloatVector s = x0.fma(y0, FloatVector.fromArray(LANES, ci, l));
            FloatVector t = x0.fma(z0, FloatVector.fromArray(LANES, ci, STRANDS + l));
            s = x1.fma(y1, s);
            t = x1.fma(z1, t);
            s = x2.fma(y2, s);
            t = x2.fma(z2, t);
            x3.fma(y3, s).intoArray(ci, l);
            x3.fma(z3, t).intoArray(ci, STRANDS + l);
        }
    }

    /** One product of each; beyond the depth nothing is added. */
    static void addOne(float[][] x, int rows, int p, int depth, float[] y, int other, float[][] c, int l) {
        VectorMask<Float> there = LANES.indexInRange(p, depth);
        FloatVector y0 = FloatVector.fromArray(LANES, y, p);
        FloatVector z0 = FloatVector.fromArray(LANES, y, other + p);
        for (int i = 0; i < rows; i++) {
            float[] ci = c[i];
            FloatVector x0 = FloatVector.fromArray(LANES, x[i], p, there);
            x0.fma(y0, FloatVector.fromArray(LANES, ci, l)).intoArray(ci, l);
            x0.fma(z0, FloatVector.fromArray(LANES, ci, STRANDS + l)).intoArray(ci, STRANDS + l);
        }
    }

    /**
     * The whole product for rows {@code from} up to {@code to}, where {@link #DEPTH} is how far p runs: strands and their
     * sums, plus a bias each, without leaving the registers.
     *
     * <p>For vectors of 512 bits, by two rows: their four sets of strands are folded in shared vectors.
     */
    static void foldedProduct(
            float[][] x, int from, int to, float[] y, int other, float bias, float otherBias, float[][] c) {
        if (from >= to) {
            return;
        }
        FloatVector y0 = FloatVector.fromArray(LANES, y, 0);
        FloatVector y1 = FloatVector.fromArray(LANES, y, STRANDS);
        FloatVector y2 = FloatVector.fromArray(LANES, y, 2 * STRANDS);
        FloatVector y3 = FloatVector.fromArray(LANES, y, 3 * STRANDS);
        FloatVector z0 = FloatVector.fromArray(LANES, y, other);
        FloatVector z1 = FloatVector.fromArray(LANES, y, other + STRANDS);
        FloatVector z2 = FloatVector.fromArray(LANES, y, other + 2 * STRANDS);
        FloatVector z3 = FloatVector.fromArray(LANES, y, other + 3 * STRANDS);
        FloatVector zero = FloatVector.broadcast(LANES, 0);
        FloatVector both = FloatVector.broadcast(LANES, bias).blend(otherBias, EIGHT);
        for (int i = from; i < to; i += 2) {
            int k = Math.min(i + 1, to - 1);
            float[] row = c[i];
            float[] next = c[k];
            float[] xi = x[i];
            float[] xk = x[k];
            FloatVector x0 = FloatVector.fromArray(LANES, xi, 0);
            FloatVector x1 = FloatVector.fromArray(LANES, xi, STRANDS);
            FloatVector x2 = FloatVector.fromArray(LANES, xi, 2 * STRANDS);
            FloatVector x3 = FloatVector.fromArray(LANES, xi, 3 * STRANDS);
            FloatVector w0 = FloatVector.fromArray(LANES, xk, 0);
            FloatVector w1 = FloatVector.fromArray(LANES, xk, STRANDS);
            FloatVector w2 = FloatVector.fromArray(LANES, xk, 2 * STRANDS);
            FloatVector w3 = FloatVector.fromArray(LANES, xk, 3 * STRANDS);
            FloatVector s = x3.fma(y3, x2.fma(y2, x1.fma(y1, x0.fma(y0, zero))));
            FloatVector t = x3.fma(z3, x2.fma(z2, x1.fma(z1, x0.fma(z0, zero))));
            FloatVector u = w3.fma(y3, w2.fma(y2, w1.fma(y1, w0.fma(y0, zero))));
            FloatVector v = w3.fma(z3, w2.fma(z2, w1.fma(z1, w0.fma(z0, zero))));
            FloatVector a =
                    s.blend(t.rearrange(EIGHTS), EIGHT).add(s.rearrange(EIGHTS).blend(t, EIGHT));
            FloatVector b =
                    u.blend(v.rearrange(EIGHTS), EIGHT).add(u.rearrange(EIGHTS).blend(v, EIGHT));
            FloatVector fours =
                    a.blend(b.rearrange(FOURS), FOURTH).add(a.rearrange(FOURS).blend(b, FOURTH));
            FloatVector twos = fours.add(fours.rearrange(TWOS));
            FloatVector sums = twos.add(twos.rearrange(NEIGHBOURS)).add(both);
            row[0] = sums.lane(0);
            row[1] = sums.lane(STRANDS / 2);
            next[0] = sums.lane(STRANDS / 4);
            next[1] = sums.lane(3 * STRANDS / 4);
        }
    }

    /**
     * In rows {@code from} up to {@code to} of c: from the strands of two columns to their sums, plus a bias each.
     *
     * <p>For vectors of 512 bits, by two rows: their four sets of strands are folded in shared vectors.
     */
    static void fold(float[][] c, int from, int to, float bias, float other) {
        FloatVector both = FloatVector.broadcast(LANES, bias).blend(other, EIGHT);
        for (int i = from; i < to; i += 2) {
            float[] row = c[i];
            float[] next = c[Math.min(i + 1, to - 1)];
            FloatVector s = FloatVector.fromArray(LANES, row, 0);
            FloatVector t = FloatVector.fromArray(LANES, row, STRANDS);
            FloatVector u = FloatVector.fromArray(LANES, next, 0);
            FloatVector v = FloatVector.fromArray(LANES, next, STRANDS);
            FloatVector a =
                    s.blend(t.rearrange(EIGHTS), EIGHT).add(s.rearrange(EIGHTS).blend(t, EIGHT));
            FloatVector b =
                    u.blend(v.rearrange(EIGHTS), EIGHT).add(u.rearrange(EIGHTS).blend(v, EIGHT));
            FloatVector fours =
                    a.blend(b.rearrange(FOURS), FOURTH).add(a.rearrange(FOURS).blend(b, FOURTH));
            FloatVector twos = fours.add(fours.rearrange(TWOS));
            FloatVector sums = twos.add(twos.rearrange(NEIGHBOURS)).add(both);
            row[0] = sums.lane(0);
            row[1] = sums.lane(STRANDS / 2);
            next[0] = sums.lane(STRANDS / 4);
            next[1] = sums.lane(3 * STRANDS / 4);
        }
    }
}
