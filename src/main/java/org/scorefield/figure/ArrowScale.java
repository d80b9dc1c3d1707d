package org.scorefield.figure;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * How long an arrow is, as a share of its cell, and what colour: one scale for all fields of a figure, so that they compare.
 *
 * @param sigma what a norm is multiplied by before it is drawn; for scores the noise level, scene units
 * @param least the smallest norm seen, above 0
 * @param most the largest norm seen
 * @param symbol what the arrows are, for the key, such as "s"
 * @param note what that means, for the key; empty to have it say the mode
 */
public record ArrowScale(ArrowLength mode, double sigma, double least, double most, String symbol, String note) {
    /** No arrow is longer than this share of its cell. */
    public static final double LONGEST = 0.86;

    /** The σ|s| whose arrow would fill its cell if lengths were not bounded: E|z| for standard normal z in the plane. */
    private static final double FULL = 1.25;

    private static final double UNIT = 0.72;

    public ArrowScale {
        Require.positive("noise level of an arrow scale", sigma);
        Require.positive("smallest score norm", least);
        Require.positive("largest score norm", most);
    }

    /** The scale of a score. */
    public ArrowScale(ArrowLength mode, double sigma, double least, double most) {
        this(mode, sigma, least, most, "s", "");
    }

    /** The same scale of something else than a score. */
    public ArrowScale naming(String newSymbol, String newNote) {
        return new ArrowScale(mode, sigma, least, most, newSymbol, newNote);
    }

    /** The scale for these fields; norms that are 0 or not finite do not count. */
    public static ArrowScale of(ArrowLength mode, double sigma, Points... fields) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Points field : fields) {
            for (int i = 0; i < field.size(); i++) {
                double norm = norm(field, i);
                if (norm > 0 && norm < Double.POSITIVE_INFINITY) {
                    least = Math.min(least, norm);
                    most = Math.max(most, norm);
                }
            }
        }
        return most > 0 ? new ArrowScale(mode, sigma, least, most) : new ArrowScale(mode, sigma, 1, 1);
    }

    static double norm(Points s, int i) {
        return Math.sqrt(s.x(i) * s.x(i) + s.y(i) * s.y(i));
    }

    /**
     * The length of an arrow as a share of its cell, 0 to {@link #LONGEST}.
     *
     * <p>σ-scaled, with {@code u = σ|s|/1.25}: {@code 0.86 u / (1 + u⁴)^¼}, which is linear below u = ½ within 2 % and never reaches 0.86.
     */
    public double share(double norm) {
        if (!(norm > 0) || Double.isInfinite(norm)) {
            return 0;
        }
        return switch (mode) {
            case SIGMA_SCALED -> {
                double u = sigma * norm / FULL;
                double v = u > 1 ? 1 / u : u; // written so that u⁴ cannot overflow
                double bend = Math.sqrt(Math.sqrt(1 + v * v * v * v));
                yield LONGEST * (u > 1 ? 1 / bend : u / bend);
            }
            case UNIT_LOG -> UNIT;
            case TRUE -> LONGEST * Math.min(1, norm / most);
        };
    }

    /** Where log₁₀|s| stands between its smallest and largest, 0 to 1. */
    public double tone(double norm) {
        double low = StrictMath.log(least);
        double high = StrictMath.log(most);
        if (!(norm > 0)) {
            return 0;
        }
        return high > low ? Math.clamp((StrictMath.log(norm) - low) / (high - low), 0.0, 1.0) : 0.5;
    }

    /** The |s| that the key shows: σ|s| = 1, the geometric middle, or the largest round number that an arrow reaches. */
    public double keyNorm() {
        return switch (mode) {
            case SIGMA_SCALED -> 1 / sigma;
            case UNIT_LOG -> Math.sqrt(least) * Math.sqrt(most);
            case TRUE -> Axis.roundedDown(most);
        };
    }

    /** What is measured, such as |s|. */
    String norm() {
        return "|" + symbol + "|";
    }

    /** What the key says beside its arrow. */
    String remark() {
        return note.isEmpty() ? mode.title() : note;
    }

    /** What the key says. */
    public String keyText() {
        return switch (mode) {
            case SIGMA_SCALED, TRUE -> norm() + " = " + Axis.number(keyNorm());
            case UNIT_LOG -> "colour: " + norm();
        };
    }
}
