package org.scorefield.app.engine;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.ScoreField;
import org.scorefield.sample.Run;

/**
 * What a run looked like at each of its steps, so that one can go back to any of them.
 *
 * <p>A state is kept at every step while 64 MB hold them; then at every second, fourth, eighth … Between kept states
 * the steps are made again: with the same field they are the same, bit for bit, because a run's noise is numbered.
 */
final class Tape {
    private static final long MOST_BYTES = 64L << 20;
    private static final long BYTES_A_PARTICLE = 16;

    private final NavigableMap<Integer, Run> states = new TreeMap<>();
    private int stride = 1;

    /** Keeps where the run stands. */
    void record(Run run) {
        int step = run.progress().step();
        if (step % stride != 0 && !states.isEmpty()) {
            return;
        }
        states.put(step, run.fork());
        long room = MOST_BYTES / (BYTES_A_PARTICLE * run.progress().particles().size());
        while (states.size() > Math.max(room, 2)) {
            stride *= 2;
            int first = states.firstKey();
            states.keySet().removeIf(s -> s % stride != 0 && s != first);
        }
    }

    /**
     * The run as it was at a step, or will be: a run of its own.
     *
     * @param field followed where steps are made again or for the first time; what is made anew is kept
     * @param goOn asked between steps
     * @return null if it was told to stop
     */
    @Nullable
    Run at(int step, ScoreField field, BooleanSupplier goOn) {
        Map.Entry<Integer, Run> before = states.floorEntry(step);
        Run run = (before == null ? states.firstEntry() : before).getValue().fork();
        while (run.progress().step() < step && !run.done()) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            run.step(field);
            record(run);
        }
        return run;
    }

    /** Forgets what came after a step: the run goes another way from there. */
    void cutAfter(int step) {
        states.tailMap(step, false).clear();
    }

    void clear() {
        states.clear();
        stride = 1;
    }

    /** The first step there is. */
    int first() {
        return states.firstKey();
    }
}
