package org.scorefield.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window; the room that has one hands this in. */
@FunctionalInterface
public interface WindowOpener {
    /**
     * Shows the window and returns when it was closed.
     *
     * @param file a project, a figure that carries one or a CSV to begin with
     * @throws Exception whatever keeps the window from opening, in one sentence
     */
    void open(Optional<Path> file) throws Exception;
}
