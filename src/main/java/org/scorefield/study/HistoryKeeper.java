package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Weights;

/**
 * Keeps weights while training goes on: every step at first, then each about a sixth later than the one before, 58 up to
 * step 20,000. When that grows too large, every second one is let go and the steps are twice as far apart.
 */
final class HistoryKeeper {
    private static final double GROWTH = 1.17;

    private final List<Weights> kept = new ArrayList<>();
    private double growth = GROWTH;
    private long due;
    private Optional<History> frozen = Optional.empty();

    /** @param earlier what was kept before training went on */
    HistoryKeeper(Optional<History> earlier) {
        earlier.ifPresent(h -> kept.addAll(h.kept()));
        due = kept.isEmpty() ? 0 : next(kept.getLast().steps());
    }

    /** Keeps the weights if this step is due; asks for them only then. */
    void see(long step, Supplier<Weights> weights) {
        if (step >= due) {
            add(weights.get());
            due = next(step);
        }
    }

    /** All that was kept so far; the same value until something more is kept. */
    History kept() {
        History now = frozen.orElseGet(() -> new History(kept));
        frozen = Optional.of(now);
        return now;
    }

    /** All that was kept, and {@code last}. */
    History with(Weights last) {
        return kept.isEmpty() ? new History(List.of(last)) : kept().with(last);
    }

    private void add(Weights weights) {
        if (!kept.isEmpty() && kept.getLast().steps() >= weights.steps()) {
            return; // the same step again
        }
        kept.add(weights);
        frozen = Optional.empty();
        long most = Math.max(3, Math.min(History.MOST_STEPS, History.MOST_PARAMETERS / Math.max(1, weights.size())));
        if (kept.size() >= most) { // intentional: one place is left for the last
            for (int i = kept.size() - 2; i > 0; i -= 2) {
                kept.remove(i);
            }
            growth *= growth;
        }
    }

    private long next(long step) {
        return Math.max(step + 1, (long) Math.ceil(growth * step));
    }
}
