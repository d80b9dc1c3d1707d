package org.scorefield.figure.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program of the machine that knows our formats better than we do; {@code .ci/run} names the packages. */
public final class Tool {
    private Tool() {}

    /** What the program wrote; anything on its error stream is a failure. */
    public static byte[] run(List<String> command) throws IOException, InterruptedException {
        File errors = File.createTempFile("scorefield-tool", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            byte[] out = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            String said = java.nio.file.Files.readString(errors.toPath(), StandardCharsets.UTF_8);
            assertEquals("", said, String.join(" ", command));
            assertEquals(0, code, String.join(" ", command));
            return out;
        } catch (IOException e) {
            return fail(command.getFirst() + " is missing: install the packages named in .ci/run", e);
        } finally {
            if (!errors.delete()) {
                errors.deleteOnExit();
            }
        }
    }
}
