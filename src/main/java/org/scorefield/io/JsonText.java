package org.scorefield.io;

import java.util.Locale;

/** How numbers and strings stand in our JSON, and numbers in our CSV: in no locale. */
public final class JsonText {
    /** Below this every whole double is a {@code long}, and prints shorter without its fraction. */
    private static final double LARGEST_PLAIN_WHOLE = 1e15;

    private JsonText() {}

    /**
     * Appends a finite number, the shortest decimal that reads back to it: {@code 3} for a whole one, {@code 0} for −0,
     * otherwise as {@link Double#toString(double)}.
     */
    public static void number(StringBuilder out, double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_WHOLE) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }

    /** Appends a string as JSON. */
    public static void string(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (paired) {
                out.append(c).append(value.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD'); // half a character has no bytes in UTF-8
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
