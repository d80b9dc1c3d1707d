package org.scorefield.figure;

/**
 * How a text is set.
 *
 * @param sizePx font size, px
 * @param argb colour
 * @param anchor which part of the text stands at the place given
 */
public record Lettering(Face face, double sizePx, int argb, Anchor anchor) {
    /** Inter's capitals are this share of its size. */
    private static final double CAPITAL_SHARE = 0.727;

    /** Which part of a text stands at the place given. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Half a capital's height: how far below a centre the baseline goes, px. */
    public double dropPx() {
        return 0.5 * CAPITAL_SHARE * sizePx;
    }

    /** How wide a text would be, px. */
    public double widthPx(String text) {
        return face.widthPx(text, sizePx);
    }
}
