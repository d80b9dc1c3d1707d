package org.scorefield.app.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.scorefield.io.FileStamp;

/** Which file is open, under which name; and what it held that this program does not know. */
public final class DocumentModel {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("Two modes");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Scorefield");
    private Optional<Path> file = Optional.empty();
    private Map<String, Object> unknown = Map.of();
    private Optional<FileStamp> stamp = Optional.empty();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

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

    /** What the file was when it was last read or written here. */
    public Optional<FileStamp> stamp() {
        return stamp;
    }

    /** Takes note that the file was read or written. */
    public void stamped(FileStamp newStamp) {
        stamp = Optional.of(newStamp);
    }

    /** True while another window has the file: this one saves copies only. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    public void setReadOnly(boolean only) {
        readOnly.set(only);
    }

    /** Takes note of what is open now. */
    public void show(String newName, Optional<Path> newFile, Map<String, Object> newUnknown) {
        name.set(newName);
        if (!newFile.equals(file)) {
            stamp = Optional.empty();
            readOnly.set(false);
        }
        file = newFile;
        unknown = Map.copyOf(newUnknown);
        title.set(newName + " – Scorefield");
    }
}
