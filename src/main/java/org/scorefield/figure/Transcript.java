package org.scorefield.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The words of a figure and where they stand: what a format lays unseen over outlines, so that one can find and copy them. */
final class Transcript {
    private final List<Word> words = new ArrayList<>();

    /**
     * Where a text stands, px to the right of and below the origin.
     *
     * @param x where it begins
     * @param y its baseline
     */
    record Span(double x, double y, double widthPx, double sizePx) {}

    /** A text and where it stands in the whole figure. */
    record Word(String text, Span where) {}

    /** Notes a text that is drawn, unless it is cut off or has no width. */
    void hear(Graphics2D g, String text, Span where) {
        Shape clip = g.getClip();
        boolean shown = clip == null || clip.contains(where.x() + where.widthPx() / 2, where.y() - where.sizePx() / 3);
        if (shown && !text.isBlank() && where.widthPx() > 0) {
            Point2D at = g.getTransform().transform(new Point2D.Double(where.x(), where.y()), null);
            words.add(new Word(text, new Span(at.getX(), at.getY(), where.widthPx(), where.sizePx())));
        }
    }

    /** All of them, as they were drawn. */
    List<Word> words() {
        return List.copyOf(words);
    }
}
