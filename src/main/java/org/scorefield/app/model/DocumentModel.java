package org.scorefield.app.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which file is open, under which name; and what it held that this program does not know. */
public final class DocumentModel {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("Two modes");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Scorefield");
    private Optional<Path> file = Optional.empty();
    private Map<String, Object> unknown = Map.of();

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** What the window's frame says. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Where it was last saved or opened. */
    public Optional<Path> file() {
        return file;
    }

    /** Fields of a newer program, kept for the next save. */
    public Map<String, Object> unknown() {
        return unknown;
    }

    /** Takes note of what is open now. */
    public void show(String newName, Optional<Path> newFile, Map<String, Object> newUnknown) {
        name.set(newName);
        file = newFile;
        unknown = Map.copyOf(newUnknown);
        title.set(newName + " – Scorefield");
    }
}
