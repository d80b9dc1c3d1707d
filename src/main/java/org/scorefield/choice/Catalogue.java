package org.scorefield.choice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A menu: the choices of one family in the order they are shown, ids unique. */
public final class Catalogue<T> {
    private final String family;
    private final List<Choice<T>> choices;

    private Catalogue(String family, List<Choice<T>> choices) {
        this.family = family;
        this.choices = choices;
    }

    /**
     * Makes a menu.
     *
     * @param family what one entry is called in a message, such as {@code "sampler"}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // handed on to be read
    public static <T> Catalogue<T> of(String family, Choice<T>... choices) {
        return of(family, List.of(choices));
    }

    /** Makes a menu of a list. */
    public static <T> Catalogue<T> of(String family, List<Choice<T>> choices) {
        Set<String> seen = new HashSet<>();
        for (Choice<T> c : choices) {
            if (!seen.add(c.id())) {
                throw new IllegalArgumentException("two entries for " + family + " are called " + c.id());
            }
        }
        return new Catalogue<>(family, List.copyOf(choices));
    }

    public String family() {
        return family;
    }

    public List<Choice<T>> choices() {
        return choices;
    }

    public List<String> ids() {
        return choices.stream().map(Choice::id).toList();
    }

    public Optional<Choice<T>> find(String id) {
        return choices.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * The entry called {@code id}.
     *
     * @throws IllegalArgumentException naming the nearest id, and all there are
     */
    public Choice<T> get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no " + family + " is called \"" + id + "\"; "
                + Spelling.nearest(id, ids())
                        .map(near -> "did you mean " + near + "? There are ")
                        .orElse("choose one of ")
                + String.join(", ", ids())));
    }

    /** The entry called {@code id} with its defaults. */
    public Pick pick(String id) {
        Choice<T> choice = get(id);
        return new Pick(choice.id(), choice.defaults());
    }

    /** Makes what was picked. */
    public T make(Pick pick) {
        return get(pick.id()).make(pick.settings());
    }
}
