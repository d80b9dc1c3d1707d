package org.scorefield.train;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.scorefield.field.RandomStream;

/** What a step does beside the products: the optimiser over all parameters, and normals. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TrainingBenchmark {
    /** Parameters of a network of three layers of 64, roundly; and normals drawn at once. */
    public static final int COUNT = 8704;

    private final Adam adam = new Adam(new float[COUNT]);
    private final float[] gradient = new float[COUNT];
    private final float[] room = new float[COUNT];
    private final RandomStream random = RandomStream.of(1, "benchmark");

    /** Fills the gradient. */
    public TrainingBenchmark() {
        for (int i = 0; i < COUNT; i++) {
            gradient[i] = (float) random.nextGaussian();
        }
    }

    /** Adam and the moving average. */
    @Benchmark
    public float[] adam() {
        adam.step(gradient, 1e-3, 0.01);
        return adam.theta();
    }

    /** Standard normals, many at once. */
    @Benchmark
    public float[] normals() {
        random.normals(0, room, 0, COUNT);
        return room;
    }
}
