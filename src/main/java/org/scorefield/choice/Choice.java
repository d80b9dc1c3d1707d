package org.scorefield.choice;

import java.util.List;
import java.util.function.Function;

/**
 * One entry of a menu, and how to make what it names.
 *
 * @param id key in files and on the command line, kebab-case
 * @param title what a menu shows
 * @param summary one sentence: what it does
 * @param source where it comes from (paper and equation), or how it is made
 * @param parameters what can be set on it
 * @param factory makes it from checked settings
 */
public record Choice<T>(
        String id,
        String title,
        String summary,
        String source,
        List<Parameter> parameters,
        Function<Settings, T> factory) {
    public Choice {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("an id is kebab-case, but was \"" + id + "\"");
        }
        parameters = List.copyOf(parameters);
    }

    /** All that people may call it: id, title, and the words of its summary and source. */
    public String names() {
        return id + " " + title + " " + summary + " " + source;
    }

    /** An entry with nothing to set. */
    public static <T> Choice<T> plain(String id, String title, String summary, String source, T value) {
        return new Choice<>(id, title, summary, source, List.of(), settings -> value);
    }

    /** The initial value of every parameter. */
    public Settings defaults() {
        return Settings.initial(parameters);
    }

    /** Makes the thing with these settings. */
    public T make(Settings settings) {
        return factory.apply(settings);
    }

    /** Makes the thing with its defaults. */
    public T make() {
        return make(defaults());
    }
}
