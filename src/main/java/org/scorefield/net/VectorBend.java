package org.scorefield.net;

/**
 * A bend on vectors: the arithmetic of its plain twin, step for step, in every lane. The loops run on into the room at the
 * end of a row, which every row has for two vectors.
 *
 * <p>intentional: each is one loop with everything in it, {@link RationalTanh} too, and takes two vectors a time, step by
 * step, so that neither waits for itself. A vector that passes a call which the compiler does not take in becomes an
 * object: with tanh in a method of its own that happened. So does at times one that is needed on both sides of a branch;
 * so slopes come last, when values are stored.
 */
abstract sealed class VectorBend implements Kernels.Bend permits SiluBend, TanhBend, SoftplusBend {
    /** The vector twin of an activation; one that has none stays plain. */
    static Kernels.Bend twin(Activation plain) {
        return switch (plain) {
            case Silu silu -> new SiluBend();
            case Tanh tanh -> new TanhBend();
            case Softplus softplus -> new SoftplusBend();
            default -> new PlainKernels().bend(plain);
        };
    }

    @Override
    public void value(float[][] z, int rows, int n) {
        run(z, rows, n, z, z, false);
    }

    @Override
    public void valueAndSlope(float[][] z, int rows, int n, float[][] slope) {
        run(z, rows, n, z, slope, true);
    }

    /** {@code value ← f(z)}, which may be z itself; and {@code slope ← f′(z)} if that is wanted. */
    abstract void run(float[][] z, int rows, int n, float[][] values, float[][] slopes, boolean withSlope);
}
