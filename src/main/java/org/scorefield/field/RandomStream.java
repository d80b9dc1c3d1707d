package org.scorefield.field;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A stream of random numbers named by (seed, name, index…): the same name gives the same numbers, whatever
 * other streams were read, in whatever order and on whatever thread.
 *
 * <p>Number i of a stream is a hash of its key and i, so a stream splits for free: {@link #at(long)} gives
 * the sub-stream of a step, a particle, a part of a batch. Normals come in two ways. {@link #normals} writes many at
 * once, numbered, in float, from 0.3 ns each. {@link #nextGaussian} gives one after the other, in double, by the polar
 * method in {@link StrictMath}, 10 ns each. Both have the same bits on every machine, and neither sees the other.
 *
 * @see "Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators (the mixing function)"
 * @see "Marsaglia and Bray 1964, A convenient method for generating normal variables"
 */
public final class RandomStream implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Normals held at once while adding; they stay in the nearest cache. */
    private static final int STRETCH = 2048;

    private long key;
    private long counter;
    private double spare = Double.NaN;

    private RandomStream(long key) {
        this.key = key;
    }

    /** The stream of one consumer, such as {@code "initial weights"}, under a seed. */
    public static RandomStream of(long seed, String name) {
        long key = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < name.length(); i++) {
            key = mix(key + GOLDEN_GAMMA * (name.charAt(i) + 1));
        }
        return new RandomStream(key);
    }

    /** The sub-stream number {@code index}, fresh from its start; does not disturb this stream. */
    public RandomStream at(long index) {
        return new RandomStream(keyAt(index));
    }

    /** Turns this stream into {@code parent.at(index)}, where a new object for each row would be one too many. */
    public void restart(RandomStream parent, long index) {
        key = parent.keyAt(index);
        counter = 0;
        spare = Double.NaN;
    }

    private long keyAt(long index) {
        return mix(key ^ mix(index * GOLDEN_GAMMA + 0x632BE59BD9B4E019L));
    }

    @Override
    public long nextLong() {
        return mix(key + GOLDEN_GAMMA * ++counter);
    }

    /**
     * Writes the numbers that the first calls of {@link #nextLong} on this stream, fresh, return after {@code from}
     * others; what was read from it does not matter.
     *
     * @param from at least 0
     * @param count how many, written from {@code out[0]} on
     */
    public void longs(long from, long[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = mix(key + GOLDEN_GAMMA * (from + i + 1));
        }
    }

    /** A standard normal; two come from each accepted pair of uniforms. */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double second = spare;
            spare = Double.NaN;
            return second;
        }
        double u;
        double v;
        double q;
        do {
            u = (nextLong() >> 11) * 0x1.0p-52; // in [-1, 1)
            v = (nextLong() >> 11) * 0x1.0p-52;
            q = u * u + v * v;
        } while (!(q < 1) || q == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(q) / q);
        spare = scale * v;
        return scale * u;
    }

    /**
     * Writes normals number {@code from} to {@code from + count − 1} of this stream, in float. Normal i depends on the
     * stream's name and i alone: however a stretch is cut, the numbers are the same, and what was read from the stream
     * by the other methods does not matter. Costs about a third of a nanosecond a number where vectors are in use.
     *
     * @param from at least 0
     * @param out written from {@code at} on
     * @throws IllegalArgumentException if {@code from} or {@code count} is negative, or no number reaches so far
     * @throws IndexOutOfBoundsException if they do not fit
     * @see Normals
     */
    public void normals(long from, float[] out, int at, int count) {
        if (from < 0 || count < 0 || from > Long.MAX_VALUE - count) {
            throw new IllegalArgumentException("normals are counted from 0 and forward, but were asked for from " + from
                    + ", " + count + " of them");
        }
        Objects.checkFromIndexSize(at, count, out.length);
        Normals.write(Normals.now(), key, from, out, at, count);
    }

    /**
     * {@code x_i ← x_i + scale · z_i} with z_i the stream's normal number i, for {@code from ≤ i < to}.
     *
     * @throws IndexOutOfBoundsException if the range does not lie in x
     */
    public void addNormals(double scale, double[] x, int from, int to) {
        Objects.checkFromToIndex(from, to, x.length);
        float[] z = new float[Math.min(STRETCH, to - from)];
        for (int first = from; first < to; first += z.length) {
            int count = Math.min(z.length, to - first);
            normals(first, z, 0, count);
            for (int i = 0; i < count; i++) {
                x[first + i] += scale * z[i];
            }
        }
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
