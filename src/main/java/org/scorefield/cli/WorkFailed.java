package org.scorefield.cli;

/** The work could not be done; the message says what to do, in one sentence. */
final class WorkFailed extends Exception {
    private static final long serialVersionUID = 1L;

    WorkFailed(String message) {
        super(message);
    }
}
