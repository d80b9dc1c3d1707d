package org.scorefield.net;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The vector kernels where all loops they need are compiled, the plain ones elsewhere.
 *
 * @param warm answers for loops someone needs, and may take note that they are needed
 */
record WarmingKernels(Kernels vector, Kernels plain, Predicate<Set<Loops>> warm) implements Kernels {
    private Kernels of(Set<Loops> loops) {
        return warm.test(loops) ? vector : plain;
    }

    @Override
    public Layer layer(int fanIn, int fanOut) {
        return of(Loops.ofLayer(fanIn, fanOut, false)).layer(fanIn, fanOut);
    }

    @Override
    public Layer firstLayer(int fanIn, int fanOut) {
        return of(Loops.ofLayer(fanIn, fanOut, true)).firstLayer(fanIn, fanOut);
    }

    @Override
    public Bend bend(Activation plainBend) {
        return of(Loops.ofBend(plainBend)).bend(plainBend);
    }

    @Override
    public void multiply(float[][] a, int first, float[][] b, int rows, int n) {
        of(Loops.ofRows()).multiply(a, first, b, rows, n);
    }

    @Override
    public void addProduct(float[] p, float[] q, float[] r, float[] sum, int n) {
        of(Loops.ofRows()).addProduct(p, q, r, sum, n);
    }
}
