package org.scorefield.net;

/**
 * A bend between two layers, applied number by number, in float.
 *
 * <p>Computed from add, multiply, divide and fma alone, so the bits are the same in the interpreter and in compiled
 * code, on every machine. Three times differentiable: the tangents of the sliced objectives need f″, those of an energy
 * f‴ as well.
 */
public interface Activation {
    /** {@code value[j] = f(z[j])} for j below n; {@code value} may be {@code z}. */
    void value(float[] z, int n, float[] value);

    /** {@code slope[j] = f′(z[j])} for j below n; {@code slope} may be {@code z}. */
    void slope(float[] z, int n, float[] slope);

    /** {@code curvature[j] = f″(z[j])} for j below n; {@code curvature} may be {@code z}. */
    void curvature(float[] z, int n, float[] curvature);

    /** {@code third[j] = f‴(z[j])} for j below n; {@code third} may be {@code z}. */
    void third(float[] z, int n, float[] third);

    /** Value and slope in one pass, the same bits as {@link #value} and {@link #slope}. */
    void valueAndSlope(float[] z, int n, float[] value, float[] slope);
}
