package org.scorefield.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a program says to standard error and to its log while it is listened to; said on as ever. */
final class Overheard implements AutoCloseable {
    private final StringBuffer heard = new StringBuffer();
    private final PrintStream before = System.err;
    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                heard.append(said.getLoggerName())
                        .append(": ")
                        .append(said.getMessage())
                        .append('\n');
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Begins to listen. */
    Overheard() {
        root.addHandler(handler);
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                heard.append(new String(bytes, from, length, StandardCharsets.UTF_8));
                before.write(bytes, from, length);
            }
        });
    }

    /** All of it; "" as it should be. */
    String all() {
        return heard.toString();
    }

    @Override
    public void close() {
        System.setErr(before);
        root.removeHandler(handler);
    }
}
