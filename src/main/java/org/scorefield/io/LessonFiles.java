package org.scorefield.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scorefield.lesson.Assignment;
import org.scorefield.lesson.Check;
import org.scorefield.lesson.Key;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Part;
import org.scorefield.lesson.Quantity;
import org.scorefield.lesson.Said;
import org.scorefield.lesson.Step;
import org.scorefield.recipe.Recipe;

/**
 * Lessons as JSON files. A lesson comes from anyone: it is read within limits, and what is not in the closed lists of
 * {@code lesson} is refused with its place.
 */
public final class LessonFiles {
    /** The ending of a lesson file. */
    public static final String ENDING = ".lesson.json";

    static final int MOST_BYTES = 4 << 20;

    private static final String FORMAT = "scorefield-lesson";
    private static final int VERSION = 1;
    private static final int MOST_PARTS = 16;

    private final ProjectFiles projects;

    /**
     * Lessons whose drawings are read as projects are.
     *
     * @param projects reads the drawing of a step
     */
    public LessonFiles(ProjectFiles projects) {
        this.projects = projects;
    }

    /** A lesson that comes with the program. */
    public Lesson shipped(String id) {
        String path = "/lessons/" + id + ".json";
        try (InputStream in = LessonFiles.class.getResourceAsStream(path)) {
            return parse(
                    Objects.requireNonNull(in, () -> path + " is missing from the program")
                            .readAllBytes(),
                    path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is damaged", e);
        }
    }

    /**
     * Reads a lesson.
     *
     * @throws BadFileException if there is no such file, or it is not a lesson
     */
    public Lesson read(Path file) throws BadFileException {
        return parse(InputFile.read(file, MOST_BYTES, "a lesson"), InputFile.name(file));
    }

    /**
     * Reads a lesson from its bytes.
     *
     * @throws BadFileException naming the place of what is not allowed
     */
    public Lesson parse(byte[] json, String thing) throws BadFileException {
        if (json.length > MOST_BYTES) {
            throw new BadFileException(thing, "", "a lesson is at most " + (MOST_BYTES >> 20) + " MB");
        }
        try (JsonCursor cursor = new JsonCursor(json, thing)) {
            Lesson lesson = new Reader(cursor).lesson();
            cursor.end();
            return lesson;
        } catch (BadFileException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw JsonCursor.translate(thing, e);
        } catch (IOException e) {
            throw new BadFileException(thing, "", "cannot be read as UTF-8 JSON", e);
        }
    }

    /** Writes a lesson, in one fixed order. */
    public byte[] format(Lesson lesson) {
        return new LessonText(projects).of(lesson).getBytes(StandardCharsets.UTF_8);
    }

    static String format() {
        return FORMAT;
    }

    static int version() {
        return VERSION;
    }

    /** Walks once through one lesson. */
    private final class Reader {
        private final JsonCursor cursor;
        private @Nullable Said title;
        private @Nullable Said summary;
        private String format = "";

        Reader(JsonCursor cursor) {
            this.cursor = cursor;
        }

        Lesson lesson() throws IOException {
            List<Step> steps = new ArrayList<>();
            cursor.object(key -> {
                switch (key) {
                    case "format" -> format = cursor.name();
                    case "version" -> cursor.whole(1, VERSION);
                    case "title" -> title = said();
                    case "summary" -> summary = said();
                    case "steps" ->
                        cursor.array(() -> {
                            if (steps.size() >= Lesson.MOST_STEPS) {
                                throw cursor.bad("a lesson has at most " + Lesson.MOST_STEPS + " steps");
                            }
                            steps.add(step());
                        });
                    default -> throw cursor.bad("is nothing a lesson has; it has title, summary and steps");
                }
            });
            Said named = title;
            Said told = summary;
            if (!format.equals(FORMAT) || named == null) {
                throw cursor.badAt("", "is no lesson: it needs \"format\": \"" + FORMAT + "\", a title and steps");
            }
            return cursor.sane("/steps", () -> new Lesson(named, told == null ? named : told, steps));
        }

        private Step step() throws IOException {
            Parts p = new Parts();
            String place = cursor.pointer();
            cursor.object(key -> {
                switch (key) {
                    case "text" -> p.text = said();
                    case "project" -> p.recipe = Optional.of(recipe());
                    case "set" -> settings(p.settings);
                    case "highlight" -> cursor.array(() -> part(p.highlight));
                    case "hide" -> cursor.array(() -> part(p.hide));
                    case "task" -> p.task = Optional.of(task());
                    default ->
                        throw cursor.bad("is nothing a step has; it has text, project, set, highlight, hide and task");
                }
            });
            Said text = p.text;
            if (text == null) {
                throw cursor.badAt(place, "says nothing; a step needs a text");
            }
            return cursor.sane(
                    place,
                    () -> new Step(
                            text, p.recipe, p.settings, new TreeSet<>(p.highlight), new TreeSet<>(p.hide), p.task));
        }

        private Recipe recipe() throws IOException {
            return projects.parse(cursor.raw(), cursor.thing()).recipe();
        }

        private Said said() throws IOException {
            Map<String, String> words = new LinkedHashMap<>();
            String place = cursor.pointer();
            cursor.object(language -> words.put(language, cursor.text()));
            return cursor.sane(place, () -> new Said(words));
        }

        private void settings(List<Assignment> settings) throws IOException {
            cursor.object(key -> {
                String place = cursor.pointer();
                String value = value(cursor.plain());
                settings.add(cursor.sane(place, () -> new Assignment(Key.of(key), value)));
            });
        }

        private String value(Object plain) {
            return plain instanceof Boolean on ? (on ? "on" : "off") : String.valueOf(plain);
        }

        private void part(List<Part> parts) throws IOException {
            String id = cursor.name();
            if (parts.size() >= MOST_PARTS) {
                throw cursor.bad("names more than " + MOST_PARTS + " parts");
            }
            parts.add(cursor.sane(cursor.pointer(), () -> Part.of(id)));
        }

        private Step.Task task() throws IOException {
            Parts p = new Parts();
            String place = cursor.pointer();
            String[] when = {""};
            cursor.object(key -> {
                switch (key) {
                    case "words" -> p.text = said();
                    case "when" -> when[0] = cursor.name();
                    default -> throw cursor.bad("is nothing a task has; it has words and when");
                }
            });
            Said words = p.text;
            if (words == null) {
                throw cursor.badAt(place, "asks for nothing; a task needs words");
            }
            return cursor.sane(place, () -> new Step.Task(words, check(when[0])));
        }

        private Check check(String when) {
            String[] words = when.strip().split("\\s+");
            if (words.length != 3) {
                throw new IllegalArgumentException(
                        "\"when\" must read like \"sigma below 0.1\" or \"layers has exact\"");
            }
            for (Check.Relation relation : Check.Relation.values()) {
                if (relation.name().toLowerCase(Locale.ROOT).equals(words[1])) {
                    return new Check(Quantity.of(words[0]), relation, words[2]);
                }
            }
            throw new IllegalArgumentException("\"when\" knows below, above, is and has, but not \"" + words[1] + "\"");
        }
    }

    /** What has been read of a step so far. */
    private static final class Parts {
        private @Nullable Said text;
        private Optional<Recipe> recipe = Optional.empty();
        private final List<Assignment> settings = new ArrayList<>();
        private final List<Part> highlight = new ArrayList<>();
        private final List<Part> hide = new ArrayList<>();
        private Optional<Step.Task> task = Optional.empty();
    }
}
