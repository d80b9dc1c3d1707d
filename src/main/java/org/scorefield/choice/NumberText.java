package org.scorefield.choice;

import java.util.regex.Pattern;

/**
 * Numbers as people write them, in every room alike: what only a Java program would write ({@code 0.3d}, {@code 0x1p-2})
 * is no number, and digits are 0 to 9.
 */
public final class NumberText {
    private static final Pattern REAL = Pattern.compile("[+-]?((\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|NaN|Infinity)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    private static final Pattern MINUS_NOUGHT = Pattern.compile("(?<![\\w.])-(0(?:\\.0+)?)(?![\\w.])");

    private NumberText() {}

    /**
     * A real number, such as {@code -0.5}, {@code .5} or {@code 1e-3}. {@code NaN} and {@code Infinity} are read too: a
     * range refuses them in better words.
     *
     * @throws NumberFormatException if the text is none
     */
    public static double real(String text) {
        return Double.parseDouble(matching(REAL, text));
    }

    /**
     * A whole number that fits 32 bits.
     *
     * @throws NumberFormatException if the text is none, or too large
     */
    public static int whole(String text) {
        return Integer.parseInt(matching(WHOLE, text));
    }

    /**
     * A whole number that fits 64 bits.
     *
     * @throws NumberFormatException if the text is none, or too large
     */
    public static long longWhole(String text) {
        return Long.parseLong(matching(WHOLE, text));
    }

    /** Whether the text is a whole number, however large. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text.strip()).matches();
    }

    /** A text in which no nought has a minus: {@code -0.00} is what a small number became when it was rounded. */
    public static String withoutMinusNought(String text) {
        return MINUS_NOUGHT.matcher(text).replaceAll("$1");
    }

    private static String matching(Pattern form, String text) {
        String stripped = text.strip();
        if (!form.matcher(stripped).matches()) {
            throw new NumberFormatException("no number: \"" + text + "\"");
        }
        return stripped;
    }
}
