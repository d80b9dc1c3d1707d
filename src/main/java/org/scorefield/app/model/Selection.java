package org.scorefield.app.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Which components are chosen, and which of them has the grips; numbers count from 0. */
final class Selection {
    private final IntegerProperty first = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Set<Integer>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean choosing;

    Selection() {
        first.subscribe((before, now) -> {
            if (!choosing) {
                chosen.set(now.intValue() < 0 ? Set.of() : Set.of(now.intValue()));
            }
        });
    }

    /** The one with the grips, or −1. Setting it chooses this one only. */
    IntegerProperty firstProperty() {
        return first;
    }

    /** Every chosen one. */
    ReadOnlyObjectProperty<Set<Integer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses these; the first gets the grips. */
    void choose(Collection<Integer> numbers) {
        choose(
                new TreeSet<>(numbers),
                numbers.isEmpty() ? -1 : numbers.iterator().next());
    }

    /**
     * Chooses all from one on.
     *
     * @param from  the first chosen
     * @param size  how many components there are
     * @param grips which gets the grips
     */
    void chooseFrom(int from, int size, int grips) {
        Set<Integer> all = new TreeSet<>();
        for (int i = from; i < size; i++) {
            all.add(i);
        }
        choose(all, grips);
    }

    /** Chooses one beside those chosen, or no longer. */
    void toggle(int i) {
        Set<Integer> next = new TreeSet<>(chosen.get());
        if (next.remove(i)) {
            choose(next, next.isEmpty() ? -1 : next.iterator().next());
        } else {
            next.add(i);
            choose(next, i);
        }
    }

    /** Lets go of what is there no longer. */
    void keepWithin(int size) {
        if (first.get() >= size) {
            first.set(-1);
        } else if (chosen.get().stream().anyMatch(i -> i >= size)) {
            choose(first.get() < 0 ? Set.of() : Set.of(first.get()), first.get());
        }
    }

    private void choose(Set<Integer> next, int grips) {
        choosing = true;
        first.set(grips);
        choosing = false;
        chosen.set(Collections.unmodifiableSet(next));
    }
}
