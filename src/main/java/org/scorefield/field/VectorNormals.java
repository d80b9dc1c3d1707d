package org.scorefield.field;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PlainNormals} on {@code jdk.incubator.vector}, step for step, in every lane.
 *
 * <p>intentional: three loops over a stretch, which pass on their bits in the place of the result. In one loop the
 * compiler gives up taking in calls half-way, and a vector that passes a call becomes an object: 60 bytes and 3.4 ns a
 * normal.
 */
final class VectorNormals implements Normals.Twin {
    /** At most 512 bits: half a block. */
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED.length() <= Normals.BLOCK / 2
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    private static final VectorSpecies<Integer> WHOLE = VectorSpecies.of(int.class, LANES.vectorShape());

    private static final int WIDTH = LANES.length();

    private static final int HALF = Normals.BLOCK / 2;

    /** Blocks that stay in the nearest cache from loop to loop. */
    private static final int STRETCH = 64;

    /** What has to be compiled. */
    static List<Exercise> exercises() {
        float[] out = new float[Normals.BLOCK];
        int operations = HALF / WIDTH * 32;
        return List.of(
                new Exercise(
                        n -> {
                            for (int i = 0; i < n; i++) {
                                hash(1, 2, 3, 0, out, 0, 0);
                            }
                        },
                        () -> hash(1, 2, 3, 0, out, 0, HALF),
                        operations),
                new Exercise(
                        n -> {
                            for (int i = 0; i < n; i++) {
                                radius(out, 0, 0);
                            }
                        },
                        () -> radius(out, 0, HALF),
                        operations),
                new Exercise(
                        n -> {
                            for (int i = 0; i < n; i++) {
                                turn(out, 0, 0);
                            }
                        },
                        () -> turn(out, 0, HALF),
                        operations));
    }

    @Override
    public void write(int k0, int k1, int k2, int firstPair, float[] out, int at, int blocks) {
        for (int first = 0; first < blocks; first += STRETCH) {
            int pairs = Math.min(STRETCH, blocks - first) * HALF;
            int to = at + first * Normals.BLOCK;
            hash(k0, k1, k2, firstPair + first * HALF, out, to, pairs);
            radius(out, to, pairs);
            turn(out, to, pairs);
        }
    }

    /** Where pair p of a stretch has its first place: 32 to a block of 16. */
    private static int place(int p) {
        return 2 * p - (p & (HALF - 1));
    }

    private static void hash(int k0, int k1, int k2, int firstPair, float[] out, int at, int pairs) {
        if (pairs == 0) {
            return;
        }
        IntVector count = IntVector.zero(WHOLE).addIndex(1);
        for (int p = 0; p < pairs; p += WIDTH) {
            IntVector h = count.add(firstPair + p).lanewise(XOR, k0);
            h = h.lanewise(XOR, h.lanewise(LSHR, 16)).mul(0x21f0aaad);
            h = h.lanewise(XOR, h.lanewise(LSHR, 15)).mul(0xd35a2d97);
            h = h.lanewise(XOR, h.lanewise(LSHR, 15)).add(k1);
            h = h.lanewise(XOR, h.lanewise(LSHR, 16)).mul(0x21f0aaad);
            h = h.lanewise(XOR, h.lanewise(LSHR, 15)).mul(0xd35a2d97);
            h = h.lanewise(XOR, h.lanewise(LSHR, 15));
            IntVector g = h.add(k2);
            g = g.lanewise(XOR, g.lanewise(LSHR, 16)).mul(0x21f0aaad);
            g = g.lanewise(XOR, g.lanewise(LSHR, 15)).mul(0xd35a2d97);
            g = g.lanewise(XOR, g.lanewise(LSHR, 15));
            int to = at + place(p);
            h.reinterpretAsFloats().intoArray(out, to);
            g.reinterpretAsFloats().intoArray(out, to + HALF);
        }
    }

    /** Turns h into r. */
    private static void radius(float[] out, int at, int pairs) {
        for (int p = 0; p < pairs; p += WIDTH) {
            int to = at + place(p);
            IntVector h = FloatVector.fromArray(LANES, out, to).reinterpretAsInts();
            FloatVector u = (FloatVector) h.lanewise(LSHR, 1).convert(I2F, 0);
            IntVector bits = u.add(0.5f).reinterpretAsInts().sub(PlainNormals.ROOT_HALF);
            FloatVector e = (FloatVector) bits.lanewise(ASHR, 23).sub(31).convert(I2F, 0);
            FloatVector f = bits.and(PlainNormals.MANTISSA)
                    .add(PlainNormals.ROOT_HALF)
                    .reinterpretAsFloats()
                    .sub(1);
            FloatVector l = f.fma(7.0376836292e-2f, -1.1514610310e-1f);
            l = l.lanewise(FMA, f, 1.1676998740e-1f);
            l = l.lanewise(FMA, f, -1.2420140846e-1f);
            l = l.lanewise(FMA, f, 1.4249322787e-1f);
            l = l.lanewise(FMA, f, -1.6668057665e-1f);
            l = l.lanewise(FMA, f, 2.0000714765e-1f);
            l = l.lanewise(FMA, f, -2.4999993993e-1f);
            l = l.lanewise(FMA, f, 3.3333331174e-1f);
            l = l.lanewise(FMA, f, -0.5f);
            l = e.lanewise(
                            FMA,
                            FloatVector.broadcast(LANES, -2.12194440e-4f),
                            f.mul(f).mul(l))
                    .add(f);
            l = e.lanewise(FMA, FloatVector.broadcast(LANES, 0.693359375f), l);
            l.mul(-2).lanewise(SQRT).intoArray(out, to);
        }
    }

    /** Turns r and g into r cos φ and r sin φ. */
    private static void turn(float[] out, int at, int pairs) {
        for (int p = 0; p < pairs; p += WIDTH) {
            int to = at + place(p);
            FloatVector r = FloatVector.fromArray(LANES, out, to);
            IntVector g = FloatVector.fromArray(LANES, out, to + HALF).reinterpretAsInts();
            FloatVector a = ((FloatVector) g.lanewise(ASHR, 8).convert(I2F, 0))
                    .add(0.5f)
                    .mul(PlainNormals.TO_OCTANT);
            FloatVector y = a.mul(a);
            FloatVector s = y.fma(-1.9515295891e-4f, 8.3321608736e-3f);
            s = s.lanewise(FMA, y, -1.6666654611e-1f);
            s = y.mul(a).fma(s, a);
            FloatVector c = y.fma(2.443315711809948e-5f, -1.388731625493765e-3f);
            c = c.lanewise(FMA, y, 4.166664568298827e-2f);
            c = c.lanewise(FMA, y, -0.5f);
            c = c.lanewise(FMA, y, 1);
            IntVector cosine = c.reinterpretAsInts().lanewise(XOR, g.lanewise(LSHL, 31));
            IntVector sine = s.reinterpretAsInts();
            IntVector both = cosine.lanewise(XOR, sine).and(g.lanewise(LSHL, 29).lanewise(ASHR, 31));
            r.mul(sine.lanewise(XOR, both).reinterpretAsFloats()).intoArray(out, to);
            r.mul(cosine.lanewise(XOR, both).reinterpretAsFloats()).intoArray(out, to + HALF);
        }
    }
}
