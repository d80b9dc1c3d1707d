package org.scorefield.figure;

import org.scorefield.field.Require;

/**
 * A round lens: inside it the exact field dashed, the learned one solid and whiskers between their tips; around it a
 * ring; under it the mean distance of the two scores.
 *
 * @param learned the learned field on a lattice that covers the lens
 * @param exact the exact field on the same places
 * @param x the middle, scene units
 * @param y the middle, scene units
 * @param radiusPx the same at any zoom
 * @param factor what scores were multiplied by to give the arrows, above 0
 */
public record LensLayer(ArrowsLayer learned, ArrowsLayer exact, double x, double y, double radiusPx, double factor)
        implements Layer {
    private static final int CORNERS = 96;
    private static final double RING_PX = 1.6;
    private static final double GLASS = 0.45;
    private static final double SIZE_PX = 12;
    private static final double PLATE_PX = 24;
    private static final double GAP_PX = 6;

    public LensLayer {
        Require.positive("radius of a lens", radiusPx);
        Require.positive("factor of a lens", factor);
    }

    /** The mean of ‖learned − exact‖ over the places inside, 1/scene unit; NaN if none lies inside. */
    public double meanError(double radius) {
        ArrowsLayer a = learned.within(x, y, radius, true);
        ArrowsLayer b = exact.within(x, y, radius, true);
        double sum = 0;
        for (int i = 0; i < a.places().size(); i++) {
            double dx = a.scores().x(i) - b.scores().x(i);
            double dy = a.scores().y(i) - b.scores().y(i);
            sum += Math.sqrt(dx * dx + dy * dy) / factor;
        }
        return sum / a.places().size();
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        double unit = viewport.unitsPerPx();
        double radius = radiusPx * unit;
        double[] ring = new double[2 * (CORNERS + 1)];
        for (int i = 0; i <= CORNERS; i++) {
            double t = 2 * Math.PI * i / CORNERS;
            ring[2 * i] = x + radius * StrictMath.cos(t);
            ring[2 * i + 1] = y + radius * StrictMath.sin(t);
        }
        pen.clip(viewport.shown(), () -> {
            pen.fill(ring, (int) Math.round(255 * GLASS) << 24 | (palette.canvas() & 0xFFFFFF));
            ArrowsLayer solid = learned.within(x, y, radius, true);
            ArrowsLayer dashed = exact.within(x, y, radius, true);
            solid.paint(pen, viewport, palette);
            dashed.paint(pen, viewport, palette); // over the other, or a good field would hide it
            new ErrorLayer(solid, dashed).paint(pen, viewport, palette);
            pen.stroke(ring, Line.solid(palette.of(Role.TEXT), RING_PX));
            say(pen, viewport, palette, meanError(radius));
        });
    }

    /** Under the ring, or over it where there is no room below. */
    private void say(Pen pen, Viewport viewport, Palette palette, double meanError) {
        if (!(meanError >= 0)) {
            return;
        }
        String words = pen.say("mean |s_θ − s*|") + " = "
                + Axis.fixed(meanError, meanError < 0.1 ? 3 : meanError < 10 ? 2 : 1);
        Lettering lettering = new Lettering(Face.REGULAR, SIZE_PX, palette.of(Role.TEXT), Lettering.Anchor.MIDDLE);
        double width = lettering.widthPx(words) + 20;
        double left = Math.clamp(
                viewport.px(x) - width / 2,
                viewport.gutter().left() + GAP_PX,
                Math.max(viewport.gutter().left() + GAP_PX, viewport.widthPx() - width - GAP_PX));
        double below = viewport.py(y) + radiusPx + GAP_PX;
        double top = below + PLATE_PX < viewport.heightPx() - viewport.gutter().bottom()
                ? below
                : viewport.py(y) - radiusPx - GAP_PX - PLATE_PX;
        Plate.fill(pen, viewport, palette, left, top, width, PLATE_PX);
        pen.text(words, viewport.x(left + width / 2), viewport.y(top + PLATE_PX / 2 + lettering.dropPx()), lettering);
    }
}
