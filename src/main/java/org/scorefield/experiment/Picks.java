package org.scorefield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/** Which entries of a catalogue take part: one flag each. */
final class Picks {
    private Picks() {}

    /** Flags for all entries, some of them set, after other parameters. */
    static List<Parameter> after(List<Parameter> others, Catalogue<?> catalogue, Set<String> picked) {
        List<Parameter> all = new ArrayList<>(others);
        for (Choice<?> choice : catalogue.choices()) {
            all.add(new Parameter.Flag(choice.id(), choice.summary(), picked.contains(choice.id())));
        }
        return all;
    }

    /**
     * The ids whose flag is set.
     *
     * @throws IllegalArgumentException if none is
     */
    static List<String> of(Settings settings, Catalogue<?> catalogue) {
        List<String> picked = catalogue.ids().stream().filter(settings::flag).toList();
        if (picked.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare: tick at least one " + catalogue.family());
        }
        return picked;
    }
}
