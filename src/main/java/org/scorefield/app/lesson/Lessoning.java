package org.scorefield.app.lesson;

import static org.scorefield.app.view.command.Commands.key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.file.FileChoice;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.LessonMarks;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.ListButton;
import org.scorefield.app.view.control.Texts;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Lessons;
import org.scorefield.lesson.Said;
import org.scorefield.lesson.Step;

/** Plays lessons, and records them: what a step sets is set, what it asks for is looked at once a frame. */
public final class Lessoning {
    private static final String FILE_ENDING = ".json";

    private final Models models;
    private final LessonModel model;
    private final MainView view;
    private final LessonSettings settings;
    private final LessonWatch watch;
    private final LessonFiles files;
    private final FileDesk desk;
    private final FileChoice choice;
    private final Texts texts;
    private final LessonMarks marks;
    private boolean obeying = true;

    public Lessoning(
            Models models,
            LessonModel model,
            MainView view,
            LessonSettings settings,
            LessonWatch watch,
            LessonFiles files,
            FileDesk desk,
            FileChoice choice,
            Texts texts) {
        this.models = models;
        this.model = model;
        this.view = view;
        this.settings = settings;
        this.watch = watch;
        this.files = files;
        this.desk = desk;
        this.choice = choice;
        this.texts = texts;
        marks = new LessonMarks(view);
        model.stepProperty().subscribe(this::begin);
    }

    /** Puts lessons into the menu and the list of commands. */
    public void offer(ListButton button, Commands commands) {
        List<ListButton.Entry> lessons = new ArrayList<>();
        for (String id : Lessons.IDS) {
            Lesson lesson = files.shipped(id);
            lessons.add(new ListButton.Entry(
                    "lesson-" + id,
                    () -> lesson.title().in(language()),
                    () -> lesson.summary().in(language()),
                    () -> model.open(lesson)));
            commands.addChoice(
                    Group.CHOICES,
                    "lesson-" + id,
                    "lesson",
                    () -> lesson.title().in(language()),
                    () -> model.open(lesson));
        }
        button.offer(
                lessons,
                List.of(
                        entry("lesson-open", this::chooseAndOpen),
                        entry("lesson-add-step", this::addStep),
                        entry("lesson-save", this::save)));
        commands.add(Group.WINDOW, "lesson-next", model::next, key(KeyCode.PAGE_DOWN));
        commands.add(Group.WINDOW, "lesson-previous", model::previous, key(KeyCode.PAGE_UP));
        commands.add(Group.FILE, "lesson-open", this::chooseAndOpen);
        commands.add(Group.FILE, "lesson-add-step", this::addStep);
        commands.add(Group.FILE, "lesson-save", this::save);
    }

    private ListButton.Entry entry(String id, Runnable run) {
        return new ListButton.Entry("menu-" + id, () -> texts.get("command." + id), () -> "", run);
    }

    private String language() {
        return texts.languageProperty().get().toLanguageTag();
    }

    private void begin() {
        Step step = model.stepProperty().get();
        if (step == null) {
            marks.show(Set.of(), Set.of());
            return;
        }
        if (obeying) {
            settings.apply(step);
        }
        watch.begin();
        marks.show(step.highlight(), step.hide());
    }

    /** Once a frame: looks whether what the step asks for is done. */
    public void beat() {
        Step step = model.stepProperty().get();
        if (step != null) {
            marks.follow();
            if (!model.metProperty().get()
                    && step.task().isPresent()
                    && step.task().get().check().met(watch.now())) {
                model.metProperty().set(true);
            }
        }
    }

    void chooseAndOpen() {
        choice.toOpen(texts.get("command.lesson-open"), List.of(FILE_ENDING)).ifPresent(this::open);
    }

    /** Opens a teacher's lesson; what is there stays if it cannot be read. */
    void open(Path file) {
        desk.ask(() -> files.read(file), model::open, view::complain);
    }

    /** Records how things stand as one more step; without an open lesson a new one begins. */
    void addStep() {
        Step recorded = LessonRecord.of(models, Said.in(language(), texts.get("lesson.say-here")));
        Lesson open = model.openProperty().get();
        obeying = false; // all stands as it should already
        if (open == null) {
            String title = models.document().nameProperty().get();
            model.open(new Lesson(Said.in(language(), title), Said.in(language(), title), List.of(recorded)));
        } else {
            model.replace(open.and(recorded));
        }
        obeying = true;
    }

    /** Saves the open lesson; its words are written in the file by any editor. */
    void save() {
        Lesson lesson = model.openProperty().get();
        if (lesson == null) {
            view.complain(texts.get("lesson.none"));
            return;
        }
        Optional<Path> file = choice.toSave(
                texts.get("command.lesson-save"),
                lesson.title().in(language()) + LessonFiles.ENDING,
                List.of(FILE_ENDING));
        file.ifPresent(path -> desk.ask(
                () -> {
                    SafeFiles.save(path, files.format(lesson));
                    return path;
                },
                done -> view.status().item("saved").set(texts.get("status.saved", FileDesk.name(path))),
                view::complain));
    }
}
