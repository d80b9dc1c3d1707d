package org.scorefield.app.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done and can be undone: a list of immutable values with a label each. Steps that carry the same gesture
 * merge into one, so that one drag is one step.
 */
public final class UndoHistory<T> {
    /** How many steps are remembered. */
    public static final int MOST_STEPS = 200;

    private record Step<T>(
            String label, T before, T after, @Nullable Object gesture) {}

    private final Deque<Step<T>> done = new ArrayDeque<>();
    private final Deque<Step<T>> undone = new ArrayDeque<>();
    private T current;

    public UndoHistory(T initial) {
        this.current = initial;
    }

    public T current() {
        return current;
    }

    /**
     * Does a step.
     *
     * @param label what a person would call it, such as "move Gaussian A"
     * @param gesture steps with an equal gesture in a row are one step; null never merges
     */
    public void perform(String label, T next, @Nullable Object gesture) {
        if (next.equals(current)) {
            return;
        }
        Step<T> last = done.peekLast();
        undone.clear();
        if (gesture != null && last != null && gesture.equals(last.gesture())) {
            done.removeLast();
            if (!next.equals(last.before())) { // a drag that came back to where it began is no step
                done.addLast(new Step<>(label, last.before(), next, gesture));
            }
        } else {
            done.addLast(new Step<>(label, current, next, gesture));
            if (done.size() > MOST_STEPS) {
                done.removeFirst();
            }
        }
        current = next;
    }

    /** Goes back one step; does nothing at the beginning. */
    public void undo() {
        Step<T> step = done.pollLast();
        if (step != null) {
            undone.addLast(step);
            current = step.before();
        }
    }

    /** Goes forward again; does nothing at the end. */
    public void redo() {
        Step<T> step = undone.pollLast();
        if (step != null) {
            done.addLast(step);
            current = step.after();
        }
    }

    /** Takes back the running gesture, as if it had never begun; other steps stay. */
    public void cancel(Object gesture) {
        Step<T> last = done.peekLast();
        if (last != null && gesture.equals(last.gesture())) {
            done.removeLast();
            current = last.before();
        }
    }

    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peekLast()).map(Step::label);
    }

    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peekLast()).map(Step::label);
    }
}
