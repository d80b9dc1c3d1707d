package org.scorefield.figure;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Require;

/**
 * A colour for every number in [0, 1], straight between equally spaced stops in sRGB.
 *
 * @param id key in files
 * @param stops at least two, {@code 0xRRGGBB}
 * @see "Nuñez, Anderton and Renslow 2018, Optimizing colormaps with consideration for color vision deficiency (cividis)"
 * @see "van der Walt and Smith 2015, matplotlib's viridis and magma"
 */
public record ColorMap(String id, List<Integer> stops) {
    public static final ColorMap CIVIDIS = new ColorMap(
            "cividis", 0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55,
            0xFEE838);

    /** What lengths can be shown in: each grows lighter all the way, so that it can be told in grey print too. */
    public static final List<ColorMap> CATALOGUE = List.of(
            CIVIDIS,
            new ColorMap(
                    "viridis", 0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
                    0xFDE725),
            new ColorMap(
                    "magma", 0x000004, 0x180F3D, 0x440F76, 0x721F81, 0x9E2F7F, 0xCD4071, 0xF1605D, 0xFD9668, 0xFECA8D,
                    0xFCFDBF),
            new ColorMap("grey", 0x000000, 0xFFFFFF));

    public ColorMap {
        Require.atLeast(2, "number of stops of colour map " + id, stops.size());
        stops = List.copyOf(stops);
    }

    ColorMap(String id, int... stops) {
        this(id, boxed(stops));
    }

    private static List<Integer> boxed(int[] stops) {
        List<Integer> list = new ArrayList<>();
        for (int s : stops) {
            list.add(s);
        }
        return list;
    }

    /** The opaque ARGB colour at {@code t}; beyond the ends, the end; NaN, the start. */
    public int argb(double t) {
        double at = t > 0 ? Math.min(t, 1) * (stops.size() - 1) : 0;
        int i = Math.min((int) at, stops.size() - 2);
        double f = at - i;
        int a = stops.get(i);
        int b = stops.get(i + 1);
        return 0xFF000000 | mix(a, b, f, 16) | mix(a, b, f, 8) | mix(a, b, f, 0);
    }

    private static int mix(int a, int b, double f, int shift) {
        int from = a >> shift & 255;
        int to = b >> shift & 255;
        return (int) Math.round(from + f * (to - from)) << shift;
    }

    /** The part of this map from {@code low} to {@code high}, stretched over [0, 1]. */
    public ColorMap between(double low, double high) {
        List<Integer> cut = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cut.add(argb(low + (high - low) * i / 9) & 0xFFFFFF);
        }
        return new ColorMap(id, cut);
    }

    /** {@code n} opaque colours from one end to the other. */
    int[] table(int n) {
        int[] table = new int[n];
        for (int i = 0; i < n; i++) {
            table[i] = argb(i / (n - 1.0));
        }
        return table;
    }
}
