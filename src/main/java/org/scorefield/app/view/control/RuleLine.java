package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;

/**
 * Sets a rule written in a line of text, in the hand of the formula strip: {@code *x} is a vector, {@code _k} an index,
 * {@code ^2} a power, {@code _{L-1}} and {@code √{2α}} take what stands in braces. Single letters lean, words
 * and ∑ stand.
 */
public final class RuleLine {
    private static final Set<Integer> SMALL_GREEK_BOLD = Set.of((int) 'μ', (int) 'ε');

    /** The fonts have no sign of its own for a sum; the letter stands upright for it. */
    private static final String SUM = "∑";

    private RuleLine() {}

    /** The rule, letters of {@code size} px. */
    public static Region of(String rule, double size) {
        return new MathLine(pieces(rule), size);
    }

    static List<Piece> pieces(String rule) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < rule.length()) {
            char c = rule.charAt(i);
            if (c == '_' || c == '^' || c == '√') {
                String inside = argument(rule, i + 1);
                switch (c) {
                    case '^' -> pieces.add(Piece.power(inside));
                    case '_' -> pieces.add(upright(inside) ? Piece.uprightIndex(inside) : Piece.index(inside));
                    default -> pieces.add(new Piece.Root(pieces(inside)));
                }
                i += 1 + inside.length() + (rule.charAt(i + 1) == '{' ? 2 : 0);
            } else if (c == '*') {
                String letter = rule.substring(i + 1, i + 2);
                boolean greek = SMALL_GREEK_BOLD.contains((int) letter.charAt(0));
                pieces.add(greek ? Piece.greekVector(letter) : Piece.vector(letter));
                i += 2;
            } else {
                int end = i + 1;
                boolean word = Character.isLetter(c);
                while (end < rule.length()
                        && Character.isLetter(rule.charAt(end)) == word
                        && "_^√*".indexOf(rule.charAt(end)) < 0) {
                    end++;
                }
                String run = rule.substring(i, end);
                boolean name = word && run.length() > 2 && run.chars().allMatch(l -> l < 128);
                pieces.add(word && !name ? Piece.scalar(run) : Piece.roman(run.replace(SUM, "Σ")));
                i = end;
            }
        }
        return pieces;
    }

    private static String argument(String rule, int from) {
        return rule.charAt(from) == '{'
                ? rule.substring(from + 1, rule.indexOf('}', from))
                : rule.substring(from, from + 1);
    }

    private static boolean upright(String index) {
        return index.chars().anyMatch(c -> !Character.isLetter(c));
    }
}
