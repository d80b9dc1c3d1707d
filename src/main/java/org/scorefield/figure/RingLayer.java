package org.scorefield.figure;

/**
 * A ring about a place, to tell it from others; as large at any zoom.
 *
 * @param x scene units
 * @param y scene units
 */
public record RingLayer(double x, double y, Role role) implements Layer {
    private static final double RADIUS_PX = 6.5;
    private static final double LINE_PX = 2;

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        pen.clip(viewport.shown(), () -> pen.dot(x, y, Dot.hollow(RADIUS_PX, LINE_PX, palette.of(role))));
    }
}
