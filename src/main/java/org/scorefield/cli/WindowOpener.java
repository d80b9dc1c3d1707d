package org.scorefield.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.scorefield.study.bench.WindowPace;
import org.scorefield.study.bench.WindowTrial;

/** Opens the window; the room that has one hands this in. */
public interface WindowOpener {
    /**
     * Shows the window and returns when it was closed.
     *
     * @param file a project, a figure that carries one or a CSV to begin with
     * @throws Exception whatever keeps the window from opening, in one sentence
     */
    void open(Optional<Path> file) throws Exception;

    /**
     * Has the next window tell when it stands still, and what keeps it.
     *
     * @param tell called with lines of text
     */
    default void diagnose(Consumer<String> tell) {}

    /**
     * Shows the window for as long as a trial takes, and closes it.
     *
     * @throws Exception as {@link #open}
     */
    default WindowPace measure(WindowTrial trial) throws Exception {
        throw new WorkFailed("there is no window here to measure");
    }
}
