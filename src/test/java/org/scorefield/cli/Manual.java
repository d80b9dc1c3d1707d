package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code docs/manual.md} promises: commands that work, pictures that are there, tests that exist.
 *
 * @param text all of it
 */
record Manual(String text) {
    static final Path FILE = Path.of("docs", "manual.md");

    private static final Pattern SHELL = Pattern.compile("^```sh\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    static Manual read(Path file) throws IOException {
        return new Manual(Files.readString(file));
    }

    /** The command lines in the order of the text, each as its words without {@code scorefield}. */
    List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        Matcher shell = SHELL.matcher(text);
        while (shell.find()) {
            for (String line : shell.group(1).replaceAll("\\\\\\R", " ").split("\\R", -1)) {
                if (line.startsWith("scorefield ")) {
                    commands.add(words(line.substring("scorefield ".length())));
                }
            }
        }
        return commands;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    /**
     * A picture shown.
     *
     * @param words what a screen reader says
     * @param link relative to the manual
     */
    record Shown(String words, String link) {}

    List<Shown> pictures() {
        return PICTURE.matcher(text)
                .results()
                .map(m -> new Shown(m.group(1), m.group(2)))
                .toList();
    }

    /**
     * A test the text names.
     *
     * @param method empty if the whole class is meant
     */
    record Named(String type, String method) {}

    List<Named> tests() {
        return TEST.matcher(text)
                .results()
                .map(m -> new Named(m.group(1), m.group(2) == null ? "" : m.group(2)))
                .distinct()
                .toList();
    }
}
