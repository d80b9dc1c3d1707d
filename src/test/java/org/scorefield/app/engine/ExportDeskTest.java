package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** However an export ends, it is over: something comes back, and the next may begin. */
class ExportDeskTest {
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    private ExportDesk.Report what(ExportDesk.Job job) throws InterruptedException {
        ExportDesk desk = new ExportDesk(failures::add);
        desk.request(7, job);
        while (desk.busy()) {
            Thread.onSpinWait();
        }
        desk.close();
        desk.awaitEnd();
        ExportDesk.Report report = desk.take();
        assertTrue(report != null && report.number() == 7, "nothing came back");
        return report;
    }

    @Test
    void whatWasWrittenIsCounted() throws InterruptedException {
        assertEquals(12L, what(watch -> 12).bytes().orElseThrow());
    }

    @Test
    void aDiskThatRefusesIsQuoted() throws InterruptedException {
        assertEquals(
                "the disk is full",
                what(watch -> {
                            throw new IOException("the disk is full");
                        })
                        .complaint());
    }

    @Test
    void aPictureTooLargeForTheMemoryIsSaidToBe() throws InterruptedException {
        ExportDesk.Report report = what(watch -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals("there is not enough memory to write this; make it smaller or shorter", report.complaint());
        assertEquals(List.of(), List.copyOf(failures));
    }

    @Test
    void whatNobodyExpectedEndsItAndIsTold() throws InterruptedException {
        ExportDesk.Report report = what(watch -> {
            throw new IllegalStateException("unexpected");
        });
        assertTrue(report.bytes().isEmpty());
        assertEquals("unexpected", failures.element().getMessage());
    }
}
