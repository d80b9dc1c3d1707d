package org.scorefield.app.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file; another one answers in tests. */
public interface FileChoice {
    /** The file to open, or empty if the person thinks better of it. */
    Optional<Path> toOpen(String title, List<String> endings);

    /** The file to write, or empty if the person thinks better of it. */
    Optional<Path> toSave(String title, String suggestedName, List<String> endings);
}
