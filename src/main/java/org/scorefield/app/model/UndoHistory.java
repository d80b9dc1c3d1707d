package org.scorefield.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was done and can be undone: immutable values one after the other, with a label on each step between two. Steps
 * that carry the same gesture merge into one, so that one drag is one step.
 */
public final class UndoHistory<T> {
    /** How many steps are remembered. */
    public static final int MOST_STEPS = 200;

    /** How much memory they may take; the newest step is remembered whatever it takes. */
    public static final long MOST_BYTES = 32L << 20;

    /** A value and the step that led to it. The first one's step has been forgotten. */
    private record Entry<T>(String label, T value, @Nullable Object gesture, long bytes) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final ToLongBiFunction<T, T> bytes;
    private int at;

    /** A history of small values. */
    public UndoHistory(T initial) {
        this(initial, (before, after) -> 0);
    }

    /**
     * A history that begins with {@code initial}.
     *
     * @param bytes what keeping the first value beside the second takes in memory
     */
    public UndoHistory(T initial, ToLongBiFunction<T, T> bytes) {
        this.bytes = bytes;
        entries.add(new Entry<>("", initial, null, 0));
    }

    public T current() {
        return entries.get(at).value();
    }

    /**
     * Does a step.
     *
     * @param label what a person would call it, such as "move Gaussian A"
     * @param gesture steps with an equal gesture in a row are one step; null never merges
     */
    public void perform(String label, T next, @Nullable Object gesture) {
        if (next.equals(current())) {
            return;
        }
        entries.subList(at + 1, entries.size()).clear();
        if (gesture != null && at > 0 && gesture.equals(entries.get(at).gesture())) {
            entries.remove(at);
            at--;
            if (next.equals(current())) { // a drag that came back to where it began is no step
                return;
            }
        }
        entries.add(new Entry<>(label, next, gesture, bytes.applyAsLong(current(), next)));
        at++;
        forgetOldest();
    }

    private void forgetOldest() {
        long total = entries.stream().mapToLong(Entry::bytes).sum();
        while (entries.size() - 1 > MOST_STEPS || (total > MOST_BYTES && entries.size() > 2)) {
            total -= entries.get(1).bytes();
            entries.removeFirst();
            Entry<T> first = entries.getFirst();
            entries.set(0, new Entry<>("", first.value(), null, 0));
            at--;
        }
    }

    /** Goes back one step; does nothing at the beginning. */
    public void undo() {
        at = Math.max(0, at - 1);
    }

    /** Goes forward again; does nothing at the end. */
    public void redo() {
        at = Math.min(entries.size() - 1, at + 1);
    }

    /** Takes back the running gesture, as if it had never begun; other steps stay. */
    public void cancel(Object gesture) {
        if (at > 0 && gesture.equals(entries.get(at).gesture())) {
            entries.remove(at);
            at--;
        }
    }

    /** Changes what values say of something that is no step, in all of them. */
    public void amend(UnaryOperator<T> change) {
        entries.replaceAll(e -> new Entry<>(e.label(), change.apply(e.value()), e.gesture(), e.bytes()));
    }

    /** The label of every remembered step, undone ones last. */
    public List<String> labels() {
        return entries.stream().skip(1).map(Entry::label).toList();
    }

    /** How many of the steps are done. */
    public int done() {
        return at;
    }

    /** The value after so many steps. */
    public T after(int steps) {
        return entries.get(steps).value();
    }

    public Optional<String> undoLabel() {
        return at == 0 ? Optional.empty() : Optional.of(entries.get(at).label());
    }

    public Optional<String> redoLabel() {
        return at == entries.size() - 1
                ? Optional.empty()
                : Optional.of(entries.get(at + 1).label());
    }
}
