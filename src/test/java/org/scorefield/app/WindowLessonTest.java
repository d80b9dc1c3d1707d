package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.scorefield.app.view.control.Language;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.lesson.Check;
import org.scorefield.lesson.Key;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Lessons;
import org.scorefield.lesson.Quantity;
import org.scorefield.lesson.Step;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/** Every lesson can be played to its end: what it asks for can be done, and is seen to be done. */
class WindowLessonTest extends WindowRobot {
    private static final LessonFiles FILES = new LessonFiles(new ProjectFiles(Recipes::standard));

    @TempDir
    Path folder;

    @Test
    void aNoiseLevelBetweenTwoIsSeenToo() {
        Lesson lesson = FILES.shipped("high-and-low-noise");
        on(() -> window.lessons().open(lesson));
        until("the knob is asked for", () -> {
            Step step = window.lessons().stepProperty().get();
            if (step.task().filter(t -> t.check().quantity() == Quantity.SIGMA).isPresent()) {
                return true;
            }
            window.lessons().next();
            return false;
        });
        assertFalse(read(() -> window.lessons().metProperty().get()));
        on(() -> window.look().lookBetween(0.03)); // below 0.05, which is asked for
        until("it is seen to be done", () -> window.lessons().metProperty().get());
        assertEquals(0.03, read(() -> window.look().freeSigmaProperty().get()));
    }

    @Test
    void aLessonThatStartsTrainingOverLeavesWhatWasLearnedToUndo() {
        Lesson lesson = FILES.shipped("dsm-in-one-picture");
        on(() -> window.lessons().open(lesson));
        while (read(() -> lesson.steps().get(window.lessons().indexProperty().get() + 1).settings().stream()
                .noneMatch(set -> set.key() == Key.RESTART))) {
            on(() -> window.lessons().next());
        }
        on(() -> window.training().runningProperty().set(true));
        until("something is learned", () -> window.training().stepsProperty().get() > 60);
        on(() -> {
            long learned = window.weights().orElseThrow().steps();
            int done = window.study().stepsDone();
            window.lessons().next();
            assertTrue(window.weights().isEmpty(), "it begins again");
            assertEquals(done + 1, window.study().stepsDone(), "one step of undo");
            window.study().undo();
            assertEquals(learned, window.weights().orElseThrow().steps());
        });
        assertTrue(uncaught.isEmpty(), this::where);
    }

