package org.scorefield.io;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths by their names. Where the locale has no letters but ASCII (LANG=C), Java cannot spell other names; the sentence
 * then says how to start, which a bare {@link InvalidPathException} does not.
 */
public final class PathName {
    private static final String NO_LETTERS = "unmappable";

    private PathName() {}

    /**
     * The path of this name.
     *
     * @throws IllegalArgumentException saying what would help, if this machine cannot spell it
     */
    public static Path of(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw e.getReason().contains(NO_LETTERS)
                    ? new IllegalArgumentException(
                            "\"" + name + "\" has letters that file names cannot have in this locale; start with"
                                    + " LC_ALL=C.UTF-8, or choose a name of ASCII letters",
                            e)
                    : e;
        }
    }

    /** As {@link #of(String)}, of what a file dialog gave. */
    public static Path of(File file) {
        return of(file.getPath());
    }

    /** The path of this name, or nothing if this machine cannot spell it. */
    static Optional<Path> find(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
