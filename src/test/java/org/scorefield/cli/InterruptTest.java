package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class InterruptTest {
    private final StringWriter said = new StringWriter();

    private Interrupt interrupt(long patienceMs) {
        return new Interrupt(new PrintWriter(said, true), patienceMs);
    }

    @Test
    void workThatDoesNotLookUpIsLeftWithTheSentenceOfWorkThatDoes() {
        Interrupt interrupt = interrupt(1);
        assertTrue(interrupt.goOn());
        interrupt.stop();
        assertFalse(interrupt.goOn());
        assertEquals(
                "scorefield: " + new InterruptedWork().getMessage(),
                said.toString().strip());
    }

    @Test
    void workThatHasEndedAndAWindowAreNotSpokenFor() {
        Interrupt over = interrupt(60_000);
        over.end();
        over.stop();
        Interrupt window = interrupt(60_000);
        window.windowTakesOver();
        window.stop();
        assertEquals("", said.toString());
    }
}
