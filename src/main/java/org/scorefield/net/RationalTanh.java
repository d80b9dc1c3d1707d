package org.scorefield.net;

/**
 * tanh as an odd polynomial of degree 13 over an even one of degree 6, in float: within 3e-7 of the true value.
 *
 * <p>Own arithmetic, because {@code Math.tanh} may differ in its last bit from one virtual machine to the next, and
 * because a loop over this is vectorised. Constant beyond ±7.9, where tanh is 1 in float. NaN stays NaN.
 *
 * @see "Eigen, generic_fast_tanh_float: the coefficients of the minimax fit"
 */
final class RationalTanh {
    static final float LIMIT = 7.90531110763549805f;

    private RationalTanh() {}

    static float of(float z) {
        float x = Math.max(-LIMIT, Math.min(LIMIT, z));
        float y = x * x;
        float p = Math.fma(y, -2.76076847742355e-16f, 2.00018790482477e-13f);
        p = Math.fma(y, p, -8.60467152213735e-11f);
        p = Math.fma(y, p, 5.12229709037114e-08f);
        p = Math.fma(y, p, 1.48572235717979e-05f);
        p = Math.fma(y, p, 6.37261928875436e-04f);
        p = Math.fma(y, p, 4.89352455891786e-03f);
        float q = Math.fma(y, 1.19825839466702e-06f, 1.18534705686654e-04f);
        q = Math.fma(y, q, 2.26843463243900e-03f);
        q = Math.fma(y, q, 4.89352518554385e-03f);
        return x / q * p; // so that a processor divides while p is still being summed
    }

    /** The logistic function {@code 1/(1 + e⁻ᶻ) = ½ + ½ tanh(z/2)}. */
    static float sigmoid(float z) {
        return Math.fma(0.5f, of(0.5f * z), 0.5f);
    }
}
