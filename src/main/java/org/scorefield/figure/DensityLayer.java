package org.scorefield.figure;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Points;

/**
 * A density as a quiet fill with thin contours.
 *
 * <p>The fill's colour is a place's {@link Tone}. A contour at tone t bounds the region of highest density that holds 1 − t of the mass
 * seen; the default seven are the circles r = 0.35, 0.7, …, 2.45 deviations of one Gaussian.
 *
 * @param logDensity log density, up to a constant
 * @param fill smooth, in bands between the contours, or none
 * @param tones where contours run, falling or rising, in (0, 1)
 */
public record DensityLayer(Grid logDensity, Fill fill, List<Double> tones) implements Layer {
    /** How the plane between contours is filled. */
    public enum Fill {
        SMOOTH,
        BANDED,
        NONE
    }

    private static final int SHADES = 1024;

    /** Images larger than this across are not needed even in print. */
    private static final double MOST_PIXELS = 2400;

    public DensityLayer {
        tones = List.copyOf(tones);
    }

    /** Smooth, in Mist, with seven contours. */
    public static DensityLayer of(Grid logDensity) {
        return new DensityLayer(logDensity, Fill.SMOOTH, contours(7));
    }

    /** In bands, in Mist, bounded by contours: for figures 2 and 5 of the seed, and for the presenter. */
    public static DensityLayer banded(Grid logDensity, int bands) {
        return new DensityLayer(logDensity, Fill.BANDED, contours(bands));
    }

    /** The tones of {@code n} contours that are evenly spaced circles, out to 2.45 deviations, on one Gaussian. */
    public static List<Double> contours(int n) {
        List<Double> tones = new ArrayList<>();
        for (int i = n; i >= 1; i--) {
            double r = 2.45 * i / n;
            tones.add(StrictMath.exp(-0.5 * r * r));
        }
        return tones;
    }

    public DensityLayer withFill(Fill newFill) {
        return new DensityLayer(logDensity, newFill, tones);
    }

    /** The contour lines of one tone, scene units; empty if there is no density. */
    public List<Points> lines(double tone) {
        Tone t = Tone.of(logDensity);
        return t.isEmpty() ? List.of() : Contours.of(logDensity, t.logDensity(tone));
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Tone tone = Tone.of(logDensity);
        if (tone.isEmpty()) {
            return;
        }
        pen.clip(viewport.shown(), () -> {
            if (fill != Fill.NONE) {
                fill(pen, viewport, palette, tone);
            }
            Line thin = Line.solid(palette.of(Role.CONTOUR, fill == Fill.BANDED ? 0.6 : 0.8), 0.8);
            for (double t : tones) {
                for (Points line : Contours.of(logDensity, tone.logDensity(t))) {
                    pen.stroke(line.toArray(), thin);
                }
            }
        });
    }

    private void fill(Pen pen, Viewport viewport, Palette palette, Tone tone) {
        ColorMap colours = palette.mist();
        // Smooth tones bear stretching; the edge of a band does not.
        double wanted = fill == Fill.BANDED ? pen.resolution() : Math.min(pen.resolution(), 2);
        Box box = logDensity.lattice().box();
        double perUnit = viewport.scale() * wanted;
        int width = (int) Math.clamp(Math.round(box.width() * perUnit), 1, (long) MOST_PIXELS);
        int height = (int) Math.clamp(Math.round(box.height() * perUnit), 1, (long) MOST_PIXELS);
        int[] pixels = new int[width * height];
        double[] nodes = logDensity.toArray();
        int[] table;
        if (fill == Fill.BANDED) {
            double[] levels =
                    tones.stream().mapToDouble(tone::logDensity).sorted().toArray();
            double lowest = levels.length == 0 ? 0 : levels[0] - 30;
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = nodes[i] > lowest ? nodes[i] : lowest; // also NaN
            }
            table = colours.table(levels.length + 1);
            upsample(nodes, width, height, pixels, v -> {
                int band = 0;
                while (band < levels.length && v > levels[band]) {
                    band++;
                }
                return table[band];
            });
        } else {
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = tone.at(nodes[i]);
            }
            table = colours.table(SHADES);
            upsample(nodes, width, height, pixels, v -> table[(int) (v * (SHADES - 1) + 0.5)]);
        }
        pen.image(Picture.wrap(width, height, pixels), box);
    }

    @FunctionalInterface
    private interface Shade {
        int argb(double value);
    }

    /** Bilinear between the grid's points, at the middle of each pixel. */
    private void upsample(double[] nodes, int width, int height, int[] pixels, Shade shade) {
        int columns = logDensity.columns();
        int rows = logDensity.rows();
        int[] column = new int[width];
        double[] fraction = new double[width];
        for (int x = 0; x < width; x++) {
            double u = (x + 0.5) / width * (columns - 1);
            column[x] = Math.min((int) u, columns - 2);
            fraction[x] = u - column[x];
        }
        double[] row = new double[columns];
        for (int y = 0; y < height; y++) {
            double v = (1 - (y + 0.5) / height) * (rows - 1);
            int r = Math.min((int) v, rows - 2);
            for (int c = 0; c < columns; c++) {
                double below = nodes[r * columns + c];
                row[c] = below + (v - r) * (nodes[(r + 1) * columns + c] - below);
            }
            for (int x = 0; x < width; x++) {
                double a = row[column[x]];
                pixels[y * width + x] = shade.argb(a + fraction[x] * (row[column[x] + 1] - a));
            }
        }
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.values("log-density", logDensity);
    }
}
