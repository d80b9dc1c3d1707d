package org.scorefield.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;

/** The lines of a points CSV, one after the other: the first with anything on it settles separator and columns. */
final class PointRows {
    private static final int LONGEST_NUMBER = JsonCursor.LONGEST_NUMBER;

    private static final long SAMPLE_SEED = 1;

    private final String thing;
    private final PointBuffer points = new PointBuffer();
    private int lineNumber;
    private long rows;
    private int linesToSkip;
    private boolean told;
    private boolean commaIsPoint;
    private @Nullable RandomGenerator sample;
    private boolean settled;
    private char separator = ',';
    private int columns = 2;
    private int columnOfX;
    private int columnOfY = 1;
    private int[] starts = new int[8];
    private int[] ends = new int[8];

    PointRows(String thing) {
        this.thing = thing;
    }

    /** Takes rows as a dialect says. */
    PointRows(String thing, TableDialect dialect) {
        this.thing = thing;
        settled = true;
        separator = dialect.separator();
        columns = dialect.columns();
        columnOfX = dialect.columnX();
        columnOfY = dialect.columnY();
        linesToSkip = dialect.headerLines();
        commaIsPoint = dialect.decimalComma();
        told = true;
        sample = dialect.sample() ? RandomStream.of(SAMPLE_SEED, "rows of a table") : null;
    }

    /** Takes the next line, without its end. */
    void line(char[] line, int length) throws BadFileException {
        lineNumber++;
        int from = skipBlank(line, 0, length);
        boolean comment = from < length && line[from] == '#';
        if (from == length) {
            return;
        }
        if (linesToSkip > 0) {
            linesToSkip--;
            return;
        }
        if (comment && settled) {
            return;
        }
        if (!settled) {
            separator = separatorOf(line, length);
            int fields = split(line, comment ? from + 1 : from, length);
            settled = true;
            if (comment || isHeader(line, fields)) {
                header(line, fields, comment);
                return;
            }
        }
        row(line, split(line, from, length));
    }

    /** All points, once the last line was taken. */
    Points points() throws BadFileException {
        if (points.isEmpty()) {
            throw new BadFileException(thing, "", "has no points; a row is x,y, such as 0.5,-1");
        }
        return points.points();
    }

    /** How many rows with a point were taken. */
    long count() {
        return rows;
    }

    BadFileException bad(int column, String problem) {
        return new BadFileException(thing, Math.max(1, lineNumber) + ":" + column, problem);
    }

    private void row(char[] line, int fields) throws BadFileException {
        if (fields != columns) {
            String advice =
                    separator == ',' && fields > columns ? "; if a comma is your decimal sign, put ; between" : "";
            throw bad(starts[0] + 1, "a row has " + columns + " columns here, but this one has " + fields + advice);
        }
        double x = number(line, columnOfX);
        double y = number(line, columnOfY);
        rows++;
        if (!points.add(x, y) && sample != null) {
            long at = sample.nextLong(rows); // every row has the same chance to stay (Vitter 1985, algorithm R)
            if (at < PointCloud.MOST_POINTS) {
                points.set((int) at, x, y);
            }
        } else if (rows > PointCloud.MOST_POINTS && sample == null) {
            throw bad(1, "more than " + PointCloud.MOST_POINTS + " points; thin the file out before reading it");
        }
    }

    private double number(char[] line, int field) throws BadFileException {
        int from = starts[field];
        int to = ends[field];
        if (to - from >= 2 && line[from] == '"' && line[to - 1] == '"') {
            from = skipBlank(line, from + 1, --to);
        }
        boolean comma = told ? commaIsPoint : separator == ';' || separator == '\t';
        double plain = PlainNumber.read(line, from, to, '.');
        if (Double.isNaN(plain) && comma) {
            plain = PlainNumber.read(line, from, to, ',');
        }
        if (Math.abs(plain) <= Gaussian.MOST_COORDINATE) {
            return plain;
        }
        String text = new String(line, from, to - from).strip();
        if (comma) {
            text = text.replace(',', '.');
        }
        if (!looksLikeNumber(text)) {
            throw bad(starts[field] + 1, "must be a number such as -0.5, but was " + BadFileException.quote(text));
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad(starts[field] + 1, "must be a number such as -0.5, but was " + BadFileException.quote(text));
        }
        if (!(Math.abs(value) <= Gaussian.MOST_COORDINATE)) {
            throw bad(
                    starts[field] + 1,
                    "coordinates must be at most " + Gaussian.MOST_COORDINATE + " from 0, but this one was "
                            + BadFileException.quote(text));
        }
        return value;
    }

    /** Keeps out what Java alone calls a number: NaN, Infinity, 1d, 0x1p3. */
    private static boolean looksLikeNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** A header has no number in it; a first row with one word is a row with a mistake. */
    private boolean isHeader(char[] line, int fields) {
        for (int i = 0; i < fields; i++) {
            String name = name(line, i);
            if (name.isEmpty() || !Character.isLetter(name.codePointAt(0)) || isSpelledNumber(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpelledNumber(String name) {
        return name.equals("nan") || name.equals("inf") || name.equals("infinity");
    }

    private void header(char[] line, int fields, boolean comment) throws BadFileException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            names.add(name(line, i));
        }
        if (names.contains("x") && names.contains("y")) {
            columns = fields;
            columnOfX = names.indexOf("x");
            columnOfY = names.indexOf("y");
        } else if (comment) {
            settled = false; // a remark, not a header: the next line decides
        } else if (fields != 2) {
            throw bad(1, "the header has " + fields + " columns, but none called x and y; name those two");
        }
    }

    private String name(char[] line, int field) {
        return new String(line, starts[field], ends[field] - starts[field])
                .replace("\"", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static char separatorOf(char[] line, int length) {
        String text = new String(line, 0, length).strip();
        for (char c : new char[] {';', '\t', ','}) {
            if (text.indexOf(c) >= 0) {
                return c;
            }
        }
        return ' ';
    }

    /** Finds the fields between {@code from} and {@code length}, blanks at their ends cut off. */
    private int split(char[] line, int from, int length) throws BadFileException {
        int fields = 0;
        int at = from;
        boolean more = true;
        while (more) {
            at = skipBlank(line, at, length);
            int end = at;
            while (end < length && !separates(line[end])) {
                end++;
            }
            if (fields == starts.length) {
                if (fields >= 1 << 10) {
                    throw bad(at + 1, "a row has at most " + (1 << 10) + " columns");
                }
                starts = Arrays.copyOf(starts, 2 * fields);
                ends = Arrays.copyOf(ends, 2 * fields);
            }
            starts[fields] = at;
            ends[fields] = lastOf(line, at, end);
            fields++;
            at = separator == ' ' ? skipBlank(line, end, length) : end + 1;
            more = separator == ' ' ? at < length : end < length;
        }
        return fields;
    }

    private boolean separates(char c) {
        return separator == ' ' ? isBlank(c) : c == separator;
    }

    private int skipBlank(char[] line, int from, int to) {
        int at = from;
        while (at < to && isBlank(line[at])) {
            at++;
        }
        return at;
    }

    private int lastOf(char[] line, int from, int to) {
        int end = to;
        while (end > from && isBlank(line[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || (c == '\t' && separator != '\t');
    }
}
