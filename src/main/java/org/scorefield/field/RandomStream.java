package org.scorefield.field;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers named by (seed, name, index…): the same name gives the same numbers, whatever
 * other streams were read, in whatever order and on whatever thread.
 *
 * <p>Number i of a stream is a hash of its key and i, so a stream splits for free: {@link #at(long)} gives
 * the sub-stream of a step, a particle, a part of a batch. Normals are Box–Muller in {@link StrictMath}, so
 * their bits are the same on every machine.
 *
 * @see "Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators (the mixing function)"
 */
public final class RandomStream implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long key;
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
        return new RandomStream(mix(key ^ mix(index * GOLDEN_GAMMA + 0x632BE59BD9B4E019L)));
    }

    @Override
    public long nextLong() {
        return mix(key + GOLDEN_GAMMA * ++counter);
    }

    /** A standard normal; two come from each pair of uniforms. */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double second = spare;
            spare = Double.NaN;
            return second;
        }
        double u = ((nextLong() >>> 11) + 0.5) * 0x1.0p-53; // never 0, so the logarithm is finite
        double r = StrictMath.sqrt(-2 * StrictMath.log(u));
        double angle = 2 * Math.PI * ((nextLong() >>> 11) * 0x1.0p-53);
        spare = r * StrictMath.sin(angle);
        return r * StrictMath.cos(angle);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
