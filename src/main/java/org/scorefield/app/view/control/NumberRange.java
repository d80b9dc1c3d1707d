package org.scorefield.app.view.control;

import java.util.OptionalDouble;
import org.scorefield.choice.Unit;

/**
 * What a {@link NumberField} accepts and how it moves.
 *
 * @param least       the smallest number allowed
 * @param most        the largest number allowed
 * @param step        one key press or four pixels of scrubbing: added, or as a share of the number if logarithmic
 * @param decimals    decimals shown; numbers moved by steps are rounded to them unless logarithmic
 * @param logarithmic whether steps multiply
 * @param initial     the number to go back to, if there is one
 * @param unit        what the numbers count or measure
 */
public record NumberRange(
        double least, double most, double step, int decimals, boolean logarithmic, OptionalDouble initial, Unit unit) {
    public NumberRange {
        if (!(least <= most)) {
            throw new IllegalArgumentException("least, " + least + ", must not exceed most, " + most);
        }
        if (!(step > 0)) {
            throw new IllegalArgumentException("step must be positive, but was " + step);
        }
        if (logarithmic && !(least > 0)) {
            throw new IllegalArgumentException("a logarithmic range must start above 0, but starts at " + least);
        }
    }

    /** Pure numbers that move by adding {@code step}. */
    public static NumberRange linear(double least, double most, double step, int decimals) {
        return new NumberRange(least, most, step, decimals, false, OptionalDouble.empty(), Unit.NONE);
    }

    /** Pure positive numbers that move by a share of themselves, as learning rates do; shown with three digits. */
    public static NumberRange logarithmic(double least, double most, double share) {
        return new NumberRange(least, most, share, 0, true, OptionalDouble.empty(), Unit.NONE);
    }

    /** The same range with a number to go back to. */
    public NumberRange startingAt(double value) {
        return new NumberRange(least, most, step, decimals, logarithmic, OptionalDouble.of(value), unit);
    }

    /** The same range of numbers that have a unit. */
    public NumberRange in(Unit other) {
        return new NumberRange(least, most, step, decimals, logarithmic, initial, other);
    }

    /** Whether {@code value} is allowed. */
    boolean holds(double value) {
        return value >= least && value <= most;
    }

    /** {@code value} moved by {@code steps}, kept inside. */
    double moved(double value, double steps) {
        double moved = logarithmic ? value * Math.pow(1 + step, steps) : rounded(value + steps * step);
        return Math.clamp(moved, least, most);
    }

    private double rounded(double value) {
        double unit = Math.pow(10, decimals);
        double rounded = Math.rint(value * unit) / unit;
        return Double.isFinite(rounded) ? rounded : value;
    }

    /** {@code value} as the field shows it. */
    String text(double value) {
        return logarithmic ? Numbers.threeDigits(value) : Numbers.fixed(value, decimals);
    }
}
