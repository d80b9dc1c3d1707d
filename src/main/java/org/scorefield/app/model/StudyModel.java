package org.scorefield.app.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Scene;

/**
 * The recipe being worked on: every edit replaces it whole, is undone and redone, and never resets training, unless it
 * is one of another network. A pause of training is a step too, so that training is undone as one.
 */
public final class StudyModel {
    /** Keys of one kind that follow each other faster than this are one step. */
    private static final long ONE_GESTURE_NANOS = 600_000_000;

    private record Burst(String key, long number) {}

    private final LongSupplier clock;
    private UndoHistory<Moment> history;
    private @Nullable Recipe saved;
    private Supplier<TrainingMark> trained = TrainingMark::fresh;
    private Consumer<TrainingMark> onRestore = mark -> {};
    private final ReadOnlyObjectWrapper<DocumentModel.Identity> identity;
    private final ReadOnlyObjectWrapper<ViewChoice> view;
    private String burstKey = "";
    private long burst;
    private long burstAt;
    private final ReadOnlyObjectWrapper<Recipe> recipe;
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Set<Integer>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean choosing;

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
        this.clock = clock;
        Moment first = new Moment(initial, DocumentModel.Identity.OPENING, ViewChoice.INITIAL, TrainingMark.fresh());
        history = new UndoHistory<>(first, Moment::bytes);
        saved = initial;
        recipe = new ReadOnlyObjectWrapper<>(initial);
        identity = new ReadOnlyObjectWrapper<>(first.identity());
        view = new ReadOnlyObjectWrapper<>(first.view());
        selected.subscribe((before, now) -> {
            if (!choosing) {
                chosen.set(now.intValue() < 0 ? Set.of() : Set.of(now.intValue()));
            }
        });
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
        return chosen.getReadOnlyProperty();
    }

    /** Selects every component. */
    public void selectAll() {
        int first = Math.max(0, selected.get());
        selectFrom(0);
        choose(chosen.get(), first);
    }

    /** Selects these components; the first gets the grips. */
    public void select(Collection<Integer> numbers) {
        Set<Integer> next = new TreeSet<>(numbers);
        choose(next, next.isEmpty() ? -1 : numbers.iterator().next());
    }

    /** Selects this component and all after it. */
    public void selectFrom(int first) {
        Set<Integer> all = new TreeSet<>();
        for (int i = first; i < scene().components().size(); i++) {
            all.add(i);
        }
        choose(all, first);
    }

    /** Selects a component beside those selected, or no longer. */
    public void toggle(int i) {
        Set<Integer> next = new TreeSet<>(chosen.get());
        if (next.remove(i)) {
            choose(next, next.isEmpty() ? -1 : next.iterator().next());
        } else {
            next.add(i);
            choose(next, i);
        }
    }

    /** Selects this component and no other. */
    public void selectOnly(int i) {
        choose(Set.of(i), i);
    }

    private void choose(Set<Integer> next, int first) {
        choosing = true;
        selected.set(first);
        choosing = false;
        chosen.set(Collections.unmodifiableSet(next));
    }

    /** The selected component's index, or −1. Setting it selects this one only. */
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
     * @param gesture equal gestures in a row are one undo step; equal texts only in quick succession
     */
    public void edit(String label, @Nullable Object gesture, UnaryOperator<Recipe> change) {
        Moment now = history.current();
        Recipe next = change.apply(now.recipe());
        if (next.network().equals(now.recipe().network())) {
            history.perform(label, now.withRecipe(next), burst(gesture));
            show();
        } else {
            beginAnew(label, now.withRecipe(next).withMark(TrainingMark.fresh()));
        }
    }

    /** Takes another scene with its own recipe, under another name: one step, and training begins anew. */
    public void replace(String label, Recipe other, DocumentModel.Identity named) {
        beginAnew(label, new Moment(other, named, history.current().view(), TrainingMark.fresh()));
    }

    /** A step after which training stands elsewhere: where it stood is remembered with what was before. */
    private void beginAnew(String label, Moment next) {
        remember();
        history.perform(label, next, null);
        show();
        onRestore.accept(next.mark());
    }

    /** Notes where training stands now, for all moments that belong to it. */
    private void remember() {
        TrainingMark last = history.current().mark();
        TrainingMark now = trained.get();
        history.amend(m -> m.mark() == last ? m.withMark(now) : m);
    }

    /** Training has been paused: if it took steps, they are one step to undo. */
    public void trained(String label) {
        TrainingMark last = history.current().mark();
        TrainingMark now = trained.get();
        if (now.steps() > last.steps()) {
            TrainingMark before = last.resting(); // undone, training must not run on at once
            history.amend(m -> m.mark() == last ? m.withMark(before) : m);
            history.perform(label, history.current().withMark(now.resting()), null);
            show();
        }
    }

    /** Starts training over, as a step that can be undone. */
    public void trainOver(String label) {
        beginAnew(label, history.current().withMark(TrainingMark.fresh()));
    }

    /** Goes back to where training stood before it last ran, as a step of its own: later edits stay. */
    public void untrain(String label) {
        TrainingMark now = history.current().mark();
        for (int i = history.done(); i >= 0; i--) {
            TrainingMark earlier = history.after(i).mark();
            if (earlier != now) {
                history.perform(label, history.current().withMark(earlier), null);
                show();
                onRestore.accept(earlier);
                return;
            }
        }
    }

    /** A choice of the view that changes what the picture means. */
    public void chooseView(String label, ViewChoice chosen) {
        history.perform(label, history.current().withView(chosen), burst("view"));
        show();
    }

    /** What is open has another name or place from now on, as after saving. */
    public void identify(DocumentModel.Identity named) {
        DocumentModel.Identity last = history.current().identity();
        history.amend(m -> m.identity().equals(last) ? m.withIdentity(named) : m);
        show();
    }

    /** Texts name kinds of keys: those that follow each other quickly are one gesture. */
    private @Nullable Object burst(@Nullable Object gesture) {
        if (!(gesture instanceof String key)) {
            return gesture;
        }
        long now = clock.getAsLong();
        if (!key.equals(burstKey) || now - burstAt > ONE_GESTURE_NANOS) {
            burst++;
        }
        burstKey = key;
        burstAt = now;
        return new Burst(key, burst);
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

    private boolean crossesTraining(int steps) {
        for (int i = Math.min(steps, history.done()); i < Math.max(steps, history.done()); i++) {
            if (history.after(i).mark() != history.after(i + 1).mark()) {
                return true;
            }
        }
        return false;
    }

    /** Undoes or redoes until so many steps are done. */
    public void goTo(int steps) {
        if (crossesTraining(steps)) {
            remember(); // or the way back here would lose what has been learned since
        }
        TrainingMark restored = null;
        TrainingMark last = history.current().mark();
        while (history.done() != steps) {
            if (history.done() > steps) {
                history.undo();
            } else {
                history.redo();
            }
            TrainingMark mark = history.current().mark();
            if (mark != last) {
                restored = mark;
                last = mark;
            }
        }
        burstKey = "";
        show();
        if (restored != null) {
            onRestore.accept(restored);
        }
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
        selected.set(-1);
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
        if (selected.get() >= current.scene().components().size()) {
            selected.set(-1);
        } else if (chosen.get().stream()
                .anyMatch(i -> i >= current.scene().components().size())) {
            choose(selected.get() < 0 ? Set.of() : Set.of(selected.get()), selected.get());
        }
        recipe.set(current);
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
        identity.set(history.current().identity());
        view.set(history.current().view());
        dirty.set(!current.equals(saved));
    }
}
