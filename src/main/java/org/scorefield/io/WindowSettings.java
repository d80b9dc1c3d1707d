package org.scorefield.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a person likes the window: what they have chosen, and nothing for what they have not.
 *
 * @param language a tag such as {@code zh-TW}
 * @param dark whether the theme is the dark one
 * @param scale how large everything is, 1 as usual
 * @param letters how Langevin's step is written, an id
 * @param factor how the loss is written, an id
 * @param still whether nothing but the simulation moves
 */
public record WindowSettings(
        Optional<String> language,
        Optional<Boolean> dark,
        Optional<Double> scale,
        Optional<String> letters,
        Optional<String> factor,
        Optional<Boolean> still) {
    /** Nothing has been chosen. */
    public static final WindowSettings NONE = new WindowSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The file in the state folder. */
    public static final String FILE = "settings.json";

    private static final int MOST_BYTES = 64 << 10;
    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 4;

    /**
     * What was chosen before; nothing if there is no file.
     *
     * @throws BadFileException if the file is no settings file; says where
     */
    public static WindowSettings read(StateFolder state) throws IOException {
        Path file = state.root().resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try (JsonCursor json = new JsonCursor(InputFile.read(file, MOST_BYTES, "settings"), FILE)) {
            Reader reader = new Reader();
            json.object(key -> reader.read(key, json));
            return reader.settings;
        } catch (JsonProcessingException e) {
            throw JsonCursor.translate(FILE, e);
        }
    }

    public WindowSettings withLanguage(String chosen) {
        return new WindowSettings(Optional.of(chosen), dark, scale, letters, factor, still);
    }

    public WindowSettings withDark(boolean chosen) {
        return new WindowSettings(language, Optional.of(chosen), scale, letters, factor, still);
    }

    public WindowSettings withScale(double chosen) {
        return new WindowSettings(language, dark, Optional.of(chosen), letters, factor, still);
    }

    public WindowSettings withLetters(String chosen) {
        return new WindowSettings(language, dark, scale, Optional.of(chosen), factor, still);
    }

    public WindowSettings withFactor(String chosen) {
        return new WindowSettings(language, dark, scale, letters, Optional.of(chosen), still);
    }

    public WindowSettings withStill(boolean chosen) {
        return new WindowSettings(language, dark, scale, letters, factor, Optional.of(chosen));
    }

    /** Writes down what has been chosen, so that the old file is whole until the new one is. */
    public void save(StateFolder state) throws IOException {
        StringBuilder json = new StringBuilder("{");
        language.ifPresent(v -> quoted(json, "language", v));
        dark.ifPresent(v -> member(json, "dark").append(v));
        scale.ifPresent(v -> member(json, "scale").append(v));
        letters.ifPresent(v -> quoted(json, "letters", v));
        factor.ifPresent(v -> quoted(json, "factor", v));
        still.ifPresent(v -> member(json, "still").append(v));
        state.folder(".");
        state.save(FILE, json.append("\n}\n").toString());
    }

    private static StringBuilder member(StringBuilder json, String key) {
        return json.append(json.length() == 1 ? "\n  \"" : ",\n  \"")
                .append(key)
                .append("\": ");
    }

    private static void quoted(StringBuilder json, String key, String value) {
        JsonText.string(member(json, key), value);
    }

    private static final class Reader {
        private WindowSettings settings = NONE;

        private void read(String key, JsonCursor json) throws IOException {
            settings = switch (key) {
                case "language" -> settings.withLanguage(json.name());
                case "dark" -> settings.withDark(json.flag());
                case "scale" -> settings.withScale(json.number(LEAST_SCALE, MOST_SCALE));
                case "letters" -> settings.withLetters(json.name());
                case "factor" -> settings.withFactor(json.name());
                case "still" -> settings.withStill(json.flag());
                default -> {
                    json.skip(); // a newer program's
                    yield settings;
                }
            };
        }
    }
}
