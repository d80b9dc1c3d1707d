package org.scorefield.net;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.scorefield.field.Exercise;
import org.scorefield.field.Normals;

/**
 * Which kernels the networks of this process use: the plain ones, until {@link #warmUp} has had the vector ones
 * compiled.
 *
 * <p>Vector code is slower than plain code by a factor of a hundred until the second compiler has seen it, and stays
 * so where the processor lacks what it needs. So its {@link Loops} are exercised beside the work, those that the
 * networks at work have asked for first, and a layer is changed over as soon as all of its own are quick. As the bits
 * are the same, nobody sees the change. Without {@link VectorModule} all stays plain.
 *
 * <p>intentional: static and mutable, because what has been compiled is a state of the virtual machine.
 */
public final class WarmKernels {
    private static final AtomicReference<Kernels> NOW = new AtomicReference<>(new PlainKernels());

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private static final Set<Loops> WANTED = ConcurrentHashMap.newKeySet();

    private static final Set<Loops> WARM = ConcurrentHashMap.newKeySet();

    /** Rests before loops are compiled that nobody has asked for: the compiler is busy with them for a while. */
    private static final int RESTS = 1000;

    private WarmKernels() {}

    static Kernels now() {
        return NOW.get();
    }

    /** Whether the vector kernels are in use, at least where they have been asked for. */
    public static boolean vectorised() {
        return !WARM.isEmpty() && WARM.containsAll(WANTED);
    }

    /** {@link #warmUp(LongSupplier, Runnable)} without rest or leisure, for those who wait for it. */
    public static void warmUp(LongSupplier nanos) {
        warmUp(nanos, () -> {}, 0);
    }

    /**
     * Has the vector kernels compiled and puts them to use one by one; for a background thread. What has been asked for
     * comes first and takes half a second of processor time, most of it the compiler's; the rest follows at leisure.
     * Returns at once if there is no vector module, or if someone was here before.
     *
     * @param nanos a clock, in nanoseconds
     * @param rest sleeps for a millisecond or so
     */
    public static void warmUp(LongSupplier nanos, Runnable rest) {
        warmUp(nanos, rest, RESTS);
    }

    private static void warmUp(LongSupplier nanos, Runnable rest, int rests) {
        if (!VectorModule.present() || !BEGUN.compareAndSet(false, true)) {
            return;
        }
        NOW.set(warming()); // from now on, what is asked for is noted
        Set<Loops> cold = EnumSet.allOf(Loops.class);
        restUntilAsked(cold, rest, rests);
        boolean going = warmWanted(cold, nanos, rest);
        Normals.warmUp(nanos, rest);
        while (going && !cold.isEmpty()) {
            restUntilAsked(cold, rest, rests);
            going = warmWanted(cold, nanos, rest)
                    && (cold.isEmpty() || warm(cold, cold.iterator().next(), nanos, rest));
        }
    }

    private static void restUntilAsked(Set<Loops> cold, Runnable rest, int rests) {
        for (int i = 0; i < rests && Collections.disjoint(cold, WANTED); i++) {
            rest.run();
        }
    }

    /** Goes on while someone asks for more; false if it came to nothing. */
    private static boolean warmWanted(Set<Loops> cold, LongSupplier nanos, Runnable rest) {
        boolean going = true;
        while (going && !Collections.disjoint(cold, WANTED)) {
            Loops next = cold.stream().filter(WANTED::contains).findFirst().orElseThrow();
            going = warm(cold, next, nanos, rest);
        }
        return going;
    }

    private static boolean warm(Set<Loops> cold, Loops loops, LongSupplier nanos, Runnable rest) {
        for (Exercise exercise : loops.exercises()) {
            if (!exercise.compiled(nanos, rest)) {
                return false;
            }
        }
        cold.remove(loops);
        WARM.add(loops);
        NOW.set(cold.isEmpty() ? vector() : warming());
        return true;
    }

    private static Kernels warming() {
        return new WarmingKernels(vector(), new PlainKernels(), loops -> {
            WANTED.addAll(loops);
            return WARM.containsAll(loops);
        });
    }

    /** In a method of its own, so that the class is not looked for where the module is missing. */
    static Kernels vector() {
        return new VectorKernels();
    }
}
