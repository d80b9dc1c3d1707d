package org.scorefield.figure;

/**
 * The room, axes and words of a small plot: title above, thin lines at the named values of y, numbers small and muted.
 *
 * <p>Everything is in px from the top left, whatever the viewport's scene is.
 */
record PlotFrame(Pen pen, Viewport viewport, Palette palette) {
    static final double LEFT_PX = 40;
    static final double TOP_PX = 34;
    static final double RIGHT_PX = 8;
    static final double BOTTOM_PX = 24;

    private static final double LABEL_PX = 11;
    private static final double TITLE_PX = 13;
    private static final double TITLE_LEFT_PX = 4;
    private static final double TITLE_GAP_PX = 12;

    /** Smaller letters could not be read. */
    private static final double LEAST_TITLE_SHARE = 0.65;

    double left() {
        return LEFT_PX;
    }

    double right() {
        return viewport.widthPx() - RIGHT_PX;
    }

    double top() {
        return TOP_PX;
    }

    double bottom() {
        return viewport.heightPx() - BOTTOM_PX;
    }

    double atX(double share) {
        return left() + share * (right() - left());
    }

    double atY(double share) {
        return bottom() - share * (bottom() - top());
    }

    /** Covers the whole picture with the panel's colour, on which plots stand. */
    void ground() {
        double w = viewport.widthPx() + 1;
        double h = viewport.heightPx() + 1;
        fill(palette.of(Role.PANEL), -1, -1, w, -1, w, h, -1, h);
    }

    /** A bold title and, after it, a value in tabular figures; smaller where there is little room, never cut. */
    void title(String title, String value) {
        double whole = titleStyle(Face.SEMIBOLD, TITLE_PX).widthPx(title)
                + (value.isEmpty()
                        ? 0
                        : TITLE_GAP_PX + titleStyle(Face.MONO, TITLE_PX - 1).widthPx(value));
        double share = Math.clamp((right() - TITLE_LEFT_PX) / Math.max(1, whole), LEAST_TITLE_SHARE, 1);
        Lettering bold = titleStyle(Face.SEMIBOLD, share * TITLE_PX);
        text(title, TITLE_LEFT_PX, 16, bold);
        text(
                value,
                TITLE_LEFT_PX + bold.widthPx(title) + share * TITLE_GAP_PX,
                16,
                titleStyle(Face.MONO, share * (TITLE_PX - 1)));
    }

    private Lettering titleStyle(Face face, double sizePx) {
        return new Lettering(face, sizePx, palette.of(Role.TEXT), Lettering.Anchor.START);
    }

    /** Thin lines across and their numbers at the left. */
    void ruleY(Axis y) {
        Lettering muted = label(Lettering.Anchor.END);
        Line thin = Line.solid(palette.of(Role.BORDER, 0.8), 0.8);
        for (Axis.Tick t : y.ticks((int) Math.max(2, (bottom() - top()) / 20))) {
            if (!t.minor()) {
                double py = atY(y.share(t.value()));
                line(thin, left(), py, right(), py);
                text(t.label(), left() - 6, py + muted.dropPx(), muted);
            }
        }
    }

    /**
     * Ticks and numbers under the plot, and the name of what grows at its right end, where numbers make room for it.
     *
     * @param end where the axis ends, px
     */
    void ruleX(Axis x, String name, int ticks, double end) {
        Line tick = Line.solid(palette.of(Role.MUTED, 0.7), 1);
        Lettering word = label(Lettering.Anchor.END);
        double free = right() - word.widthPx(name) - 8;
        below(name, right(), Lettering.Anchor.END);
        for (Axis.Tick t : x.ticks(ticks)) {
            if (!t.minor()) {
                double px = left() + x.share(t.value()) * (end - left());
                line(tick, px, bottom(), px, bottom() + 3);
                if (px + word.widthPx(t.label()) / 2 < free) {
                    below(t.label(), px, Lettering.Anchor.MIDDLE);
                }
            }
        }
    }

    /** A text under the plot, its middle, start or end at {@code px}. */
    void below(String text, double px, Lettering.Anchor anchor) {
        text(text, px, bottom() + 16, label(anchor));
    }

    Lettering label(Lettering.Anchor anchor) {
        return new Lettering(Face.REGULAR, LABEL_PX, palette.of(Role.MUTED), anchor);
    }

    void text(String text, double px, double py, Lettering style) {
        pen.text(text, viewport.x(px), viewport.y(py), style);
    }

    /** A line through {@code px0, py0, px1, py1, …}. */
    void line(Line line, double... px) {
        pen.stroke(scene(px, px.length), line);
    }

    /** A filled polygon {@code px0, py0, px1, py1, …}. */
    void fill(int argb, double... px) {
        pen.fill(scene(px, px.length), argb);
    }

    /** The first {@code n} numbers as scene coordinates. */
    double[] scene(double[] px, int n) {
        double[] xy = new double[n];
        for (int i = 0; i < n; i += 2) {
            xy[i] = viewport.x(px[i]);
            xy[i + 1] = viewport.y(px[i + 1]);
        }
        return xy;
    }
}
