package org.scorefield.choice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant by a word that is not known. */
public final class Spelling {
    private static final int MOST_SLIPS = 2;

    private Spelling() {}

    /** The nearest of the known words, if it is two slips away or one in three letters; small and capital letters are one. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        int slips = Math.max(MOST_SLIPS, typed.length() / 3);
        return known.stream()
                .filter(other -> slips(typed, other) <= slips)
                .min(Comparator.comparingInt(other -> slips(typed, other)));
    }

    /** Levenshtein's distance. */
    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
