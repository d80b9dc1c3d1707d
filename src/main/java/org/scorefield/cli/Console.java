package org.scorefield.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/**
 * What a command may touch of the outside world.
 *
 * @param out results
 * @param err errors, one line each, and progress
 * @param terminal true if a person watches {@code err}
 * @param goOn says no once the work was interrupted
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, BooleanSupplier goOn) {
    /** Stops the work if it was interrupted. */
    void check() {
        if (!goOn.getAsBoolean()) {
            throw new InterruptedWork();
        }
    }
}
