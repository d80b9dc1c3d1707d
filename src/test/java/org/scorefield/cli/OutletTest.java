package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results that did not arrive are told, and a reader that had enough is not. */
class OutletTest {
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static Optional<String> complaint(OutputStream to) {
        Outlet outlet = new Outlet(to);
        PrintWriter out = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
        out.println("sigma,error");
        out.println("0.5,0.01");
        out.flush();
        return outlet.complaint();
    }

    @Test
    void aFullDiskIsTold() {
        assertEquals(
                "the results could not be written to standard output: No space left on device; send them elsewhere",
                complaint(failing("No space left on device")).orElseThrow());
    }

    @Test
    void aReaderThatHadEnoughIsNoTrouble() {
        assertEquals(Optional.empty(), complaint(failing("Broken pipe")));
    }

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), complaint(arrived));
        assertEquals(
                "sigma,error" + System.lineSeparator() + "0.5,0.01" + System.lineSeparator(),
                arrived.toString(StandardCharsets.UTF_8));
    }
}
