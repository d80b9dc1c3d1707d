package org.scorefield.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.scorefield.field.Points;

/**
 * Points from a CSV: two columns x and y, with or without a header, {@code ,} {@code ;} tab or space between, UTF-8 or
 * UTF-16 with a byte order mark.
 *
 * <p>A header that names {@code x} and {@code y} may name more columns; they are passed over. A decimal comma is read
 * where {@code ;} or a tab separates, because only there it cannot be anything else.
 */
public final class PointsCsv {
    /** No line of two numbers is longer; a longer one is not a table. */
    static final int LONGEST_LINE = 10_000;

    private PointsCsv() {}

    /**
     * Reads points.
     *
     * @throws BadFileException naming line and column of what is wrong
     */
    public static Points read(Path file) throws BadFileException {
        try (InputStream in = InputFile.open(file, "points")) {
            return parse(in, InputFile.name(file), () -> true);
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    /** Reads points from bytes. */
    public static Points parse(byte[] csv, String nameForMessages) throws BadFileException {
        try (InputStream in = new ByteArrayInputStream(csv)) {
            return parse(in, nameForMessages, () -> true);
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw new BadFileException(nameForMessages, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads points from a stream.
     *
     * @param goOn asked every few thousand lines; reading ends with a {@link BadFileException} once it says no
     */
    public static Points parse(InputStream in, String nameForMessages, BooleanSupplier goOn) throws IOException {
        return parse(in, new PointRows(nameForMessages), nameForMessages, goOn);
    }

    /**
     * Reads points as a dialect says, not as the first line looks.
     *
     * @param goOn asked every few thousand lines; reading ends with a {@link BadFileException} once it says no
     */
    public static Points parse(InputStream in, String nameForMessages, TableDialect dialect, BooleanSupplier goOn)
            throws IOException {
        return parse(in, new PointRows(nameForMessages, dialect), nameForMessages, goOn);
    }

    /**
     * What a table held.
     *
     * @param rows how many rows with a point there were, of which {@code points} may be a sample
     */
    public record Table(Points points, long rows) {
        /** True if there were more rows than points can be kept, and chance took some of them. */
        public boolean isSampled() {
            return rows > points.size();
        }
    }

    /**
     * Reads points as a dialect says, thinned by chance where there are too many, the same ones each time.
     *
     * @param goOn asked every few thousand lines; reading ends with a {@link BadFileException} once it says no
     */
    public static Table sample(InputStream in, String nameForMessages, TableDialect dialect, BooleanSupplier goOn)
            throws IOException {
        PointRows rows = new PointRows(nameForMessages, dialect.sampled());
        Points points = parse(in, rows, nameForMessages, goOn);
        return new Table(points, rows.count());
    }

    /** All of a text in the encoding its first bytes tell. */
    static String text(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        Charset charset = encoding(start);
        return new String(start.readAllBytes(), charset);
    }

    private static Points parse(InputStream in, PointRows rows, String nameForMessages, BooleanSupplier goOn)
            throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        Reader reader = new InputStreamReader(start, encoding(start));
        char[] chunk = new char[1 << 16];
        char[] line = new char[LONGEST_LINE];
        int length = 0;
        boolean afterReturn = false;
        for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
            for (int i = 0; i < n; i++) {
                char c = chunk[i];
                if (c == '\n' && afterReturn) {
                    afterReturn = false;
                } else if (c == '\n' || c == '\r') {
                    rows.line(line, length);
                    length = 0;
                    afterReturn = c == '\r';
                } else if (length == LONGEST_LINE) {
                    throw rows.bad(1, "a line of more than " + LONGEST_LINE + " characters is no row of two numbers");
                } else {
                    line[length++] = c;
                    afterReturn = false;
                }
            }
            if (!goOn.getAsBoolean()) {
                throw new BadFileException(nameForMessages, "", "reading was cancelled");
            }
        }
        rows.line(line, length);
        return rows.points();
    }

    /** UTF-8 unless a byte order mark says otherwise; the mark is taken off. */
    private static Charset encoding(PushbackInputStream in) throws IOException {
        byte[] mark = in.readNBytes(3);
        boolean utf8 = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        boolean big = mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
        boolean little = mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        int taken = big || little ? 2 : 0;
        in.unread(mark, taken, mark.length - taken);
        return big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
