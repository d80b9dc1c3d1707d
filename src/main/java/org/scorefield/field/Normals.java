package org.scorefield.field;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The normals of {@link RandomStream#normals}: a hash of (key, i), bent by Box and Muller. Same bits by either twin.
 *
 * <p>Blocks of {@link #BLOCK} normals are made of half as many pairs: normals j and j + 16 of a block are
 * {@code r cos φ} and {@code r sin φ} of the block's pair j, so vectors are written as they come. A pair is a 32-bit
 * hash of its number c and three words of the stream's key: {@code h = mix(mix(c ⊕ k₀) + k₁)},
 * {@code g = mix(h + k₂)}. Then {@code r = √(−2 ln u)} with u from the upper 31 bits of h, and φ is an octant from the
 * low bits of g and a place in it from its upper 24.
 *
 * <p>Limits. u is at least 2⁻³², so no normal is beyond 6.66 (one in 4·10¹⁰ should be). Beyond 2³³ normals, the high
 * word of the number enters the key. Within those, a pair's h never comes twice, which 2¹⁶ pairs in a true sample
 * would: no use of fewer than 10⁹ normals can tell. Exact zeros come once in 2²⁵.
 *
 * <p>intentional: static and mutable, because what has been compiled is a state of the virtual machine.
 *
 * @see "Box and Muller 1958, A note on the generation of random normal deviates"
 * @see "Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3 (numbers as a hash of a counter)"
 * @see "Wellons 2018, Prospecting for hash functions (the constants of mix)"
 */
public final class Normals {
    /** Normals made together; the lanes of every machine's vectors divide its half. */
    static final int BLOCK = 32;

    /** Pairs that share the high word of their number. */
    private static final long PERIOD = 1L << 32;

    private static final AtomicReference<Twin> NOW = new AtomicReference<>(new PlainNormals());

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Normals() {}

    /** One way to compute the same numbers. */
    interface Twin {
        /**
         * Writes whole blocks.
         *
         * @param firstPair the low word of the number of the first block's first pair
         * @param out written from {@code at} to {@code at + BLOCK · blocks}
         */
        void write(int k0, int k1, int k2, int firstPair, float[] out, int at, int blocks);
    }

    /** See {@link RandomStream#normals}. */
    static void write(Twin twin, long key, long from, float[] out, int at, int count) {
        long next = from;
        int to = at;
        int left = count;
        while (left > 0) {
            long pair = next / BLOCK * (BLOCK / 2);
            long words = RandomStream.mix(key ^ RandomStream.mix((pair / PERIOD) * 0xD1B54A32D192ED03L + 1));
            int k2 = (int) RandomStream.mix(words);
            int skipped = (int) (next % BLOCK);
            int done;
            if (skipped == 0 && left >= BLOCK) {
                int blocks = (int) Math.min(left / BLOCK, (PERIOD - pair % PERIOD) / (BLOCK / 2));
                twin.write((int) words, (int) (words >>> 32), k2, (int) pair, out, to, blocks);
                done = blocks * BLOCK;
            } else {
                float[] block = new float[BLOCK];
                twin.write((int) words, (int) (words >>> 32), k2, (int) pair, block, 0, 1);
                done = Math.min(left, BLOCK - skipped);
                System.arraycopy(block, skipped, out, to, done);
            }
            next += done;
            to += done;
            left -= done;
        }
    }

    static Twin now() {
        return NOW.get();
    }

    /** Whether the vector twin is in use. */
    public static boolean vectorised() {
        return !(now() instanceof PlainNormals);
    }

    /**
     * Has the vector twin compiled, then puts it to use: for a background thread. Returns at once if someone was here
     * before. Needs the module {@code jdk.incubator.vector}.
     *
     * @param nanos a clock, in nanoseconds
     * @param rest sleeps for a millisecond or so
     */
    public static void warmUp(LongSupplier nanos, Runnable rest) {
        if (BEGUN.compareAndSet(false, true)
                && VectorNormals.exercises().stream().allMatch(e -> e.compiled(nanos, rest))) {
            NOW.set(vector());
        }
    }

    /** In a method of its own, so that the class is not looked for where the module is missing. */
    static Twin vector() {
        return new VectorNormals();
    }
}
