package org.scorefield.app.model;

import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Scene;

/** The recipe being worked on: every edit replaces it whole, is undone and redone, and never resets training. */
public final class StudyModel {
    private UndoHistory<Recipe> history;
    private @Nullable Recipe saved;
    private final ReadOnlyObjectWrapper<Recipe> recipe;
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);

    public StudyModel(Recipe initial) {
        history = new UndoHistory<>(initial);
        saved = initial;
        recipe = new ReadOnlyObjectWrapper<>(initial);
    }

    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public Recipe recipe() {
        return recipe.get();
    }

    public Scene scene() {
        return recipe.get().scene();
    }

    /** What undo would take back, or "" if there is nothing. */
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /** True while the recipe differs from the one last saved or opened. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The selected component's index, or −1. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The selected component, or null. */
    public @Nullable Component selectedComponent() {
        int i = selected.get();
        return i >= 0 && i < scene().components().size() ? scene().components().get(i) : null;
    }

    /** Selects the next component, from none to the first, from the last to the first. */
    public void selectNext() {
        selected.set((selected.get() + 1) % scene().components().size());
    }

    /** Selects the component before, from none or the first to the last. */
    public void selectPrevious() {
        int n = scene().components().size();
        selected.set(selected.get() <= 0 ? n - 1 : selected.get() - 1);
    }

    /**
     * Applies an edit.
     *
     * @param gesture equal gestures in a row are one undo step
     */
    public void edit(String label, @Nullable Object gesture, UnaryOperator<Recipe> change) {
        history.perform(label, change.apply(history.current()), gesture);
        show();
    }

    /** Applies an edit of the scene. */
    public void editScene(String label, @Nullable Object gesture, UnaryOperator<Scene> change) {
        edit(label, gesture, r -> r.withScene(change.apply(r.scene())));
    }

    public void undo() {
        history.undo();
        show();
    }

    public void redo() {
        history.redo();
        show();
    }

    /** Takes back a gesture that is still running. */
    public void cancel(Object gesture) {
        history.cancel(gesture);
        show();
    }

    /** Starts over with another recipe, as after opening a file; its history is empty. */
    public void open(Recipe opened) {
        history = new UndoHistory<>(opened);
        saved = opened;
        selected.set(-1);
        show();
    }

    /** Starts over with a recipe that no file holds. */
    public void openUnsaved(Recipe opened) {
        open(opened);
        saved = null;
        show();
    }

    /** Remembers that {@code written} is what the file holds. */
    public void markSaved(Recipe written) {
        saved = written;
        show();
    }

    private void show() {
        Recipe current = history.current();
        if (selected.get() >= current.scene().components().size()) {
            selected.set(-1);
        }
        recipe.set(current);
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
        dirty.set(!current.equals(saved));
    }
}
