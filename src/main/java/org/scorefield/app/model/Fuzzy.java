package org.scorefield.app.model;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a few typed letters fit a title: they must occur in it in order, and count more in a row or at a word's start. */
public final class Fuzzy {
    private static final int LETTER = 1;
    private static final int IN_A_ROW = 8;
    private static final int WORD_START = 6;

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

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
