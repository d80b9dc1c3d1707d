package org.scorefield.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.scorefield.choice.Choice;

/**
 * One kernel to warm: a tiny call that shows the compiler all its ways, and a race of real size against its plain twin.
 *
 * @param tiny on the vector kernels
 * @param vector a call of real size
 * @param plain the same, on the plain kernels
 */
record Exercise(Runnable tiny, Runnable vector, Runnable plain) {
    /** Rows and columns of real size. */
    private static final int REAL = 64;

    /** The width of a last layer. */
    private static final int NARROW = 2;

    /** One more than the largest block has. */
    private static final int ROWS = 17;

    /** One more than the usual blocks have. */
    private static final int FEW = 7;

    /** The best of so many runs counts: on a busy machine a run is often interrupted, two seldom. */
    private static final int RUNS = 3;

    /** Everything the vector kernels do: products of each width that has a block of its own, bends, and the rest. */
    static List<Exercise> all(Kernels vector, Kernels plain) {
        List<Exercise> all = new ArrayList<>();
        for (int width : new int[] {REAL, REAL / 2, NARROW}) {
            all.add(new Exercise(tinyProducts(vector, width), products(vector, width), products(plain, width)));
        }
        for (Choice<Activation> choice : Activations.CATALOGUE.choices()) {
            Activation f = choice.make();
            all.add(new Exercise(bends(vector, f, 1), bends(vector, f, REAL), bends(plain, f, REAL)));
        }
        all.add(new Exercise(rowByRow(vector, 1), rowByRow(vector, REAL), rowByRow(plain, REAL)));
        return all;
    }

    /** Each block of products, over an inner index that ends at once: until it is compiled, each turn makes objects. */
    private static Runnable tinyProducts(Kernels kernels, int width) {
        int depth = width == NARROW ? ROWS - 1 : 2; // rows in the lanes come sixteen by sixteen
        Kernels.Layer up = kernels.layer(depth, width);
        Kernels.Layer down = kernels.layer(width, 2);
        Kernels.WeightGradient weightGradient = up.newWeightGradient();
        float[] theta = new float[Math.max(up.parameterCount(), down.parameterCount())];
        float[] gradient = new float[theta.length];
        float[][] narrow = Kernels.rows(ROWS, depth);
        float[][] slope = Kernels.rows(ROWS, width);
        float[][] wide = Kernels.rows(ROWS, width);
        int rows = width == NARROW ? ROWS : FEW;
        return () -> {
            up.load(theta, 0);
            up.forward(narrow, rows, rows, wide);
            up.forward(narrow, 1, 0, wide);
            down.inputGradient(narrow, FEW, wide);
            down.inputGradient(narrow, FEW, slope, wide);
            weightGradient.add(narrow, wide, 2, 2, gradient, 0);
        };
    }

    /** A layer of real size sent forward and back. */
    private static Runnable products(Kernels kernels, int width) {
        Kernels.Layer layer = kernels.layer(REAL, width);
        Kernels.WeightGradient weightGradient = layer.newWeightGradient();
        float[] theta = new float[layer.parameterCount()];
        float[] gradient = new float[theta.length];
        float[][] a = Kernels.rows(REAL, REAL);
        float[][] slope = Kernels.rows(REAL, REAL);
        float[][] da = Kernels.rows(REAL, REAL);
        float[][] c = Kernels.rows(REAL, width);
        return () -> {
            layer.load(theta, 0);
            layer.forward(a, REAL, REAL, c);
            layer.inputGradient(c, REAL, da);
            layer.inputGradient(c, REAL, slope, da);
            weightGradient.add(a, c, REAL, REAL, gradient, 0);
        };
    }

    private static Runnable bends(Kernels kernels, Activation activation, int rows) {
        Kernels.Bend bend = kernels.bend(activation);
        float[][] z = Kernels.rows(rows, REAL);
        float[][] slope = Kernels.rows(rows, REAL);
        return () -> {
            bend.value(z, rows, REAL);
            bend.valueAndSlope(z, rows, REAL, slope);
            bend.curvature(z, rows, REAL, slope);
        };
    }

    private static Runnable rowByRow(Kernels kernels, int rows) {
        float[][] a = Kernels.rows(rows, REAL);
        float[][] b = Kernels.rows(rows, REAL);
        return () -> {
            kernels.multiply(a, 0, b, rows, REAL);
            kernels.multiply(a, 0, b, rows, 1);
            for (int i = 0; i < rows; i++) {
                kernels.addProduct(a[i], b[i], b[i], a[i], REAL);
            }
        };
    }

    /** Whether the vector kernel is the faster one now. */
    boolean wins(LongSupplier nanos) {
        long plainNanos = Long.MAX_VALUE;
        long vectorNanos = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = nanos.getAsLong();
            plain.run();
            long middle = nanos.getAsLong();
            vector.run();
            long end = nanos.getAsLong();
            plainNanos = Math.min(plainNanos, middle - start);
            vectorNanos = Math.min(vectorNanos, end - middle);
        }
        return vectorNanos < plainNanos;
    }
}
