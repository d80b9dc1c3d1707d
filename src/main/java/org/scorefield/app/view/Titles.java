package org.scorefield.app.view;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Catalogue;

/** What a menu of ids shows: the titles of a catalogue, in the window's language. */
final class Titles extends StringConverter<@Nullable String> {
    private final Catalogue<?> catalogue;
    private final Texts texts;
    private final String none;

    /** @param none key of what stands for the empty id; empty where there is none */
    Titles(Catalogue<?> catalogue, Texts texts, String none) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.none = none;
    }

    @Override
    public String toString(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return none.isEmpty() ? "" : texts.get(none);
        }
        return texts.phrase(catalogue.get(id).title());
    }

    /** What a hint of the menu says: one line an entry, its title and what it is. */
    String help() {
        return catalogue.choices().stream()
                .map(c -> texts.get("menu.entry", texts.phrase(c.title()), texts.phrase(c.summary())))
                .reduce((a, b) -> texts.get("menu.lines", a, b)) // reworded as a whole
                .orElse("");
    }

    @Override
    public String fromString(@Nullable String title) {
        return catalogue.ids().stream()
                .filter(id -> toString(id).equals(title))
                .findFirst()
                .orElse("");
    }
}
