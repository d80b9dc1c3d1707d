package org.scorefield.app.view.control;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as text and back: a real minus sign, fixed decimals, a thin space between thousands, no locale.
 *
 * <p>Readers everywhere see the point; writers may use point or comma.
 */
public final class Numbers {
    /** U+2212, as wide as the digits of a mono face; the hyphen is not. */
    private static final char MINUS = '\u2212';

    private static final char THIN_SPACE = '\u2009';

    /** Unicode's wide forms, in the order of ASCII from the exclamation mark to the tilde. */
    private static final char FIRST_WIDE = '\uFF01';

    private static final char LAST_WIDE = '\uFF5E';

    private Numbers() {}

    /** {@code value} with exactly {@code decimals} decimals; zero never carries a minus sign. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : MINUS + "∞";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero && text.startsWith("-") ? text.substring(1) : text.replace('-', MINUS);
    }

    /** A point of the plane: {@code (−0.84, 0.31)}. */
    public static String pair(double x, double y, int decimals) {
        return "(" + fixed(x, decimals) + ", " + fixed(y, decimals) + ")";
    }

    /** A noise level σ at two leading digits or more: 12.5, 1.50, 0.23, 0.050, 0.0073. */
    public static String sigma(double sigma) {
        double size = Math.abs(sigma);
        return fixed(sigma, size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : size >= 0.01 ? 3 : 4);
    }

    /** Three leading digits, without idle zeros: 0.001, 3.2, 256, 5e−5. */
    public static String threeDigits(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size == 0) {
            return fixed(value, 0);
        }
        if (size < 1e-3 || size >= 1e6) {
            String text = String.format(Locale.ROOT, "%.2e", value);
            int e = text.indexOf('e');
            String exponent = text.substring(e + 1).replaceFirst("^(-?)\\+?0*", "$1");
            return (idle(text.substring(0, e)) + "e" + exponent).replace('-', MINUS);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        String text = fixed(value, decimals);
        return decimals > 0 ? idle(text) : text;
    }

    private static String idle(String decimal) {
        return decimal.replaceFirst("\\.?0+$", "");
    }

    /** A whole number with a thin space between thousands: 8 412. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', THIN_SPACE).replace('-', MINUS);
    }

    /** The same signs for texts with numbers in them; new ones each time, because they can be changed. */
    static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(THIN_SPACE);
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    /** As wide as Latin letters: Chinese input writes １．５ where 1.5 is meant. */
    private static String halfWidth(String typed) {
        StringBuilder text = new StringBuilder(typed);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE && c <= LAST_WIDE) {
                text.setCharAt(i, (char) (c - FIRST_WIDE + '!'));
            }
        }
        return text.toString();
    }

    /** Reads what a person typed: {@code 0.5}, {@code 0,5}, {@code −1e-3}, {@code １．５}; empty if it is no finite number. */
    public static OptionalDouble parse(String typed) {
        String text =
                halfWidth(typed).strip().replace(MINUS, '-').replace(',', '.').replace(String.valueOf(THIN_SPACE), "");
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?")) {
            return OptionalDouble.empty(); // also shuts out "1d", "0x1p3" and "NaN", which parseDouble would take
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
