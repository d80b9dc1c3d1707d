package org.scorefield.figure;

import org.scorefield.field.Require;

/**
 * How large a figure is printed, and how finely.
 *
 * @param widthCm width on paper; the height follows
 * @param dpi dots per inch; formats of lines rather than dots use it for images only
 */
public record Print(double widthCm, double dpi) {
    /** A picture of more pixels than this does not fit into memory with ease. */
    private static final double MOST_PIXELS = 1e8;

    public Print {
        Require.within("figure width in cm", 0.5, 500, widthCm);
        Require.within("figure dpi", 36, 2400, dpi);
    }

    /** In its natural size of 96 px per inch. */
    public static Print natural(Figure figure, double dpi) {
        return new Print(figure.widthPx() / Viewport.PX_PER_INCH * Viewport.CM_PER_INCH, dpi);
    }

    /** Width in inches. */
    double widthInch() {
        return widthCm / Viewport.CM_PER_INCH;
    }

    /** Device pixels per px of a figure. */
    double resolution(Figure figure) {
        return widthInch() * dpi / figure.widthPx();
    }

    int widthPixels() {
        return Math.max(1, (int) Math.round(widthInch() * dpi));
    }

    /**
     * The height in pixels.
     *
     * @throws IllegalArgumentException if the picture would have more than 100 million pixels
     */
    int heightPixels(Figure figure) {
        long height = Math.max(1, Math.round(figure.heightPx() * resolution(figure)));
        if (height * (double) widthPixels() > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture of " + widthPixels() + "×" + height
                    + " pixels is too large; lower the dpi (" + Axis.number(dpi) + ") or the width in cm");
        }
        return (int) height;
    }
}
