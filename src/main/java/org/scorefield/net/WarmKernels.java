package org.scorefield.net;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.scorefield.field.Normals;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/**
 * Which kernels the networks of this process use: the plain ones, until {@link #warmUp} has seen the vector ones
 * outrun them.
 *
 * <p>Vector code is slower than plain code by a factor of a hundred until the second compiler has seen it, and stays
 * so where the processor lacks what it needs. So it is exercised beside the work, and put to use only once it wins;
 * as its bits are the same, nobody sees the change. Without {@link VectorModule} all stays plain.
 *
 * <p>intentional: static and mutable, because what has been compiled is a state of the virtual machine.
 */
public final class WarmKernels {
    private static final AtomicReference<Kernels> NOW = new AtomicReference<>(new PlainKernels());

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** Calls of the kernels between two races; the second compiler takes up a method after some 5,000. */
    private static final int CALLS = 500;

    /** Races won in a row before the change. */
    private static final int WINS = 3;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private WarmKernels() {}

    static Kernels now() {
        return NOW.get();
    }

    /** Whether the vector kernels are in use. */
    public static boolean vectorised() {
        return !(now() instanceof PlainKernels);
    }

    /**
     * Exercises the vector kernels until they win, then puts them to use; for a background thread, which it keeps busy
     * for a second or two. Returns at once if there is no vector module, or if someone was here before.
     *
     * @param nanos a clock, in nanoseconds
     */
    public static void warmUp(LongSupplier nanos) {
        if (VectorModule.present() && BEGUN.compareAndSet(false, true)) {
            Kernels vector = vector();
            if (winsInTime(vector, nanos)) {
                NOW.set(vector);
            }
            Normals.warmUp(nanos);
        }
    }

    /** In a method of its own, so that the class is not looked for where the module is missing. */
    static Kernels vector() {
        return new VectorKernels();
    }

    /** Tiny shapes first, so that there are many calls; then a race at a real size. */
    private static boolean winsInTime(Kernels vector, LongSupplier nanos) {
        long begun = nanos.getAsLong();
        List<Runner> exercises = Activations.CATALOGUE.choices().stream()
                .map(c -> new Runner(vector, c.make(), 5, 2))
                .toList();
        Runner plainRunner =
                new Runner(new PlainKernels(), Activations.CATALOGUE.get("silu").make(), 64, 64);
        Runner vectorRunner =
                new Runner(vector, Activations.CATALOGUE.get("silu").make(), 64, 64);
        int wins = 0;
        while (wins < WINS) {
            for (int i = 0; i < CALLS; i++) {
                for (Runner exercise : exercises) {
                    exercise.run();
                }
            }
            long start = nanos.getAsLong();
            plainRunner.run();
            long middle = nanos.getAsLong();
            vectorRunner.run();
            long end = nanos.getAsLong();
            wins = end - middle < middle - start ? wins + 1 : 0;
            if (end - begun > PATIENCE_NANOS) {
                return false;
            }
        }
        return true;
    }

    /** A network of two hidden layers, sent forward and backward. */
    private static final class Runner {
        private final ScoreModel.Pass pass;
        private final float[] theta;
        private final float[] gradient;

        Runner(Kernels kernels, Activation activation, int rows, int width) {
            Network network = new Network(
                    new Architecture(
                            List.of(width, width),
                            activation,
                            Heads.CATALOGUE.get("raw").make(),
                            new HeadScale(0, 0, 1, 0),
                            new NoiseRange(1, 1)),
                    () -> kernels);
            this.pass = network.newPass(rows, 0);
            this.theta = network.initialParameters(RandomStream.of(1, "warm-up"));
            this.gradient = new float[theta.length];
            java.util.Arrays.fill(pass.sigma(), 1f);
        }

        void run() {
            pass.forward(theta);
            pass.backward(theta, gradient);
        }
    }
}
