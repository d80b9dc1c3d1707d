package org.scorefield.lesson;

import java.util.EnumMap;
import java.util.Map;

/** Everything a lesson may ask after, at one moment. */
public final class Observed {
    private final Map<Quantity, Double> numbers = new EnumMap<>(Quantity.class);
    private final Map<Quantity, String> words = new EnumMap<>(Quantity.class);

    /** Takes note of a number. */
    public Observed with(Quantity quantity, double value) {
        numbers.put(quantity, value);
        return this;
    }

    /** Takes note of a word. */
    public Observed with(Quantity quantity, String value) {
        words.put(quantity, value);
        return this;
    }

    /** The number, or NaN while it is unknown. */
    public double number(Quantity quantity) {
        return numbers.getOrDefault(quantity, Double.NaN);
    }

    /** The word, or "" while it is unknown. */
    public String word(Quantity quantity) {
        return words.getOrDefault(quantity, "");
    }
}
