package org.scorefield.app.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Step;

/** Which lesson lies open, at which step, and whether what it asks for is done. */
public final class LessonModel {
    private final ReadOnlyObjectWrapper<@Nullable Lesson> open = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty index = new SimpleIntegerProperty();
    private final BooleanProperty met = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();

    public LessonModel() {
        index.subscribe((before, now) -> show());
    }

    /** The open lesson, or null. */
    public ReadOnlyObjectProperty<@Nullable Lesson> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The step that is shown, or null while no lesson is open. */
    public ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The number of the step, from 0. */
    public IntegerProperty indexProperty() {
        return index;
    }

    /** Whether the step's task is done; stays so until the next step. */
    public BooleanProperty metProperty() {
        return met;
    }

    /** Opens a lesson at its first step. */
    public void open(Lesson lesson) {
        step.set(null);
        open.set(lesson);
        index.set(0);
        show();
    }

    /** Shows a lesson that has been written on, at its last step, without setting anything anew. */
    public void replace(Lesson written) {
        open.set(written);
        index.set(written.steps().size() - 1);
    }

    public void close() {
        open.set(null);
        step.set(null);
        met.set(false);
    }

    public void next() {
        Lesson lesson = open.get();
        if (lesson != null && index.get() < lesson.steps().size() - 1) {
            index.set(index.get() + 1);
        }
    }

    public void previous() {
        if (open.get() != null && index.get() > 0) {
            index.set(index.get() - 1);
        }
    }

    /** Whether there is a step after this one. */
    public boolean hasNext() {
        return Optional.ofNullable(open.get())
                .map(lesson -> index.get() < lesson.steps().size() - 1)
                .orElse(false);
    }

    private void show() {
        Lesson lesson = open.get();
        if (lesson != null) {
            met.set(false);
            step.set(lesson.steps().get(Math.min(index.get(), lesson.steps().size() - 1)));
        }
    }
}
