package org.scorefield.figure;

import java.util.Arrays;
import java.util.Optional;
import org.scorefield.field.Box;
import org.scorefield.field.Require;

/**
 * A number at every place as colour: from {@code −limit} to {@code limit} for what has a sign, from 0 to {@code limit} for
 * what has none. A place without a number stays as the canvas is.
 *
 * @param values what is shown
 * @param map its colours, for the whole range
 * @param signed true if the middle colour is 0
 * @param limit where the colours end, above 0
 * @param name what is shown, for the key
 */
public record MapLayer(Grid values, ColorMap map, boolean signed, double limit, String name) implements Layer {
    /** Blue below, orange above, light in the middle: seen by protans and deutans too. */
    public static final ColorMap DIVERGING = new ColorMap(
            "diverging",
            0x053061,
            0x2166AC,
            0x4393C3,
            0x92C5DE,
            0xD1E5F0,
            0xF7F7F7,
            0xFDDBC7,
            0xF4A582,
            0xE08214,
            0xB35806,
            0x7F3B08);

    private static final int SHADES = 1024;
    private static final double MOST_PIXELS = 1600;

    /** This share of the places lies within the limit; the rest takes its colour. */
    private static final double SHARE = 0.98;

    public MapLayer {
        Require.positive("limit of a map", limit);
    }

    /** Something with a sign, such as divergence or curl. */
    public static MapLayer signed(Grid values, double limit, String name) {
        return new MapLayer(values, DIVERGING, true, limit, name);
    }

    /** Something at least 0, such as a length. */
    public static MapLayer positive(Grid values, double limit, String name) {
        return new MapLayer(values, ColorMap.CIVIDIS, false, limit, name);
    }

    /** The same in other colours; what has a sign keeps its own, whose middle is 0. */
    public MapLayer in(ColorMap colors) {
        return signed ? this : new MapLayer(values, colors, false, limit, name);
    }

    /** A round limit that all but the most extreme fiftieth of the places stay within; 1 if all are 0. */
    public static double limitOf(double[] values) {
        double[] sizes = Arrays.stream(values)
                .map(Math::abs)
                .filter(v -> v < 1e300)
                .sorted()
                .toArray();
        double high = sizes.length == 0 ? 0 : sizes[(int) (SHARE * (sizes.length - 1))];
        return high > 1e-300 ? Axis.end(high) : 1;
    }

    /** The key that says what the colours mean. */
    public Layer key() {
        String high = Axis.number(limit);
        return new ColorBarLayer(Optional.of(map), signed ? Axis.number(-limit) : "0", high, name);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Box box = values.lattice().box();
        double perUnit = viewport.scale() * Math.min(pen.resolution(), 2);
        int width = (int) Math.clamp(Math.round(box.width() * perUnit), 1, (long) MOST_PIXELS);
        int height = (int) Math.clamp(Math.round(box.height() * perUnit), 1, (long) MOST_PIXELS);
        int[] colours = map.table(SHADES);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            double row = (1 - (y + 0.5) / height) * (values.rows() - 1);
            for (int x = 0; x < width; x++) {
                double v = between((x + 0.5) / width * (values.columns() - 1), row);
                double share = signed ? 0.5 + 0.5 * v / limit : v / limit;
                if (!Double.isNaN(share)) {
                    pixels[y * width + x] = colours[(int) (Math.clamp(share, 0.0, 1.0) * (SHADES - 1) + 0.5)];
                }
            }
        }
        pen.clip(viewport.shown(), () -> pen.image(Picture.wrap(width, height, pixels), box));
    }

    /** Bilinear between the four grid points around. */
    private double between(double column, double row) {
        int c = Math.min((int) column, values.columns() - 2);
        int r = Math.min((int) row, values.rows() - 2);
        double u = column - c;
        double v = row - r;
        double below = values.at(c, r) + u * (values.at(c + 1, r) - values.at(c, r));
        double above = values.at(c, r + 1) + u * (values.at(c + 1, r + 1) - values.at(c, r + 1));
        return below + v * (above - below);
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.values(name, values);
    }
}
