package org.scorefield.app.view.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scorefield.figure.Words;

/**
 * Says in another language what the rooms below say in English, which is the language of the command line.
 *
 * <p>Read from {@code i18n/phrases_LANGUAGE.txt}: an English line, its translation, an empty line. {@code {0}, {1}, …}
 * stand for what varies; what they stand for is looked up in turn, so that a label inside a sentence is said too.
 */
final class Phrasebook {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final Pattern LINES = Pattern.compile("\n");
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) ");

    /** An entry of a list of choices: its id, which is the same in every language, and what it is. */
    private static final Pattern NAMED = Pattern.compile("([a-z0-9-]+: )(.*)");

    /** What a place stands for: anything within one sentence. */
    private static final String VARIED = "((?:(?!\\. |\n).)+?)";

    /** A phrase inside a phrase inside a phrase: deeper than any label goes. */
    private static final int DEEPEST = 3;

    private final Map<String, String> fixed = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    private Phrasebook() {}

    /** The book of a language; empty where there is none, as for English. */
    static Phrasebook of(Locale language) {
        Phrasebook book = new Phrasebook();
        for (Entry entry : entries(language)) {
            book.add(entry);
        }
        return book;
    }

    /** One phrase and its translation, with the same places. */
    record Entry(String english, String translation) {}

    /** All of a language's entries, in the order of the file. */
    static List<Entry> entries(Locale language) {
        List<Entry> entries = new ArrayList<>();
        String path = "/i18n/phrases_" + language + ".txt";
        try (InputStream in = Phrasebook.class.getResourceAsStream(path)) {
            if (in == null) {
                return entries;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String translation = lines.readLine();
                if (translation == null || translation.isBlank()) {
                    throw new IllegalStateException(path + " has no translation of: " + line);
                }
                entries.add(new Entry(line, translation));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be read from the program", e);
        }
        return entries;
    }

    private void add(Entry entry) {
        if (PLACE.matcher(entry.english()).find()) {
            templates.add(Template.of(entry));
        } else {
            fixed.put(entry.english(), entry.translation());
        }
    }

    /** A phrase, line by line and else sentence by sentence; what the book does not know stays as it is. */
    String say(String english) {
        if (fixed.isEmpty() || english.isEmpty()) {
            return english;
        }
        return say(english, 0)
                .orElseGet(() -> LINES.splitAsStream(english).map(this::line).collect(Collectors.joining("\n")));
    }

    /** This book as the language of figures. */
    Words words() {
        return fixed.isEmpty() ? Words.ENGLISH : this::say;
    }

    private String line(String line) {
        Matcher named = NAMED.matcher(line);
        String name = named.matches() ? named.group(1) : "";
        String words = named.matches() ? named.group(2) : line;
        return name
                + say(words, 0)
                        .orElseGet(() -> SENTENCES
                                .splitAsStream(words)
                                .map(sentence -> say(sentence, 0).orElse(sentence))
                                .collect(Collectors.joining()));
    }

    private Optional<String> say(String english, int depth) {
        String known = fixed.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        for (Template template : templates) {
            Matcher found = template.pattern.matcher(english);
            if (found.matches()) {
                return Optional.of(PLACE.matcher(template.translation)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(inner(found.group(template.group(place.group(1))), depth))));
            }
        }
        return Optional.empty();
    }

    private String inner(String varied, int depth) {
        return say(varied, depth + 1).orElse(varied);
    }

    /** A phrase with places. */
    private record Template(Pattern pattern, String translation, List<String> places) {
        static Template of(Entry entry) {
            StringBuilder regex = new StringBuilder();
            List<String> places = new ArrayList<>();
            Matcher place = PLACE.matcher(entry.english());
            int from = 0;
            while (place.find()) {
                regex.append(Pattern.quote(entry.english().substring(from, place.start())))
                        .append(VARIED);
                places.add(place.group(1));
                from = place.end();
            }
            regex.append(Pattern.quote(entry.english().substring(from)));
            return new Template(Pattern.compile(regex.toString(), Pattern.DOTALL), entry.translation(), places);
        }

        int group(String place) {
            return places.indexOf(place) + 1;
        }
    }
}
