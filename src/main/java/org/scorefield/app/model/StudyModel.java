package org.scorefield.app.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Scene;

/**
 * The recipe being worked on: every edit replaces it whole, is undone and redone, and never resets training, unless it
 * is one of another network. A pause of training is a step too, so that training is undone as one.
 */
public final class StudyModel {
    private final Bursts bursts;
    private final Selection selection = new Selection();
    private UndoHistory<Moment> history;
    private @Nullable Recipe saved;
    private Supplier<TrainingMark> trained = TrainingMark::fresh;
    private Consumer<TrainingMark> onRestore = mark -> {};
    private final ReadOnlyObjectWrapper<DocumentModel.Identity> identity;
    private final ReadOnlyObjectWrapper<ViewChoice> view;
    private final ReadOnlyObjectWrapper<Recipe> recipe;
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    /** A study that begins with {@code initial}, under the name of the opening scene. */
    public StudyModel(Recipe initial) {
        this(initial, System::nanoTime);
    }

    /**
     * A study that begins with {@code initial}.
     *
     * @param clock nanoseconds, to tell one burst of keys from the next
     */
    StudyModel(Recipe initial, LongSupplier clock) {
        this.bursts = new Bursts(clock);
        Moment first = new Moment(initial, DocumentModel.Identity.OPENING, ViewChoice.INITIAL, TrainingMark.fresh());
        history = new UndoHistory<>(first, Moment::bytes);
        saved = initial;
        recipe = new ReadOnlyObjectWrapper<>(initial);
        identity = new ReadOnlyObjectWrapper<>(first.identity());
        view = new ReadOnlyObjectWrapper<>(first.view());
    }

    /** Whose file this is; undone with the scene from the gallery that replaced it. */
    public ReadOnlyObjectProperty<DocumentModel.Identity> identityProperty() {
        return identity.getReadOnlyProperty();
    }

