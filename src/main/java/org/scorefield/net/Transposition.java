package org.scorefield.net;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes a matrix four by four numbers at a time: two rounds in which pairs of rows swap halves, then neighbours.
 * Any machine has vectors of four; longer ones are no faster here, because what counts is the number of stores.
 */
final class Transposition {
    private static final int FOUR = 4;
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_128;
    private static final VectorShuffle<Float> NEIGHBOURS = VectorShuffle.fromOp(LANES, i -> i ^ 1);
    private static final VectorShuffle<Float> HALVES = VectorShuffle.fromOp(LANES, i -> i ^ 2);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(LANES, 0b1010);
    private static final VectorMask<Float> EVEN = ODD.not();
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(LANES, 0b1100);
    private static final VectorMask<Float> LOWER = UPPER.not();

    private Transposition() {}

    /**
     * {@code to[j][i] ← from[i][j]} for rows of {@code from} a {@code stride} apart and rows of {@code to} a {@code pitch}
     * apart.
     */
    static void run(float[] from, int first, int stride, int rows, int columns, float[] to, int at, int pitch) {
        int evenRows = rows / FOUR * FOUR;
        int evenColumns = columns / FOUR * FOUR;
        for (int i = 0; i < evenRows; i += FOUR) {
            for (int j = 0; j < evenColumns; j += FOUR) {
                square(from, first + i * stride + j, stride, to, at + j * pitch + i, pitch);
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = i < evenRows ? evenColumns : 0; j < columns; j++) {
                to[at + j * pitch + i] = from[first + i * stride + j];
            }
        }
    }

    private static void square(float[] from, int first, int stride, float[] to, int at, int pitch) {
        FloatVector a = FloatVector.fromArray(LANES, from, first);
        FloatVector b = FloatVector.fromArray(LANES, from, first + stride);
        FloatVector c = FloatVector.fromArray(LANES, from, first + 2 * stride);
        FloatVector d = FloatVector.fromArray(LANES, from, first + 3 * stride);
        FloatVector ac = a.blend(c.rearrange(HALVES), UPPER);
        FloatVector bd = b.blend(d.rearrange(HALVES), UPPER);
        FloatVector ca = c.blend(a.rearrange(HALVES), LOWER);
        FloatVector db = d.blend(b.rearrange(HALVES), LOWER);
        ac.blend(bd.rearrange(NEIGHBOURS), ODD).intoArray(to, at);
        bd.blend(ac.rearrange(NEIGHBOURS), EVEN).intoArray(to, at + pitch);
        ca.blend(db.rearrange(NEIGHBOURS), ODD).intoArray(to, at + 2 * pitch);
        db.blend(ca.rearrange(NEIGHBOURS), EVEN).intoArray(to, at + 3 * pitch);
    }
}
