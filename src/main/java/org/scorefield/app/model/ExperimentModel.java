package org.scorefield.app.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Settings;
import org.scorefield.experiment.Experiment;
import org.scorefield.experiment.Experiments;
import org.scorefield.experiment.Finding;
import org.scorefield.field.Points;

/** Which experiment lies open beside the canvas, how it is set, and what it found. */
public final class ExperimentModel {
    private final ObjectProperty<@Nullable Choice<Experiment>> open = new SimpleObjectProperty<>();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.initial(List.of()));
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ObjectProperty<@Nullable Finding> finding = new SimpleObjectProperty<>();
    private final StringProperty complaint = new SimpleStringProperty("");
    private final ObjectProperty<Points> stroke = new SimpleObjectProperty<>(Points.none());
    private final BooleanProperty exact = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper asked = new ReadOnlyLongWrapper();
    private final Map<String, Settings> remembered = new LinkedHashMap<>();

    public ExperimentModel() {
        settings.subscribe((before, now) -> {
            Choice<Experiment> current = open.get();
            if (current != null) {
                remembered.put(current.id(), now);
            }
        });
    }

    /** The experiment that lies open, or null. */
    public ObjectProperty<@Nullable Choice<Experiment>> openProperty() {
        return open;
    }

    /** How the open experiment is set; each remembers its own. */
    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** How much of the running experiment is done, 0 to 1. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** What was found last, or null. */
    public ObjectProperty<@Nullable Finding> findingProperty() {
        return finding;
    }

    /** Why the question cannot be asked as things are, in one sentence; empty as a rule. */
    public StringProperty complaintProperty() {
        return complaint;
    }

    /** What was drawn with the path tool, n×2, scene units. */
    public ObjectProperty<Points> strokeProperty() {
        return stroke;
    }

    /** True to ask the closed form even where something has been learned. */
    public BooleanProperty exactProperty() {
        return exact;
    }

    /** Grows by one each time an answer is asked for. */
    public ReadOnlyLongProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /**
     * Opens an experiment; what answers by itself is asked at once.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public void open(String id) {
        Choice<Experiment> choice = Experiments.CATALOGUE.get(id);
        running.set(false);
        finding.set(null);
        complaint.set("");
        open.set(choice);
        settings.set(remembered.getOrDefault(id, choice.defaults()));
        if (choice.make().live()) {
            ask();
        }
    }

    /** Closes it; a running one is given up. */
    public void close() {
        running.set(false);
        finding.set(null);
        complaint.set("");
        open.set(null);
    }

    /** Asks for an answer. */
    public void ask() {
        if (open.get() != null) {
            progress.set(0);
            complaint.set("");
            running.set(true);
            asked.set(asked.get() + 1);
        }
    }

    /** Gives up the running experiment. */
    public void stop() {
        running.set(false);
    }

    /** The open experiment as it is set, or null. */
    public @Nullable Experiment experiment() {
        Choice<Experiment> current = open.get();
        return current == null ? null : current.make(settings.get());
    }
}
