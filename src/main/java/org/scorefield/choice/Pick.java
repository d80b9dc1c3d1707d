package org.scorefield.choice;

import java.util.List;

/**
 * What someone picked from a menu, and what is set on it: the form in which a recipe remembers a choice.
 *
 * @param id of an entry
 * @param settings of that entry
 */
public record Pick(String id, Settings settings) {
    /** An entry with nothing to set. */
    public static Pick of(String id) {
        return new Pick(id, Settings.initial(List.of()));
    }

    public Pick with(String name, Object value) {
        return new Pick(id, settings.with(name, value));
    }
}
