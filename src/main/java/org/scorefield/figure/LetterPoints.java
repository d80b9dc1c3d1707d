package org.scorefield.figure;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/** A text as points that fill its letters, to be drawn with. */
public final class LetterPoints {
    private static final double SIZE = 100;

    /** So many misses in a row mean that there is nothing to hit. */
    private static final int MOST_MISSES = 10_000;

    private LetterPoints() {}

    /**
     * Points uniform in the letters, within one unit of (0, 0), as wide as that or as high.
     *
     * @param text what the program's font can write, at least one letter
     * @param softness the deviation of their normal jitter, in the shape's own units
     * @return count×2
     * @throws IllegalArgumentException if the text leaves no ink
     */
    public static Points of(String text, int count, double softness, RandomStream random) {
        Require.atLeast(1, "number of points", count);
        Shape letters = new Face.Run(Face.SEMIBOLD, text)
                .font(SIZE)
                .createGlyphVector(Face.EXACT, text)
                .getOutline();
        Rectangle2D box = letters.getBounds2D();
        double half = 0.5 * Math.max(box.getWidth(), box.getHeight());
        double[] xy = new double[2 * count];
        int misses = 0;
        for (int i = 0; i < count; ) {
            double x = box.getX() + random.nextDouble() * box.getWidth();
            double y = box.getY() + random.nextDouble() * box.getHeight();
            if (half > 0 && letters.contains(x, y)) {
                xy[2 * i] = (x - box.getCenterX()) / half + softness * random.nextGaussian();
                xy[2 * i + 1] = (box.getCenterY() - y) / half + softness * random.nextGaussian();
                i++;
                misses = 0;
            } else if (half == 0 || ++misses > MOST_MISSES) {
                throw new IllegalArgumentException(
                        "a stamp of text needs letters that leave ink, but was \"" + text + "\"; type a word");
            }
        }
        return Points.wrap(xy);
    }
}
