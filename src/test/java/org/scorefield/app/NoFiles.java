package org.scorefield.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scorefield.app.file.FileChoice;

/** A person who always thinks better of it: for windows that need no files. */
final class NoFiles implements FileChoice {
    static final FileChoice CHOICE = new NoFiles();

    private NoFiles() {}

    @Override
    public Optional<Path> toOpen(String title, List<String> endings) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> endings) {
        return Optional.empty();
    }
}
