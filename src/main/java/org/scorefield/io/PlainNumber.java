package org.scorefield.io;

/**
 * Decimals as tables mostly hold them, read without making an object of each: digits and a point, no more than a long
 * division can do.
 *
 * @see "Clinger 1990, How to read floating point numbers accurately: where digits and power of ten are both exact, so is
 *     their rounded quotient"
 */
final class PlainNumber {
    private static final int MOST_DIGITS = 15;

    /** All of them are doubles, and no number read here has more decimals than digits. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private PlainNumber() {}

    /**
     * The number that {@code Double.parseDouble} would give.
     *
     * @param point the decimal sign
     * @return NaN if it is not so plain a number, or none
     */
    static double read(char[] line, int from, int to, char point) {
        int at = from;
        boolean minus = at < to && line[at] == '-';
        if (minus) {
            at++;
        }
        long whole = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < to; at++) {
            char c = line[at];
            if (c >= '0' && c <= '9') {
                whole = 10 * whole + (c - '0');
                digits++;
                if (decimals >= 0) {
                    decimals++;
                }
            } else if (c == point && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return Double.NaN;
        }
        double value = whole / TENS[Math.max(0, decimals)];
        return minus ? -value : value;
    }
}
