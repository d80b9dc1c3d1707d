package org.scorefield.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a table, and how it seems to be written.
 *
 * @param guess the dialect that reads its first lines best
 * @param doubt why somebody should look at it first: a key of the texts; "" if there is no doubt
 * @param names of the columns, numbered where the table names none
 * @param rows the first rows, as they stand
 */
public record TablePreview(TableDialect guess, Doubt doubt, List<String> names, List<List<String>> rows) {
    /** What a person must say because the table does not. */
    public enum Doubt {
        NONE,
        /** {@code 1,5} may be two numbers or one and a half. */
        COMMA,
        /** Which of the columns are x and y. */
        COLUMNS,
        /** Not every line has as many columns. */
        RAGGED
    }

    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_ROWS = 12;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_CELL = 24;
    private static final int MOST_COLUMNS = 64;
    private static final char[] SEPARATORS = {';', '\t', ',', ' '};

    public TablePreview {
        names = List.copyOf(names);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Looks at the beginning of a file. */
    public static TablePreview read(Path file) throws BadFileException {
        try (InputStream in = InputFile.open(file, "a table")) {
            return of(in.readNBytes(MOST_BYTES), InputFile.name(file));
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    /**
     * Looks at a table, or the beginning of one.
     *
     * @throws BadFileException if there is no row of numbers in it
     */
    public static TablePreview of(byte[] table, String thing) throws BadFileException {
        List<String> lines = lines(table, thing);
        TablePreview best = null;
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            for (boolean decimalComma : separator == ',' ? new boolean[] {false} : new boolean[] {false, true}) {
                List<List<String>> cells =
                        lines.stream().map(l -> split(l, separator)).toList();
                int score = score(cells, decimalComma);
                if (score > bestScore) {
                    bestScore = score;
                    best = preview(cells, separator, decimalComma);
                }
            }
        }
        if (best == null) {
            throw new BadFileException(
                    thing, "1:1", "is no table of points: no line has two numbers; a row is x,y, such as 0.5,-1");
        }
        return best;
    }

    private static List<String> lines(byte[] table, String thing) throws BadFileException {
        boolean whole = table.length < MOST_BYTES;
        String text;
        try (InputStream in = new ByteArrayInputStream(table)) {
            text = PointsCsv.text(in);
        } catch (IOException e) {
            throw new BadFileException(thing, "", "cannot be read as text", e);
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r\n|\r|\n", MOST_LINES + 1)));
        if (lines.size() > 1 && (!whole || lines.size() > MOST_LINES)) {
            lines.removeLast(); // cut in the middle
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static List<String> split(String line, char separator) {
        String[] cells = separator == ' '
                ? line.strip().split("\\s+", MOST_COLUMNS)
                : line.split(String.valueOf(separator), MOST_COLUMNS);
        return Arrays.stream(cells).map(TablePreview::bare).toList();
    }

    private static String bare(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /**
     * The same table, read in another way.
     *
     * @throws BadFileException if read so it has no row of numbers
     */
    public static TablePreview of(byte[] table, String thing, char separator, boolean decimalComma)
            throws BadFileException {
        List<List<String>> cells =
                lines(table, thing).stream().map(l -> split(l, separator)).toList();
        if (score(cells, decimalComma) == 0 || (decimalComma && separator == ',')) {
            throw new BadFileException(thing, "1:1", "read like this, no line has two numbers");
        }
        return preview(cells, separator, decimalComma);
    }

    /** How many lines are rows of at least two numbers, as wide as the most of them; words in them count against it. */
    private static int score(List<List<String>> cells, boolean decimalComma) {
        int width = width(cells, decimalComma);
        return width < 2
                ? 0
                : cells.stream()
                        .filter(row -> row.size() == width && isRow(row, decimalComma))
                        .mapToInt(row -> (int) (100
                                * row.stream()
                                        .filter(c -> isNumber(c, decimalComma))
                                        .count()
                                / width))
                        .sum();
    }

    private static int width(List<List<String>> cells, boolean decimalComma) {
        int[] counts = new int[MOST_COLUMNS + 1];
        int best = 0;
        for (List<String> row : cells) {
            if (isRow(row, decimalComma) && ++counts[row.size()] > counts[best]) {
                best = row.size();
            }
        }
        return best;
    }

    private static boolean isRow(List<String> row, boolean decimalComma) {
        return row.stream().filter(c -> isNumber(c, decimalComma)).count() >= 2;
    }

    private static boolean isNumber(String cell, boolean decimalComma) {
        return cell.length() <= JsonCursor.LONGEST_NUMBER
                && cell.matches(
                        decimalComma
                                ? "[-+]?(\\d+(,\\d*)?|,\\d+)([eE][-+]?\\d+)?"
                                : "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    }

    private static TablePreview preview(List<List<String>> cells, char separator, boolean decimalComma) {
        int width = width(cells, decimalComma);
        int header = 0;
        while (!isRow(cells.get(header), decimalComma)) {
            header++;
        }
        List<String> named = header > 0 && cells.get(header - 1).size() == width ? cells.get(header - 1) : List.of();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add(named.isEmpty() || named.get(i).isEmpty() ? String.valueOf(i + 1) : shown(named.get(i)));
        }
        List<List<String>> rows = cells.subList(header, cells.size());
        List<String> small = names.stream()
                .map(n -> n.toLowerCase(Locale.ROOT).replace("#", "").strip())
                .toList();
        boolean says = small.contains("x") && small.contains("y");
        List<String> typical =
                rows.stream().filter(row -> row.size() == width).findFirst().orElse(names);
        int x = says ? small.indexOf("x") : firstNumber(typical, 0, decimalComma);
        int y = says ? small.indexOf("y") : firstNumber(typical, x + 1, decimalComma);
        Doubt doubt = Doubt.NONE;
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            doubt = Doubt.RAGGED;
        } else if (separator == ',' && !says && rows.stream().allMatch(TablePreview::onlyWholes)) {
            doubt = Doubt.COMMA;
        } else if (width > 2 && !says) {
            doubt = Doubt.COLUMNS;
        }
        List<List<String>> shown = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> row.stream().map(TablePreview::shown).toList())
                .toList();
        return new TablePreview(
                new TableDialect(separator, decimalComma, header, width, x, y, false), doubt, names, shown);
    }

    private static int firstNumber(List<String> row, int from, boolean decimalComma) {
        for (int i = from; i < row.size(); i++) {
            if (isNumber(row.get(i), decimalComma)) {
                return i;
            }
        }
        return Math.max(0, row.size() - 1);
    }

    private static boolean onlyWholes(List<String> row) {
        return row.stream().allMatch(cell -> cell.matches("[-+]?\\d+"));
    }

    private static String shown(String cell) {
        return BadFileException.escape(cell, LONGEST_CELL);
    }
}
