package org.scorefield.net;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.scorefield.field.Normals;

/**
 * Which kernels the networks of this process use: the plain ones, until {@link #warmUp} has seen the vector ones
 * outrun them.
 *
 * <p>Vector code is slower than plain code by a factor of a hundred until the second compiler has seen it, and stays
 * so where the processor lacks what it needs. So each kernel is exercised beside the work, and all are put to use once
 * every one of them wins: one left behind would cost more than the others bring. As the bits are the same, nobody sees
 * the change. Without {@link VectorModule} all stays plain.
 *
 * <p>intentional: static and mutable, because what has been compiled is a state of the virtual machine.
 */
public final class WarmKernels {
    private static final AtomicReference<Kernels> NOW = new AtomicReference<>(new PlainKernels());

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** Calls of each kernel between two races; the second compiler takes up a method after some 5,000. */
    private static final int CALLS = 500;

    /** Races won in a row by every kernel before the change. */
    private static final int WINS = 3;

    /** Where there is nothing to win, the attempt ends; a busy machine needs time, so only after many rounds too. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private static final int LEAST_ROUNDS = 100;

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

    /** Tiny shapes first, so that there are many calls; then each kernel races at a real size. */
    private static boolean winsInTime(Kernels vector, LongSupplier nanos) {
        long begun = nanos.getAsLong();
        List<Exercise> exercises = Exercise.all(vector, new PlainKernels());
        int wins = 0;
        for (int round = 0; wins < WINS; round++) {
            for (int i = 0; i < CALLS; i++) {
                for (Exercise exercise : exercises) {
                    exercise.tiny().run();
                }
            }
            wins = exercises.stream().allMatch(e -> e.wins(nanos)) ? wins + 1 : 0;
            if (nanos.getAsLong() - begun > PATIENCE_NANOS && round >= LEAST_ROUNDS) {
                return false;
            }
        }
        return true;
    }
}
