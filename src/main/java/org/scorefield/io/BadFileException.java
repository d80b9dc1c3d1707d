package org.scorefield.io;

import java.io.IOException;
import java.util.Locale;

/**
 * A file that cannot be read. The message is one line of at most 300 characters: the thing, the place in it (JSON
 * pointer or line:column), what would be right. Nothing of the input reaches it unescaped or at length.
 */
public final class BadFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A message fits two lines of a terminal. */
    static final int LONGEST_MESSAGE = 300;

    /** How much of the input a message may quote. */
    static final int LONGEST_QUOTE = 80;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;

    /**
     * Composes the message.
     *
     * @param thing the file's name, not its whole path
     * @param place JSON pointer or {@code line:column}; empty where the file as a whole is meant
     * @param problem what is wrong and what would be right; input in it goes through {@link #quote(String)}
     */
    public BadFileException(String thing, String place, String problem) {
        super(compose(thing, place, problem));
    }

    BadFileException(String thing, String place, String problem, Throwable cause) {
        super(compose(thing, place, problem), cause);
    }

    private static String compose(String thing, String place, String problem) {
        String start =
                shortName(thing, LONGEST_NAME) + (place.isEmpty() ? "" : ", " + escape(place, LONGEST_PLACE)) + ": ";
        return start + escape(problem, LONGEST_MESSAGE - start.length());
    }

    /** The end of a path, which says more than its beginning, escaped. */
    static String shortName(String path, int longest) {
        return escape(path.length() <= longest ? path : "…" + path.substring(path.length() - longest + 1), longest);
    }

    /** The input in quotation marks, escaped, and cut after {@value #LONGEST_QUOTE} characters. */
    static String quote(String input) {
        return '"' + escape(input, LONGEST_QUOTE - 2) + '"';
    }

    /** Escapes control, bidi and other invisible characters and cuts to {@code longest} characters. */
    static String escape(String text, int longest) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String shown = isHarmless(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
            int room = longest - out.length() - (i < text.length() ? 1 : 0);
            if (shown.length() > room) {
                return out.append('…').toString();
            }
            out.append(shown);
        }
        return out.toString();
    }

    /** Invisible characters can reorder or hide a message, so they are shown by number. */
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
