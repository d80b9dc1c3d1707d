package org.scorefield.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A table of numbers being written: one header line, then rows, {@code ,} between, {@code \n} after each line. A number
 * is the shortest decimal that reads back to the same double, in every country.
 */
public final class CsvTable implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final int columns;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);

    /**
     * Begins a table.
     *
     * @param columns the header, such as {@code x, y, score_x, score_y}
     */
    public CsvTable(OutputStream out, String... columns) {
        this.out = out;
        this.columns = columns.length;
        text.append(String.join(",", columns)).append('\n');
    }

    /**
     * Writes one row.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or one is not a number; minus
     *     infinity is let through, being the log-density where there is no mass
     */
    public void row(double... values) throws IOException {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "a row has " + columns + " values here, but " + values.length + " were given");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) || values[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("column " + (i + 1) + " would be " + values[i]
                        + "; the numbers diverged, so no table was written");
            }
            if (i > 0) {
                text.append(',');
            }
            JsonText.number(text, values[i]);
        }
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** Writes what is left; leaves the stream open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
