package org.scorefield.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C as a question the work asks itself: while a command runs, the virtual machine waits a moment for it to see the
 * answer and to say so, and then ends with 130. Work that does not look up in time, such as one long sum, is left where it
 * stands: what it was writing is a temporary file, which goes when the machine ends.
 */
final class Interrupt {
    /** With the end of the machine it stays below the second that a person waits for. */
    private static final long PATIENCE_MS = 700;

    private final PrintWriter err;
    private final long patienceMs;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Says on {@code err} that work was interrupted where the work itself has no time to. */
    Interrupt(PrintWriter err) {
        this(err, PATIENCE_MS);
    }

    Interrupt(PrintWriter err, long patienceMs) {
        this.err = err;
        this.patienceMs = patienceMs;
    }

    /** Listens from now on. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interrupt"));
    }

    boolean goOn() {
        return !asked.get();
    }

    /** The window looks after itself: nobody waits for it. */
    void windowTakesOver() {
        working.set(false);
    }

    /** The command is over, one way or another. */
    void end() {
        working.set(false);
        ended.countDown();
    }

    /** Asks the work to stop and waits for it a moment. */
    void stop() {
        asked.set(true);
        try {
            if (working.get() && !ended.await(patienceMs, TimeUnit.MILLISECONDS)) {
                err.println("scorefield: " + InterruptedWork.SENTENCE);
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
