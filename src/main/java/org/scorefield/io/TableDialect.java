package org.scorefield.io;

/**
 * How a table of points is written.
 *
 * @param separator between two columns; a blank stands for any run of blanks
 * @param decimalComma whether {@code 1,5} is one and a half
 * @param headerLines lines before the first row, names or remarks, passed over
 * @param columns how many a row has
 * @param columnX where x stands, from 0
 * @param columnY where y stands, from 0
 * @param sample whether of more points than a scene holds a random share is taken, not an error made
 */
public record TableDialect(
        char separator, boolean decimalComma, int headerLines, int columns, int columnX, int columnY, boolean sample) {
    public TableDialect {
        if (decimalComma && separator == ',') {
            throw new IllegalArgumentException(
                    "a comma cannot separate columns and decimals at once; choose another separator");
        }
        if (columnX < 0 || columnY < 0 || columnX >= columns || columnY >= columns) {
            throw new IllegalArgumentException("x and y must be two of the " + columns + " columns, but are columns "
                    + (columnX + 1) + " and " + (columnY + 1));
        }
    }

    /** The same with other columns. */
    public TableDialect withColumns(int x, int y) {
        return new TableDialect(separator, decimalComma, headerLines, columns, x, y, sample);
    }

    /** The same, thinned by chance where there are too many points. */
    public TableDialect sampled() {
        return new TableDialect(separator, decimalComma, headerLines, columns, columnX, columnY, true);
    }
}
