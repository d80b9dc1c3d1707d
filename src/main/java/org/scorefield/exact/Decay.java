package org.scorefield.exact;

/**
 * The exponential in plain arithmetic: the same bits everywhere, within two units in the last place, and faster than
 * {@link StrictMath#exp}.
 */
final class Decay {
    private static final double LOG2_E = 1 / StrictMath.log(2);
    /** ln 2 in two parts; the first has 32 bits, so that whole multiples of it are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Adding and taking it away rounds to the nearest whole number. */
    private static final double ROUND = 0x1.8p52;

    /** exp of less is taken to be 0: nothing that counts is as small. */
    private static final double LEAST = -700;

    private Decay() {}

    /** exp(z) for z up to 700; 0 below −700. */
    static double exp(double z) {
        if (!(z >= LEAST)) {
            return 0;
        }
        double shifted = Math.fma(z, LOG2_E, ROUND);
        double k = shifted - ROUND;
        double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, z));
        // Taylor to r¹³, |r| ≤ 0.35, in two halves of even and odd powers that wait for each other less
        double q = r * r;
        double even = 1.0 / 479001600;
        even = Math.fma(even, q, 1.0 / 3628800);
        even = Math.fma(even, q, 1.0 / 40320);
        even = Math.fma(even, q, 1.0 / 720);
        even = Math.fma(even, q, 1.0 / 24);
        even = Math.fma(even, q, 0.5);
        double odd = 1.0 / 6227020800.0;
        odd = Math.fma(odd, q, 1.0 / 39916800);
        odd = Math.fma(odd, q, 1.0 / 362880);
        odd = Math.fma(odd, q, 1.0 / 5040);
        odd = Math.fma(odd, q, 1.0 / 120);
        odd = Math.fma(odd, q, 1.0 / 6);
        double p = 1 + (r + q * Math.fma(odd, r, even));
        // the last bits of shifted are those of k
        return p * Double.longBitsToDouble((1023 + Double.doubleToRawLongBits(shifted)) << 52);
    }
}
