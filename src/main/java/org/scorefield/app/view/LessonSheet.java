package org.scorefield.app.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.view.control.IconButton;
import org.scorefield.app.view.control.Texts;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Step;

/** The open lesson, in the inspector's place: what is said, what to do, and the way forward and back. */
public final class LessonSheet extends VBox {
    private static final PseudoClass MET = PseudoClass.getPseudoClass("met");

    private final LessonModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label words = new Label();
    private final Label task = new Label();
    private final FontIcon done = new FontIcon(MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE);
    private final HBox taskLine;
    private final ProgressBar way = new ProgressBar();
    private final Button previous = new Button();
    private final Button next = new Button();

    /** Builds and binds. */
    public LessonSheet(LessonModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        IconButton close = new IconButton("lesson-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> model.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.getStyleClass().add("sheet-title");
        title.setId("lesson-title");
        title.setWrapText(true);
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        place.getStyleClass().add("sheet-source");
        words.setId("lesson-words");
        words.getStyleClass().add("lesson-words");
        words.setWrapText(true);
        task.setId("lesson-task");
        task.getStyleClass().add("lesson-task");
        task.setWrapText(true);
        HBox.setHgrow(task, Priority.ALWAYS);
        taskLine = new HBox(done, task);
        taskLine.getStyleClass().add("lesson-task-line");
        taskLine.managedProperty().bind(taskLine.visibleProperty());
        way.setMaxWidth(Double.MAX_VALUE);
        way.getStyleClass().add("lesson-way");
        way.setId("lesson-way");
        previous.setId("lesson-previous");
        previous.setGraphic(new FontIcon(MaterialDesignA.ARROW_LEFT));
        previous.setAccessibleText(texts.get("command.lesson-previous"));
        previous.setOnAction(e -> model.previous());
        next.setId("lesson-next");
        next.setText(texts.get("lesson.next"));
        next.setGraphic(new FontIcon(MaterialDesignA.ARROW_RIGHT));
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setMaxWidth(Double.MAX_VALUE);
        next.setOnAction(e -> {
            if (model.hasNext()) {
                model.next();
            } else {
                model.close();
            }
        });
        HBox.setHgrow(next, Priority.ALWAYS);
        HBox steps = new HBox(previous, next);
        steps.getStyleClass().add("lesson-steps");
        VBox said = new VBox(words, taskLine);
        said.getStyleClass().add("lesson-said");
        ScrollPane scroll = new ScrollPane(said);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lesson-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, way, place, scroll, steps);
        getStyleClass().add("lesson-sheet");
        setId("lesson-sheet");
        managedProperty().bind(visibleProperty());
        model.stepProperty().subscribe(this::show);
        model.openProperty().subscribe(this::show);
        model.metProperty().subscribe(this::showTask);
        texts.languageProperty().subscribe(this::show);
    }

    private void show() {
        Lesson lesson = model.openProperty().get();
        Step step = model.stepProperty().get();
        if (lesson == null || step == null) {
            return;
        }
        String language = texts.languageProperty().get().toLanguageTag();
        int n = lesson.steps().size();
        int i = model.indexProperty().get();
        title.setText(lesson.title().in(language));
        place.setText(texts.get("lesson.place", i + 1, n));
        way.setProgress((i + 1.0) / n);
        words.setText(Texts.breakable(step.text().in(language)));
        step.task().ifPresent(t -> task.setText(Texts.breakable(t.words().in(language))));
        taskLine.setVisible(step.task().isPresent());
        previous.setDisable(i == 0);
        next.setText(texts.get(model.hasNext() ? "lesson.next" : "lesson.end"));
        setAccessibleText(words.getText() + "\n" + (step.task().isPresent() ? task.getText() : ""));
        showTask();
    }

    /** A task that is done invites to go on; nobody is kept from going on without. */
    private void showTask() {
        Step step = model.stepProperty().get();
        boolean met = model.metProperty().get();
        done.setIconCode(met ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE);
        boolean inviting = met || step == null || step.task().isEmpty();
        next.getStyleClass().remove("primary-button");
        if (inviting) {
            next.getStyleClass().add("primary-button");
        }
        taskLine.pseudoClassStateChanged(MET, met);
    }
}
