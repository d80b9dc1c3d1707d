package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Lessons;
import org.scorefield.lesson.Said;
import org.scorefield.lesson.Step;
import org.scorefield.study.Recipes;

/** Lessons as files: what comes with the program, what a teacher records, and what a stranger sends. */
class LessonFilesTest {
    private static final LessonFiles FILES = new LessonFiles(new ProjectFiles(Recipes::standard));

    static Stream<String> shipped() {
        return Lessons.IDS.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedLessonSaysAllOfItInBothLanguagesAndAsksForSomething(String id) {
        Lesson lesson = FILES.shipped(id);
        assertTrue(lesson.steps().size() >= 6 && lesson.steps().size() <= 10, "6 to 10 steps");
        Stream<Said> said = Stream.concat(
                Stream.of(lesson.title(), lesson.summary()),
                lesson.steps().stream()
                        .flatMap(step ->
                                Stream.concat(Stream.of(step.text()), step.task().map(Step.Task::words).stream())));
        said.forEach(words -> assertEquals(Set.of("en", "zh-TW"), words.words().keySet()));
        assertTrue(lesson.steps().stream().anyMatch(step -> step.task().isPresent()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aLessonWrittenAndReadIsTheSame(String id) throws BadFileException {
        Lesson lesson = FILES.shipped(id);
        byte[] written = FILES.format(lesson);
        assertEquals(lesson, FILES.parse(written, "again"));
        assertEquals(text(written), text(FILES.format(FILES.parse(written, "again"))));
    }

    @Test
    void aRecordedStepCarriesItsWholeDrawing() throws BadFileException {
        Step step = new Step(
                Said.in("en", "Look"),
                Optional.of(Recipes.builtIn("smile").withSeed(7)),
                List.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
        Lesson lesson = new Lesson(Said.in("en", "Mine"), Said.in("en", "Mine"), List.of(step));
        assertEquals(lesson, FILES.parse(FILES.format(lesson), "mine"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "script": "x"                                | /steps/0/script
                    "set": {"file": "/etc/passwd"}               | /steps/0/set/file
                    "set": {"sigma": -1}                         | sigma must be a number
                    "set": {"scene": "nowhere"}                  | scene must be one of
                    "set": {"layers": "density,lava"}            | lava
                    "highlight": ["desktop"]                     | /steps/0/highlight/0
                    "hide": ["canvas"]                           | cannot be hidden
                    "task": {"words": {"en": "x"}, "when": "sigma below x"}  | against a number
                    "task": {"words": {"en": "x"}, "when": "sigma is 0.1"}   | ask below or above
                    "task": {"words": {"en": "x"}, "when": "rm -rf /"}       | /steps/0/task
                    "project": {"scene": 3}                      | /scene
                    """)
    void whatIsNotInTheListsIsRefusedWithItsPlace(String member, String place) {
        String json = "{\"format\": \"scorefield-lesson\", \"version\": 1, \"title\": {\"en\": \"t\"},"
                + " \"steps\": [{\"text\": {\"en\": \"a\"}, " + member + "}]}";
        BadFileException e = assertThrows(BadFileException.class, () -> FILES.parse(bytes(json), "stranger"));
        assertTrue(e.getMessage().contains(place), e.getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3"})
    void aDamagedLessonIsReadOrRefusedAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = FILES.format(FILES.shipped(Lessons.IDS.get((int) seed)));
        for (int i = 0; i < 700; i++) {
            byte[] damaged = whole.clone();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                FILES.parse(damaged, "damaged");
            } catch (BadFileException refused) {
                assertTrue(refused.getMessage().length() <= 400, refused.getMessage());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
