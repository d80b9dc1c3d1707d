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
    /**
     * Whose file this is.
     *
     * @param file where it was last saved or opened
     * @param unknown fields of a newer program, kept for the next save
     */
    public record Identity(String name, Optional<Path> file, Map<String, Object> unknown) {
        /** What the window opens with. */
        public static final Identity OPENING = new Identity("Two modes", Optional.empty(), Map.of());

        public Identity {
            unknown = Map.copyOf(unknown);
        }
    }

    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(Identity.OPENING.name());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Scorefield");
    private Optional<Path> file = Optional.empty();
    private Map<String, Object> unknown = Map.of();
    private Optional<FileStamp> stamp = Optional.empty();
    /** The file that the stamp is of: another may be shown meanwhile, and come back by undo. */
    private Optional<Path> stamped = Optional.empty();
    /** The file that another window has. */
    private Optional<Path> others = Optional.empty();

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
        return file.equals(stamped) ? stamp : Optional.empty();
    }

    /** Takes note that the file was read or written. */
    public void stamped(FileStamp newStamp) {
        stamp = Optional.of(newStamp);
        stamped = file;
    }

    /** True while another window has the file: this one saves copies only. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    public void setReadOnly(boolean only) {
        others = only ? file : Optional.empty();
        readOnly.set(only);
    }

    /** Takes note of what is open now. */
    public void show(Identity shown) {
        name.set(shown.name());
        file = shown.file();
        unknown = shown.unknown();
        readOnly.set(file.isPresent() && file.equals(others));
        title.set(shown.name() + " – Scorefield");
    }
}