    static Stream<String> shipped() {
        return Lessons.IDS.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedLessonCanBePlayedThrough(String id) {
        Lesson lesson = FILES.shipped(id);
        on(() -> window.lessons().open(lesson));
        for (int i = 0; i < lesson.steps().size(); i++) {
            int now = i;
            assertEquals(now, read(() -> window.lessons().indexProperty().get()));
            Step step = lesson.steps().get(i);
            if (step.task().isPresent()) {
                Check check = step.task().get().check();
                boolean goesByItself =
                        check.quantity() == Quantity.TRAINING_STEPS || check.quantity() == Quantity.SAMPLED;
                assertFalse(
                        !goesByItself
                                && read(() -> window.lessons().metProperty().get()),
                        "step " + (i + 1) + " is done before anything was: " + check);
                on(() -> act(check));
                until(
                        "step " + (i + 1) + " is seen to be done: " + check,
                        () -> window.lessons().metProperty().get());
            }
            on(() -> window.lessons().next());
        }
        on(() -> window.lessons().close());
        on(() -> window.experiments().close());
        assertTrue(read(() -> window.view().inspector().isVisible()));
        assertTrue(read(() -> window.view().lookup("#formula-strip").getOpacity() == 1), "what was hidden is back");
    }

    /** It stands on the accent, where the ink of other icons is hard to see. */
    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void theArrowOfNextIsAsBrightAsItsWord(boolean dark) {
        on(() -> {
            window.look().darkProperty().set(dark);
            window.lessons().open(FILES.shipped("what-is-a-score"));
        });
        on(() -> window.view().applyCss());
        Button next = (Button) read(() -> window.view().lookup("#lesson-next"));
        assertEquals(read(next::getTextFill), read(() -> ((FontIcon) next.getGraphic()).getIconColor()));
    }

    /** Does what a person would do for this check. */
    private void act(Check check) {
        double number = check.quantity().isNumber() ? Double.parseDouble(check.value()) : 0;
        Recipe recipe = window.study().recipe();
        switch (check.quantity()) {
            case SIGMA -> {
                if (!window.look().linkedProperty().get()) {
                    boolean small = check.relation() == Check.Relation.BELOW;
                    window.look().levelProperty().set(small ? recipe.levels().count() - 1 : 0);
                }
            }
            case SAMPLED -> {
                window.sampling().speedProperty().set(16);
                if (number == 0) {
                    window.sampling().stepOnce();
                }
            }
            case TRAINING_STEPS ->
                assertTrue(window.training().runningProperty().get(), "training goes on");
            case MOVED -> window.study().editScene("move", null, scene -> SceneEdits.moveBy(scene, 0, 0, 2 * number));
            case REWEIGHED ->
                window.study().editScene("weigh", null, scene -> SceneEdits.withWeight(scene, 0, 0.55 + number));
            case COMPONENTS ->
                window.study()
                        .editScene(
                                "draw",
                                null,
                                scene -> SceneEdits.add(
                                        scene, scene.components().getFirst().withLabel("C")));
            case LAYERS ->
                window.look()
                        .shownProperty(Kind.valueOf(check.value().toUpperCase(Locale.ROOT)))
                        .set(true);
            case ARROWS -> window.look().arrowsProperty().set(ArrowLength.of(check.value()));
            case STROKE -> window.experiments().strokeProperty().set(Points.of(-1, 0, 0, 0.5, 1, 0));
            case EXPERIMENT -> window.experiments().open(check.value());
            case EXACT_FIELD -> window.sampling().onExactFieldProperty().set(true);
            case STEP_RULE ->
                window.study()
                        .edit(
                                "rule",
                                null,
                                r -> r.withSampler(r.sampler()
                                        .withSettings(r.sampler().settings().with("step-rule", check.value()))));
            case OBJECTIVE ->
                window.study()
                        .edit(
                                "objective",
                                null,
                                r -> r.withTraining(r.training().withObjective(check.value())));
            default -> fail("no hand for " + check);
        }
    }

    @Test
    void pageKeysTurnTheLeavesOfALessonInTheLanguageOfTheMoment() {
        Lesson lesson = FILES.shipped("high-and-low-noise");
        on(() -> window.lessons().open(lesson));
        assertEquals(lesson.steps().getFirst().text().in("en"), words());
        keys(KeyCode.PAGE_DOWN);
        assertEquals(lesson.steps().get(1).text().in("en"), words());
        on(() -> window.speak(Language.CHINESE.locale()));
        assertEquals(lesson.steps().get(1).text().in("zh-TW"), words());
        keys(KeyCode.PAGE_UP);
        assertEquals(lesson.steps().getFirst().text().in("zh-TW"), words());
    }

    @Test
    void whatATeacherRecordsIsPlayedAsItWas() throws Exception {
        on(() -> window.study().edit("seed", null, r -> r.withSeed(5)));
        on(() -> window.look().shownProperty(Kind.EXACT).set(true));
        command("lesson-add-step");
        on(() -> window.look().linkedProperty().set(false));
        on(() -> window.look().levelProperty().set(8));
        command("lesson-add-step");
        Path file = folder.resolve("mine.lesson.json");
        files.save = Optional.of(file);
        command("lesson-save");
        until("it is on disk", () -> Files.exists(file));
        on(() -> window.lessons().close());
        on(() -> window.study().edit("seed", null, r -> r.withSeed(6)));
        on(() -> window.look().shownProperty(Kind.EXACT).set(false));
        on(() -> window.look().levelProperty().set(0));
        files.open = Optional.of(file);
        command("lesson-open");
        until("it is open", () -> window.lessons().openProperty().get() != null);
        assertEquals(5, recipe().seed());
        assertTrue(read(() -> window.look().shownProperty(Kind.EXACT).get()));
        on(() -> window.lessons().next());
        assertEquals(8, read(() -> window.look().levelProperty().get()));
    }

    private void command(String id) {
        on(() -> window.commands().find(id).orElseThrow().run().run());
    }

    private String words() {
        return read(() -> ((Label) window.view().lookup("#lesson-words")).getText());
    }
}
