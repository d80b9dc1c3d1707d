package org.scorefield.app.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/** How well a few typed letters fit a title: they must occur in it in order, and count more in a row or at a word's start. */
public final class Fuzzy {
    private static final int LETTER = 1;
    private static final int IN_A_ROW = 8;
    private static final int WORD_START = 6;
    /** One or two letters begin too many words. */
    private static final int FEWEST_LETTERS = 3;
    /** A hyphen is part of a word, as in classifier-free. */
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}-]+";

    private Fuzzy() {}

    /**
     * The best score of any way to find the letters, spaces left out.
     *
     * @return empty if a letter is missing; 0 for an empty query
     */
    public static OptionalInt score(String query, String title) {
        String q = query.toLowerCase(Locale.ROOT).replace(" ", "");
        String t = title.toLowerCase(Locale.ROOT);
        if (q.isEmpty()) {
            return OptionalInt.of(0);
        }
        int[] before = new int[t.length()]; // the best score that ends at letter j, or −1
        for (int i = 0; i < q.length(); i++) {
            int[] now = new int[t.length()];
            int bestEarlier = i == 0 ? 0 : -1;
            for (int j = 0; j < t.length(); j++) {
                boolean fits = t.charAt(j) == q.charAt(i);
                int row = i > 0 && j > 0 && before[j - 1] >= 0 ? before[j - 1] + IN_A_ROW : -1;
                int from = Math.max(bestEarlier, row);
                now[j] = fits && from >= 0 ? from + LETTER + (startsWord(t, j) ? WORD_START : 0) : -1;
                if (i > 0) {
                    bestEarlier = Math.max(bestEarlier, before[j]);
                }
            }
            before = now;
        }
        int best = -1;
        for (int score : before) {
            best = Math.max(best, score);
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The score in a title, or where that is better the one of finding every word typed at the start of some word of the
     * title or its other names: one less than for the same letters in a row at the start of a word of the title.
     *
     * @param otherNames may be empty
     */
    public static OptionalInt score(String query, String title, String otherNames) {
        OptionalInt inTitle = score(query, title);
        String[] typed = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        int letters = String.join("", typed).length();
        if (otherNames.isEmpty() || letters < FEWEST_LETTERS) {
            return inTitle;
        }
        String[] known = (title + " " + otherNames).toLowerCase(Locale.ROOT).split(BETWEEN_WORDS);
        boolean all = Arrays.stream(typed).allMatch(t -> Arrays.stream(known).anyMatch(k -> k.startsWith(t)));
        int asWords = letters * LETTER + (letters - 1) * IN_A_ROW + WORD_START - 1;
        return all ? OptionalInt.of(Math.max(asWords, inTitle.orElse(0))) : inTitle;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
