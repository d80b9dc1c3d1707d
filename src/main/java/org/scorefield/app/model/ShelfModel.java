package org.scorefield.app.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The trainings kept so far, and which two of them stand side by side. */
public final class ShelfModel {
    /** More than this fill no window. */
    public static final int MOST = 8;

    private final ObservableList<ShelvedRun> runs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ShelvedRun> left = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ShelvedRun> right = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ShelvedRun> now = new SimpleObjectProperty<>();
    private int given;

    /** The kept ones, newest first; the oldest makes room. */
    public ObservableList<ShelvedRun> runs() {
        return runs;
    }

    /** The training that goes on; null before its first report. Equal by number, it tells only of being set. */
    public ObjectProperty<@Nullable ShelvedRun> nowProperty() {
        return now;
    }

    /** The one shown as A; null for the newest kept. */
    public ObjectProperty<@Nullable ShelvedRun> leftProperty() {
        return left;
    }

    /** The one shown as B; null for the training that goes on. */
    public ObjectProperty<@Nullable ShelvedRun> rightProperty() {
        return right;
    }

    /** The number the next one kept will have. */
    public int nextNumber() {
        return given + 1;
    }

    /** Puts a run on the shelf. */
    public void keep(ShelvedRun run) {
        given = Math.max(given, run.number());
        runs.addFirst(run);
        while (runs.size() > MOST) {
            ShelvedRun gone = runs.removeLast();
            if (gone.equals(left.get())) {
                left.set(null);
            }
            if (gone.equals(right.get())) {
                right.set(null);
            }
        }
    }

    /** A and B; fewer than two while there is nothing to be shown. */
    public List<ShelvedRun> pair() {
        ShelvedRun going = now.get();
        ShelvedRun newest = runs.isEmpty() ? going : runs.getFirst();
        ShelvedRun a = left.get() == null ? newest : asItStands(left.get());
        ShelvedRun b = right.get() == null ? going : asItStands(right.get());
        return a == null || b == null ? List.of() : List.of(a, b);
    }

    /** Chosen once, the training that goes on has gone on since. */
    private @Nullable ShelvedRun asItStands(ShelvedRun chosen) {
        return chosen.isNow() ? now.get() : chosen;
    }
}
