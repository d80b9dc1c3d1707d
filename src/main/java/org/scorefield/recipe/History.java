package org.scorefield.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorefield.field.Require;

/**
 * How training went: the averaged weights after some of its steps, all of one network.
 *
 * @param kept by rising steps; at least one
 */
public record History(List<Weights> kept) {
    /** No time line needs more marks. */
    public static final int MOST_STEPS = 128;

    /** Parameters in all: 32 MB, which a project file can still hold. */
    public static final long MOST_PARAMETERS = 8L << 20;

    public History {
        kept = List.copyOf(kept);
        Require.atLeast(1, "number of kept steps", kept.size());
        Require.atMost(MOST_STEPS, "number of kept steps", kept.size());
        int size = kept.getFirst().size();
        if ((long) size * kept.size() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("a training history holds at most " + MOST_PARAMETERS
                    + " parameters, but " + kept.size() + " steps of " + size + " are more; keep fewer steps");
        }
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).size() != size
                    || kept.get(i).steps() <= kept.get(i - 1).steps()) {
                throw new IllegalArgumentException("kept steps must rise and be of one network, but step "
                        + kept.get(i).steps() + " with " + kept.get(i).size() + " weights follows step "
                        + kept.get(i - 1).steps() + " with " + size);
            }
        }
    }

    /** The weights kept at {@code step}, or last before it; empty if all were kept later. */
    public Optional<Weights> at(long step) {
        Weights found = null;
        for (Weights w : kept) {
            if (w.steps() <= step) {
                found = w;
            }
        }
        return Optional.ofNullable(found);
    }

    /** This history with {@code last} at its end, unless it reaches that far already. */
    public History with(Weights last) {
        if (kept.getLast().steps() >= last.steps()) {
            return this;
        }
        List<Weights> all = new ArrayList<>(kept);
        all.add(last);
        return new History(all);
    }

    /** The steps there are weights of, rising. */
    public List<Long> steps() {
        return kept.stream().map(Weights::steps).toList();
    }

    /** What it takes in memory, and a third more in a file. */
    public long bytes() {
        return (long) Float.BYTES * kept.getFirst().size() * kept.size();
    }
}
