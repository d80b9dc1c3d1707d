package org.scorefield.study.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** Measured numbers, no longer than what is known of them. */
final class Digits {
    private static final MathContext FOUR = new MathContext(4);

    private Digits() {}

    /** Four significant digits; what is no number stays what it is. */
    static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(FOUR).doubleValue() : value;
    }
}
