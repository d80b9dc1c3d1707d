package org.scorefield.cli;

/** Someone pressed Ctrl-C: nothing half-done is kept. */
final class InterruptedWork extends RuntimeException {
    /** What is said of it. */
    static final String SENTENCE = "interrupted; no file was written";

    private static final long serialVersionUID = 1L;

    InterruptedWork() {
        super(SENTENCE);
    }
}
