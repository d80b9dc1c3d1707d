package org.scorefield.lesson;

import org.scorefield.choice.NumberText;

/**
 * One thing set to one value, checked against the list.
 *
 * @param value a word, a number, or "on" and "off", as the key asks
 */
public record Assignment(Key key, String value) {
    public Assignment {
        key.check(value);
    }

    /** Whether a flag is on. */
    public boolean isOn() {
        return value.equals("on");
    }

    public double number() {
        return NumberText.real(value);
    }
}
