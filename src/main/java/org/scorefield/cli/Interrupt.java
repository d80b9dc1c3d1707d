package org.scorefield.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C as a question the work asks itself: while a command runs, the virtual machine waits for it to see the answer
 * and to take its temporary file away, and then ends with 130.
 */
final class Interrupt {
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final CountDownLatch ended = new CountDownLatch(1);

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

    private void stop() {
        asked.set(true);
        try {
            if (working.get() && !ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                asked.set(true); // intentional: nothing more to do, the machine ends now
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
