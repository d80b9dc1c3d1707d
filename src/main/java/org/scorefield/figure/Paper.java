package org.scorefield.figure;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorefield.field.Box;
import org.scorefield.field.Require;

/**
 * How large a figure is on paper: a width, or a width and a height, or so many centimetres to a scene unit.
 *
 * @param widthCm of all; empty if the scale says it
 * @param heightCm of all; empty if the width and the box say it
 * @param unitCm centimetres to a scene unit; empty as a rule
 * @param enlarged letters and lines are so much larger than on a page: for a slide, seen from afar
 */
public record Paper(OptionalDouble widthCm, OptionalDouble heightCm, OptionalDouble unitCm, double enlarged) {
    /** One column of a paper. */
    public static final Paper COLUMN = width(8.5);

    private static final double COLUMN_CM = 8.5;

    /** A square of half a page. */
    public static final Paper SQUARE = size(12, 12, 1);

    /** A slide of 13⅓ × 7½ inches, 16:9, whose letters are read from the last row. */
    public static final Paper SLIDE = size(33.867, 19.05, 1.7);

    private static final double CM_PER_INCH = 2.54;
    private static final Pattern LENGTHS = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)(?:\\s*[x×]\\s*(\\d+(?:\\.\\d+)?))?\\s*(cm|mm|in|px)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCALE =
            Pattern.compile("1\\s*u(?:nits?)?\\s*=\\s*(\\d+(?:\\.\\d+)?)\\s*(cm|mm|in)", Pattern.CASE_INSENSITIVE);

    public Paper {
        widthCm.ifPresent(cm -> Require.within("figure width in cm", 0.5, 500, cm));
        heightCm.ifPresent(cm -> Require.within("figure height in cm", 0.5, 500, cm));
        unitCm.ifPresent(cm -> Require.within("centimetres to a scene unit", 1e-4, 500, cm));
        Require.within("enlargement", 0.2, 10, enlarged);
        if (widthCm.isPresent() == unitCm.isPresent()) {
            throw new IllegalArgumentException("a figure has a width or a scale, one of the two");
        }
    }

    /** So wide; the box says how high. */
    public static Paper width(double cm) {
        return new Paper(OptionalDouble.of(cm), OptionalDouble.empty(), OptionalDouble.empty(), 1);
    }

    private static Paper size(double widthCm, double heightCm, double enlarged) {
        return new Paper(OptionalDouble.of(widthCm), OptionalDouble.of(heightCm), OptionalDouble.empty(), enlarged);
    }

    /**
     * Reads {@code 8.5cm}, {@code 16x9 cm}, {@code 3.35in}, {@code 1280x720px}, {@code 1 unit = 2 cm}, or one of
     * {@code slide}, {@code column}, {@code square}.
     *
     * @param dpi what a px is measured by
     * @throws IllegalArgumentException if it is none of these
     */
    public static Paper parse(String text, double dpi) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        switch (plain) {
            case "slide":
                return SLIDE;
            case "column":
                return COLUMN;
            case "square":
                return SQUARE;
            default:
                break;
        }
        Matcher scale = SCALE.matcher(plain);
        if (scale.matches()) {
            double cm = Double.parseDouble(scale.group(1)) * cm(scale.group(2), dpi);
            return new Paper(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(cm), 1);
        }
        Matcher lengths = LENGTHS.matcher(plain);
        if (!lengths.matches()) {
            throw new IllegalArgumentException("a size is written as 8.5cm, 16x9cm, 3.35in, 1280x720px,"
                    + " \"1 unit = 2 cm\", slide, column or square, but was \"" + text + "\"");
        }
        double unit = cm(lengths.group(3), dpi);
        double width = Double.parseDouble(lengths.group(1)) * unit;
        return lengths.group(2) == null ? width(width) : size(width, Double.parseDouble(lengths.group(2)) * unit, 1);
    }

    private static double cm(String unit, double dpi) {
        return switch (unit) {
            case "cm" -> 1;
            case "mm" -> 0.1;
            case "in" -> CM_PER_INCH;
            default -> CM_PER_INCH / Require.positive("dpi", dpi);
        };
    }

    /** The view of a box on this paper, in px of 1/96 inch before it is enlarged. */
    public Viewport viewport(Box box, Gutter gutter) {
        if (unitCm.isPresent()) {
            double px = px(unitCm.getAsDouble());
            return new Viewport(
                    box,
                    box.width() * px + gutter.left() + gutter.right(),
                    box.height() * px + gutter.top() + gutter.bottom(),
                    gutter);
        }
        double widthPx = px(widthCm.orElseThrow()) / enlarged;
        if (heightCm.isPresent()) {
            return new Viewport(box, widthPx, px(heightCm.getAsDouble()) / enlarged, gutter);
        }
        double inside = widthPx - gutter.left() - gutter.right();
        return new Viewport(box, widthPx, inside * box.height() / box.width() + gutter.top() + gutter.bottom(), gutter);
    }

    /**
     * The view of a box in one of several panels on this paper.
     *
     * @param titled true if panels have titles
     */
    public Viewport panel(Box box, Gutter gutter, int columns, int rows, boolean titled) {
        if (columns == 1 && rows == 1 && !titled) {
            return viewport(box, gutter);
        }
        if (unitCm.isPresent()) {
            return viewport(box, gutter);
        }
        double widthPx = px(widthCm.orElseThrow()) / enlarged;
        if (heightCm.isEmpty()) {
            double across = widthPx / columns;
            double inside = across - gutter.left() - gutter.right();
            return new Viewport(
                    box, across, inside * box.height() / box.width() + gutter.top() + gutter.bottom(), gutter);
        }
        double heightPx = px(heightCm.getAsDouble()) / enlarged;
        double titles = titled ? Figure.TITLE_PX : 0;
        return new Viewport(
                box,
                (widthPx - (columns - 1) * Figure.GAP_PX) / columns,
                (heightPx - (rows - 1) * Figure.GAP_PX) / rows - titles,
                gutter);
    }

    /**
     * The room of a plot that has no scene: as wide as the paper, one column where only a scale is given.
     *
     * @param aspect its height as a share of the width, unless the paper says one
     */
    public Viewport plot(double aspect) {
        double widthPx = px(widthCm.orElse(COLUMN_CM)) / enlarged;
        return Viewport.pixels(
                widthPx, heightCm.isPresent() ? px(heightCm.getAsDouble()) / enlarged : aspect * widthPx);
    }

    /** How large a figure composed for this paper is printed. */
    public Print print(Figure figure, double dpi) {
        double cm = unitCm.isPresent() ? figure.widthPx() / px(1) : widthCm.orElseThrow();
        return new Print(cm, dpi);
    }

    private static double px(double cm) {
        return cm / Viewport.CM_PER_INCH * Viewport.PX_PER_INCH;
    }
}
