package org.scorefield.lesson;

import java.util.List;
import org.scorefield.choice.NumberText;

/**
 * "Do this": what must be so before a task counts as done.
 *
 * @param value what the quantity is held against: a number, or a word
 */
public record Check(Quantity quantity, Relation relation, String value) {
    /** How a quantity stands to a value. */
    public enum Relation {
        BELOW,
        ABOVE,
        /** The same word. */
        IS,
        /** The word stands in the comma list. */
        HAS
    }

    public Check {
        boolean compares = relation == Relation.BELOW || relation == Relation.ABOVE;
        if (compares != quantity.isNumber()) {
            throw new IllegalArgumentException(quantity.id()
                    + (quantity.isNumber() ? " is a number: ask below or above" : " is a word: ask is or has"));
        }
        if (compares && !Double.isFinite(parsed(value))) {
            throw new IllegalArgumentException(
                    quantity.id() + " must be held against a number, but was held against \"" + value + "\"");
        }
    }

    private static double parsed(String value) {
        try {
            return NumberText.real(value);
        } catch (NumberFormatException e) {
            return Double.NaN; // intentional: not finite
        }
    }

    /** Whether it is so; what is not known yet is not so. */
    public boolean met(Observed now) {
        return switch (relation) {
            case BELOW -> now.number(quantity) < parsed(value);
            case ABOVE -> now.number(quantity) > parsed(value);
            case IS -> now.word(quantity).equals(value);
            case HAS -> List.of(now.word(quantity).split(",", -1)).contains(value);
        };
    }
}
