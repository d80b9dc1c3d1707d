package org.scorefield.figure;

import org.scorefield.field.Require;

/**
 * An error at every place as heat: the canvas where there is none, the colour of {@link Role#ERROR} at the limit.
 *
 * @param values at least 0
 * @param limit where the colours end, above 0
 * @param name what is shown, for the key
 */
public record HeatLayer(Grid values, double limit, String name) implements Layer {
    public HeatLayer {
        Require.positive("limit of a heat map", limit);
    }

    /** The key that says what the colours mean. */
    public Layer key() {
        return (pen, viewport, palette) -> on(palette).key().paint(pen, viewport, palette);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        on(palette).paint(pen, viewport, palette);
    }

    private MapLayer on(Palette palette) {
        ColorMap heat = new ColorMap("error", palette.canvas() & 0xFFFFFF, palette.of(Role.ERROR) & 0xFFFFFF);
        return new MapLayer(values, heat, false, limit, name);
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.values(name, values);
    }
}
