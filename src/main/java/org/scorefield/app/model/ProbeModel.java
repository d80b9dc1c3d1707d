package org.scorefield.app.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.scorefield.field.Points;

/** Where the probe has been pinned. */
public final class ProbeModel {
    private final ObjectProperty<Points> pinned = new SimpleObjectProperty<>(Points.none());

    /** One place, scene units, or none while the probe follows the pointer. */
    public ObjectProperty<Points> pinnedProperty() {
        return pinned;
    }

    /** Lets the probe follow the pointer again. */
    public void release() {
        pinned.set(Points.none());
    }
}
