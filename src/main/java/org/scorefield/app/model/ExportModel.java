package org.scorefield.app.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.scorefield.app.engine.ExportPlan;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.figure.Layers.Kind;

/** What the export sheet is set to, and how an export goes. */
public final class ExportModel {
    /** A size of one's own. */
    public static final String CUSTOM = "custom";

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.PICTURE);
    private final StringProperty format = new SimpleStringProperty("png");
    private final StringProperty preset = new SimpleStringProperty("column");
    private final StringProperty custom = new SimpleStringProperty("12x9cm");
    private final StringProperty pixels = new SimpleStringProperty("1280x720");
    private final DoubleProperty dpi = new SimpleDoubleProperty(300);
    private final DoubleProperty seconds = new SimpleDoubleProperty(10);
    private final DoubleProperty fps = new SimpleDoubleProperty(30);
    private final BooleanProperty paper = new SimpleBooleanProperty(true);
    private final BooleanProperty embed = new SimpleBooleanProperty(true);
    private final Map<Kind, BooleanProperty> layers = new EnumMap<>(Kind.class);
    private final StringProperty written = new SimpleStringProperty("");
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty();

    public ExportModel() {
        for (Kind kind : Kind.values()) {
            layers.put(kind, new SimpleBooleanProperty());
        }
        subject.subscribe(now -> {
            if (!now.formats().contains(format.get())) {
                format.set(now.formats().getFirst());
            }
        });
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    /** The ending of the file. */
    public StringProperty formatProperty() {
        return format;
    }

    /** One of {@code figure.Paper}'s names or lengths, or {@link #CUSTOM}. */
    public StringProperty presetProperty() {
        return preset;
    }

    /** The size where the preset is {@link #CUSTOM}. */
    public StringProperty customProperty() {
        return custom;
    }

    /** The size of a movie. */
    public StringProperty pixelsProperty() {
        return pixels;
    }

    public DoubleProperty dpiProperty() {
        return dpi;
    }

    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** Frames a second of a movie. */
    public DoubleProperty fpsProperty() {
        return fps;
    }

    public BooleanProperty paperProperty() {
        return paper;
    }

    public BooleanProperty embedProperty() {
        return embed;
    }

    public BooleanProperty layerProperty(Kind kind) {
        return Objects.requireNonNull(layers.get(kind)); // intentional: the constructor makes one for every kind
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** The name of the file that is written, or was last. */
    public StringProperty writtenProperty() {
        return written;
    }

    /** How much of the export under way is done, 0 to 1. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** Opens the sheet for something, with the layers that are shown now. */
    public void open(Subject what, Set<Kind> shown) {
        layers.forEach((kind, on) -> on.set(shown.contains(kind)));
        subject.set(what);
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** As it is set now. */
    public ExportPlan plan() {
        Set<Kind> chosen = EnumSet.noneOf(Kind.class);
        layers.forEach((kind, on) -> {
            if (on.get()) {
                chosen.add(kind);
            }
        });
        return plan(subject.get(), chosen);
    }

    /** The same of something else, with these layers; in its usual format where it has not the one that is set. */
    public ExportPlan plan(Subject what, Set<Kind> shown) {
        String paperSize = preset.get().equals(CUSTOM) ? custom.get() : preset.get();
        return new ExportPlan(
                what,
                what.formats().contains(format.get())
                        ? format.get()
                        : what.formats().getFirst(),
                what.isMovie() ? pixels.get() : paperSize,
                dpi.get(),
                paper.get(),
                embed.get(),
                shown,
                seconds.get(),
                (int) Math.round(fps.get()));
    }
}
