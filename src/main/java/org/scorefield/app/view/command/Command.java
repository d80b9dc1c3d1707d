package org.scorefield.app.view.command;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * One thing the window can be told.
 *
 * @param id kebab-case, unique
 * @param group under which heading the key card shows it
 * @param words what it does, as a person would say it in the language of the moment
 * @param otherNames what else a person may look for who wants it, such as a paper's name for it; may be empty
 * @param keys that do the same, the usual one first; may be empty
 * @param run does it, on the FX thread
 */
public record Command(
        String id, Group group, Supplier<String> words, String otherNames, List<KeyCombination> keys, Runnable run) {
    /** The headings of the key card, in its order. */
    public enum Group {
        TOOLS,
        EDIT,
        SAMPLING,
        TRAINING,
        NOISE,
        LOOK,
        FILE,
        WINDOW,
        CHOICES
    }

    public Command {
        keys = List.copyOf(keys);
    }

    /** What it does; the palette finds it by this, and by its other names. */
    public String title() {
        return words.get();
    }

    /** Its usual key, or "". */
    public String usualKey() {
        return keys.isEmpty() ? "" : KeyText.of(keys.getFirst());
    }

    /** Its keys as they stand on a keyboard, or "". */
    public String keyText() {
        return keys.stream().map(KeyText::of).collect(Collectors.joining(", "));
    }
}
