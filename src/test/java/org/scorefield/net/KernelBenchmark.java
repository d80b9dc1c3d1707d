package org.scorefield.net;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.scorefield.field.RandomStream;

/**
 * One kernel at a time, plain and on vectors: 64 rows through a layer of {@code width × width}.
 *
 * <p>{@code org.scorefield.Benchmarks} runs these and holds each to its bound.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {
    /** Rows of a part of a batch. */
    public static final int ROWS = 64;

    /** Outputs of a last layer. */
    public static final int OUTPUTS = 2;

    @Param({"plain", "vector"})
    String kernels = "plain";

    @Param({"64", "128"})
    int width;

    private float[][] a = {};
    private float[][] b = {};
    private float[][] c = {};
    private float[] gradient = {};
    private Kernels used = new PlainKernels();
    private Kernels.Layer layer = used.layer(1, 1);
    private Kernels.WeightGradient weightGradient = layer.newWeightGradient();
    private Kernels.Layer last = used.layer(1, 1);
    private float[][] out = {};
    private Kernels.Bend silu = used.bend(new Silu());

    /** Fills operands with numbers of the usual size. */
    @Setup(Level.Trial)
    public void prepare() {
        if (kernels.equals("vector")) {
            WarmKernels.warmUp(System::nanoTime); // as before any use: the compiler may be long in coming
        }
        used = kernels.equals("vector") ? WarmKernels.vector() : new PlainKernels();
        layer = used.layer(width, width);
        weightGradient = layer.newWeightGradient();
        silu = used.bend(new Silu());
        RandomStream random = RandomStream.of(1, "benchmark");
        float[] theta = normals(random, layer.parameterCount());
        layer.load(theta, 0);
        last = used.layer(width, OUTPUTS);
        last.load(theta, 0);
        out = Kernels.rows(ROWS, OUTPUTS);
        gradient = new float[theta.length];
        a = rows(random);
        b = rows(random);
        c = rows(random);
    }

    private float[][] rows(RandomStream random) {
        float[][] rows = Kernels.inputs(ROWS, ROWS, width);
        for (float[] row : rows) {
            System.arraycopy(normals(random, width), 0, row, 0, width);
        }
        return rows;
    }

    private static float[] normals(RandomStream random, int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    /** {@code c = a W + b}. */
    @Benchmark
    public float[][] forward() {
        layer.forward(a, ROWS, ROWS, c);
        return c;
    }

    /** {@code c = a W + b} for a last layer. */
    @Benchmark
    public float[][] lastForward() {
        last.forward(a, ROWS, ROWS, out);
        return out;
    }

    /** {@code da = dc Wᵀ}. */
    @Benchmark
    public float[][] inputGradient() {
        layer.inputGradient(a, ROWS, c);
        return c;
    }

    /** {@code dW += aᵀ dc}. */
    @Benchmark
    public float[] weightGradient() {
        weightGradient.add(a, b, ROWS, gradient, 0);
        return gradient;
    }

    /** SiLU and its slope. */
    @Benchmark
    public float[][] bend() {
        silu.valueAndSlope(c, ROWS, width, b);
        return c;
    }

    /** {@code a ← a b}; b is of size one, so a neither vanishes nor grows for long. */
    @Benchmark
    public float[][] multiply() {
        used.multiply(c, 0, b, ROWS, width);
        return c;
    }
}
