package org.scorefield.field;

/**
 * The reference: additions, multiplications, {@code fma} and one square root, so the same bits everywhere.
 *
 * <p>Logarithm, sine and cosine are the single-precision polynomials of Cephes. The 2⁻³¹ of u is taken off the
 * exponent.
 *
 * @see "Moshier 1992, Cephes mathematical library: logf.c, sinf.c"
 */
final class PlainNormals implements Normals.Twin {
    /** The bits of √½: mantissas are taken from √½ to √2. */
    static final int ROOT_HALF = 0x3f3504f3;

    static final int MANTISSA = 0x007fffff;
    static final float TO_OCTANT = 0x1p-23f * (float) (Math.PI / 4);

    @Override
    public void write(int k0, int k1, int k2, int firstPair, float[] out, int at, int blocks) {
        for (int p = 0; p < blocks * Normals.BLOCK / 2; p++) {
            int h = mix(mix((firstPair + p) ^ k0) + k1);
            int g = mix(h + k2);
            // ln u = ln(1 + f) + e ln 2
            int bits = Float.floatToRawIntBits((h >>> 1) + 0.5f) - ROOT_HALF;
            float e = (bits >> 23) - 31;
            float f = Float.intBitsToFloat((bits & MANTISSA) + ROOT_HALF) - 1;
            float z = f * f;
            float l = Math.fma(f, 7.0376836292e-2f, -1.1514610310e-1f);
            l = Math.fma(f, l, 1.1676998740e-1f);
            l = Math.fma(f, l, -1.2420140846e-1f);
            l = Math.fma(f, l, 1.4249322787e-1f);
            l = Math.fma(f, l, -1.6668057665e-1f);
            l = Math.fma(f, l, 2.0000714765e-1f);
            l = Math.fma(f, l, -2.4999993993e-1f);
            l = Math.fma(f, l, 3.3333331174e-1f);
            l = Math.fma(f, l, -0.5f);
            l = Math.fma(e, -2.12194440e-4f, z * l) + f;
            l = Math.fma(e, 0.693359375f, l);
            float r = (float) Math.sqrt(-2 * l);
            // φ is a, or one of its mirror images
            float a = ((g >> 8) + 0.5f) * TO_OCTANT;
            float y = a * a;
            float s = Math.fma(y, -1.9515295891e-4f, 8.3321608736e-3f);
            s = Math.fma(y, s, -1.6666654611e-1f);
            s = Math.fma(y * a, s, a);
            float c = Math.fma(y, 2.443315711809948e-5f, -1.388731625493765e-3f);
            c = Math.fma(y, c, 4.166664568298827e-2f);
            c = Math.fma(y, c, -0.5f);
            c = Math.fma(y, c, 1);
            c = (g & 1) == 0 ? c : -c;
            boolean swap = (g & 4) == 0;
            int to = at + 2 * p - (p & 15);
            out[to] = r * (swap ? s : c);
            out[to + 16] = r * (swap ? c : s);
        }
    }

    private static int mix(int x) {
        int a = (x ^ (x >>> 16)) * 0x21f0aaad;
        int b = (a ^ (a >>> 15)) * 0xd35a2d97;
        return b ^ (b >>> 15);
    }
}
