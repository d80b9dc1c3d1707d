package org.scorefield.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.scorefield.choice.NumberText;

/** Numbers as a table shows them. */
final class Cell {
    private Cell() {}

    /** Three significant digits, plain between 0.001 and 99 999, else with an exponent; "–" if there is no number. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e5) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
            return minus(rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString());
        }
        return minus(
                String.format(Locale.ROOT, "%.1e", value).replace("e+0", "e").replace("e-0", "e-"));
    }

    /** A share as a percentage with one digit. */
    static String percent(double share) {
        return Double.isFinite(share)
                ? minus(NumberText.withoutMinusNought(String.format(Locale.ROOT, "%.1f %%", 100 * share)))
                : "–";
    }

    static String of(long value) {
        return minus(Long.toString(value));
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
