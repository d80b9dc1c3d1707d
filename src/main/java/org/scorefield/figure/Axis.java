package org.scorefield.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Require;

/**
 * A range of numbers, linear or logarithmic, with its round numbers.
 *
 * @param low its start
 * @param high its end, above the start; both above 0 if logarithmic
 */
record Axis(boolean log, double low, double high) {
    private static final List<String> ENDS = List.of("1", "1.5", "2", "3", "4", "5", "6", "8");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** A round number and how it is written; minor ones are not written. */
    record Tick(double value, String label) {
        boolean minor() {
            return label.isEmpty();
        }
    }

    Axis {
        Require.finite("axis start", low);
        Require.finite("axis end", high);
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis must rise, but went from " + low + " to " + high);
        }
        if (log) {
            Require.positive("start of a logarithmic axis", low);
        }
    }

    /** Where a value stands, 0 at the start, 1 at the end; not clamped. */
    double share(double value) {
        return log ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
    }

    /** Round numbers inside the range: about {@code count} at most if linear; decades and their parts if logarithmic. */
    List<Tick> ticks(int count) {
        return log ? decades(count) : steps(count);
    }

    private List<Tick> steps(int count) {
        return every(step((high - low) / Math.max(1, count)));
    }

    /** The multiples of a round step inside the range, 200 at most. */
    List<Tick> every(double step) {
        int exponent = exponent(step);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        for (long k = first; k * step <= high + 1e-9 * step && ticks.size() < 200; k++) {
            ticks.add(new Tick(k * step, fixed(k * step, Math.max(0, -exponent))));
        }
        return ticks;
    }

    private List<Tick> decades(int count) {
        int first = exponent(low);
        int last = exponent(high);
        int every = Math.max(1, (int) Math.ceil((last - first) / (double) Math.max(1, count)));
        List<Tick> ticks = new ArrayList<>();
        boolean narrow = StrictMath.log10(high / low) < 1.3; // less than two decades: write 2 and 5 as well
        for (int e = first; e <= last; e++) {
            for (int m = 1; m <= 9; m++) {
                double v = m * tenTo(e);
                if (v < low * (1 - 1e-9) || v > high * (1 + 1e-9)) {
                    continue;
                }
                boolean named = m == 1 && Math.floorMod(e, every) == 0;
                boolean half = narrow && (m == 2 || m == 5);
                ticks.add(new Tick(v, named ? narrow ? number(v) : power(e) : half ? number(v) : ""));
            }
        }
        return ticks;
    }

    private static double tenTo(int e) {
        return Double.parseDouble("1e" + e); // correctly rounded, unlike a power
    }

    private static int exponent(double value) {
        return (int) Math.floor(StrictMath.log10(value) + 1e-12);
    }

    /** The largest of 1, 2, 5 times a power of ten that is not above {@code value}. */
    static double roundedDown(double value) {
        double ten = tenTo(exponent(value));
        double m = value / ten * (1 + 1e-12);
        return (m >= 5 ? 5 : m >= 2 ? 2 : 1) * ten;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below {@code value}. */
    static double step(double value) {
        double down = roundedDown(value);
        double m = Math.round(down / tenTo(exponent(down)));
        return down >= value * (1 - 1e-9) ? down : m == 2 ? 2.5 * down : 2 * down;
    }

    /**
     * The smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below {@code value}: a round end of a range, of
     * which two thirds at least are used.
     */
    static double end(double value) {
        int e = exponent(value);
        for (String digits : ENDS) {
            double end = Double.parseDouble(digits + "e" + e);
            if (value <= end * (1 + 1e-9)) {
                return end;
            }
        }
        return tenTo(e + 1);
    }

    /** {@code 10⁻³}. */
    static String power(int e) {
        StringBuilder s = new StringBuilder("10");
        if (e < 0) {
            s.append('⁻');
        }
        for (char digit : Integer.toString(Math.abs(e)).toCharArray()) {
            s.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return s.toString();
    }

    /** Three significant digits, or all before the point, with a real minus sign; as a power of ten where that is shorter. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        int e = exponent(Math.abs(value));
        if (e >= 5 || e <= -6) {
            String digits = number(value / tenTo(e));
            return digits.endsWith("10") // rounded up, as 999 999 is
                    ? digits.replace("10", "1") + " × " + power(e + 1)
                    : digits + " × " + power(e);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(Math.max(0, 2 - e), RoundingMode.HALF_EVEN);
        return minus(rounded.stripTrailingZeros().toPlainString());
    }

    /** A fixed number of decimals, with a real minus sign. */
    static String fixed(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? new BigDecimal(0).setScale(decimals).toPlainString()
                : minus(rounded.toPlainString());
    }

    private static String minus(String plain) {
        return plain.replace('-', '−');
    }
}
