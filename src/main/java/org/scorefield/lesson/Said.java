package org.scorefield.lesson;

import java.util.Map;
import java.util.TreeMap;

/**
 * The same words in one language or several.
 *
 * @param words by language tag, {@code en} or {@code zh-TW}; at least one
 */
public record Said(Map<String, String> words) {
    private static final String ENGLISH = "en";

    public Said {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a lesson must say something in some language, such as \"en\"");
        }
        for (String language : words.keySet()) {
            if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")) {
                throw new IllegalArgumentException(
                        "a language is a tag such as en or zh-TW, but was \"" + language + "\"");
            }
        }
        words = Map.copyOf(new TreeMap<>(words));
    }

    /** Words in one language. */
    public static Said in(String language, String words) {
        return new Said(Map.of(language, words));
    }

    /** The words in {@code language}, else in English, else in whatever there is. */
    public String in(String language) {
        String exact = words.get(language);
        if (exact != null) {
            return exact;
        }
        String english = words.get(ENGLISH);
        return english != null ? english : new TreeMap<>(words).firstEntry().getValue();
    }
}
