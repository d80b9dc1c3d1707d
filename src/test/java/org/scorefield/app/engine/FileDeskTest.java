package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Whoever asks something of the disk is told what became of it, whatever goes wrong for others. */
class FileDeskTest {
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final FileDesk desk = new FileDesk(failures::add);
    private final List<String> told = new ArrayList<>();

    private void end() throws InterruptedException {
        desk.close();
        desk.awaitEnd();
    }

    @Test
    void aJobThatBreaksIsToldToWhoeverAskedAndToTheWindow() throws InterruptedException {
        desk.ask(
                () -> {
                    throw new IllegalStateException("unexpected");
                },
                done -> told.add("done"),
                told::add);
        end();
        desk.deliver();
        assertEquals(List.of("unexpected"), told);
        assertEquals("unexpected", failures.element().getMessage());
    }

    @Test
    void oneWhoBreaksWhenToldKeepsNobodyElseFromBeingTold() throws InterruptedException {
        desk.ask(
                () -> "first",
                done -> {
                    throw new IllegalStateException(done);
                },
                told::add);
        desk.ask(() -> "second", told::add, told::add);
        end();
        assertThrows(IllegalStateException.class, desk::deliver);
        desk.deliver();
        assertEquals(List.of("second"), told);
    }
}