    /** The view as undo knows it. */
    public ReadOnlyObjectProperty<ViewChoice> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /**
     * Joins training with undo.
     *
     * @param now asked where training stands
     * @param restore told where training has to begin again
     */
    public void joinTraining(Supplier<TrainingMark> now, Consumer<TrainingMark> restore) {
        trained = now;
        onRestore = restore;
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

    /** Every selected component: the one with the grips, and those chosen beside it. */
    public ReadOnlyObjectProperty<Set<Integer>> chosenProperty() {
        return selection.chosenProperty();
    }

    /** Selects every component. */
    public void selectAll() {
        selection.chooseFrom(0, size(), Math.max(0, selectedProperty().get()));
    }

    /** Selects these components; the first gets the grips. */
    public void select(Collection<Integer> numbers) {
        selection.choose(numbers);
    }

    /** Selects this component and all after it. */
    public void selectFrom(int first) {
        selection.chooseFrom(first, size(), first);
    }

    /** Selects a component beside those selected, or no longer. */
    public void toggle(int i) {
        selection.toggle(i);
    }

    /** Selects this component and no other. */
    public void selectOnly(int i) {
        selection.choose(List.of(i));
    }

    /** The selected component's index, or −1. Setting it selects this one only. */
    public IntegerProperty selectedProperty() {
        return selection.firstProperty();
    }

    /** The selected component, or null. */
    public @Nullable Component selectedComponent() {
        int i = selectedProperty().get();
        return i >= 0 && i < size() ? scene().components().get(i) : null;
    }

    /** Selects the next component, from none to the first, from the last to the first. */
    public void selectNext() {
        selectedProperty().set((selectedProperty().get() + 1) % size());
    }

    /** Selects the component before, from none or the first to the last. */
    public void selectPrevious() {
        int now = selectedProperty().get();
        selectedProperty().set(now <= 0 ? size() - 1 : now - 1);
    }

    private int size() {
        return scene().components().size();
    }

    /**
     * Applies an edit.
     *
     * @param gesture equal gestures in a row are one undo step; equal texts only in quick succession
     */
    public void edit(String label, @Nullable Object gesture, UnaryOperator<Recipe> change) {
        Moment now = history.current();
        Recipe next = change.apply(now.recipe());
        if (next.network().equals(now.recipe().network())) {
            history.perform(label, now.withRecipe(next), bursts.gesture(gesture));
            show();
        } else {
            beginAnew(label, now.withRecipe(next).withMark(TrainingMark.fresh()), null);
        }
    }

    /** Takes another scene with its own recipe, under another name: one step, and training begins anew. */
    public void replace(String label, Recipe other, DocumentModel.Identity named) {
        beginAnew(label, new Moment(other, named, history.current().view(), TrainingMark.fresh()), null);
    }

    /** A step after which training stands elsewhere: where it stood is remembered with what was before. */
    private void beginAnew(String label, Moment next, @Nullable Object gesture) {
        remember();
        history.perform(label, next, bursts.gesture(gesture));
        show();
        onRestore.accept(next.mark());
    }

    /** Notes where training stands now, for all moments that belong to it. */
    private void remember() {
        past().mark(trained.get());
    }

    /** Training has been paused: if it took steps, they are one step to undo. */
    public void trained(String label) {
        TrainingMark last = history.current().mark();
        TrainingMark now = trained.get();
        if (now.steps() > last.steps()) {
            past().mark(last.resting()); // undone, training must not run on at once
            history.perform(label, history.current().withMark(now.resting()), null);
            show();
        }
    }

    /**
     * Starts training over, as a step that can be undone.
     *
     * @param gesture as of {@link #edit}
     */
    public void trainOver(String label, @Nullable Object gesture) {
        beginAnew(label, history.current().withMark(TrainingMark.fresh()), gesture);
    }

    /** Goes back to where training stood before it last ran, as a step of its own: later edits stay. */
    public void untrain(String label) {
        past().before().ifPresent(earlier -> {
            history.perform(label, history.current().withMark(earlier), null);
            show();
            onRestore.accept(earlier);
        });
    }

    private TrainingPast past() {
        return new TrainingPast(history);
    }

    /** A choice of the view that changes what the picture means. */
    public void chooseView(String label, ViewChoice chosen) {
        history.perform(label, history.current().withView(chosen), bursts.gesture("view"));
        show();
    }

    /** What is open has another name or place from now on, as after saving. */
    public void identify(DocumentModel.Identity named) {
        DocumentModel.Identity last = history.current().identity();
        history.amend(m -> m.identity().equals(last) ? m.withIdentity(named) : m);
        show();
    }

    /** Applies an edit of the scene. */
    public void editScene(String label, @Nullable Object gesture, UnaryOperator<Scene> change) {
        edit(label, gesture, r -> r.withScene(change.apply(r.scene())));
    }

    public void undo() {
        goTo(Math.max(0, history.done() - 1));
    }

    public void redo() {
        goTo(Math.min(history.labels().size(), history.done() + 1));
    }

    /** The label of every remembered step, undone ones last. */
    public List<String> stepLabels() {
        return history.labels();
    }

    /** How many of the steps are done. */
    public int stepsDone() {
        return history.done();
    }

    /** Undoes or redoes until so many steps are done. */
    public void goTo(int steps) {
        if (past().changesUntil(steps)) {
            remember(); // or the way back here would lose what has been learned since
        }
        Optional<TrainingMark> restored = past().goTo(steps);
        bursts.end();
        show();
        restored.ifPresent(onRestore);
    }

    /** Takes back a gesture that is still running. */
    public void cancel(Object gesture) {
        history.cancel(gesture);
        show();
    }

    /** Starts over with another recipe, as after opening a file; its history is empty. */
    public void open(Recipe opened, DocumentModel.Identity named, TrainingMark mark) {
        Moment first = new Moment(opened, named, history.current().view(), mark);
        history = new UndoHistory<>(first, Moment::bytes);
        saved = opened;
        selectedProperty().set(-1);
        show();
        onRestore.accept(mark);
    }

    /** Starts over with a recipe that no file holds. */
    public void openUnsaved(Recipe opened, DocumentModel.Identity named, TrainingMark mark) {
        open(opened, named, mark);
        saved = null;
        show();
    }

    /** Remembers that {@code written} is what the file holds. */
    public void markSaved(Recipe written) {
        saved = written;
        show();
    }

    private void show() {
        Recipe current = history.current().recipe();
        selection.keepWithin(current.scene().components().size());
        recipe.set(current);
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
        identity.set(history.current().identity());
        view.set(history.current().view());
        dirty.set(!current.equals(saved));
    }
}
