package org.scorefield.cli;

/** Someone pressed Ctrl-C: nothing half-done is kept. */
final class InterruptedWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InterruptedWork() {
        super("interrupted; no file was written");
    }
}
