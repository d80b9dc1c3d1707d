package org.scorefield.figure;

import java.util.Optional;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * A score field as arrows, each centred on its place.
 *
 * @param places where, n×2, scene units
 * @param scores the field there, n×2; rows that are not finite are left out
 * @param cell the room of one arrow, scene units
 * @param scale length and colour
 * @param exact true for the exact field (dashed, hollow head), false for the learned one (solid, filled head)
 * @param halo true for a rim in the colour of the canvas, which keeps arrows legible over a map
 * @param clear where none are drawn, scene units, so that a key has no stumps of arrows round it; they are told all the same
 */
public record ArrowsLayer(
        Points places, Points scores, double cell, ArrowScale scale, boolean exact, boolean halo, Optional<Box> clear)
        implements Layer {
    /** How far a halo reaches beyond a line, px. */
    static final double HALO_PX = 1.2;

    static final double HALO_OPACITY = 0.7;

    public ArrowsLayer {
        Require.positive("arrow cell", cell);
        if (places.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "there must be one score per place, but there are " + scores.size() + " for " + places.size());
        }
    }

    /** Without a halo. */
    public ArrowsLayer(Points places, Points scores, double cell, ArrowScale scale, boolean exact) {
        this(places, scores, cell, scale, exact, false, Optional.empty());
    }

    /** The same arrows, with a halo or without. */
    public ArrowsLayer withHalo(boolean newHalo) {
        return new ArrowsLayer(places, scores, cell, scale, exact, newHalo, clear);
    }

    /** The same arrows, none of them drawn in a box. */
    public ArrowsLayer clearOf(Optional<Box> box) {
        return new ArrowsLayer(places, scores, cell, scale, exact, halo, box);
    }

    /** True if arrow {@code i} would reach into the box that is kept clear. */
    boolean covers(int i) {
        if (clear.isEmpty()) {
            return false;
        }
        Box box = clear.get();
        double norm = ArrowScale.norm(scores, i);
        double reach = norm > 0 ? 0.5 * length(i) / norm : 0;
        double dx = Math.abs(reach * scores.x(i));
        double dy = Math.abs(reach * scores.y(i));
        return places.x(i) + dx > box.xMin()
                && places.x(i) - dx < box.xMax()
                && places.y(i) + dy > box.yMin()
                && places.y(i) - dy < box.yMax();
    }

    /** The learned field on a lattice. */
    public static ArrowsLayer learned(Lattice lattice, Points scores, ArrowScale scale) {
        return new ArrowsLayer(lattice.points(), scores, cell(lattice), scale, false);
    }

    /** The exact field on a lattice. */
    public static ArrowsLayer exact(Lattice lattice, Points scores, ArrowScale scale) {
        return new ArrowsLayer(lattice.points(), scores, cell(lattice), scale, true);
    }

    static double cell(Lattice lattice) {
        return Math.min(lattice.stepX(), lattice.stepY());
    }

    /** Only the arrows inside a circle, or only those outside it: for a lens. */
    public ArrowsLayer within(double x, double y, double radius, boolean inside) {
        double[] keptPlaces = new double[2 * places.size()];
        double[] keptScores = new double[2 * places.size()];
        int n = 0;
        for (int i = 0; i < places.size(); i++) {
            double dx = places.x(i) - x;
            double dy = places.y(i) - y;
            if (dx * dx + dy * dy <= radius * radius == inside) {
                keptPlaces[n] = places.x(i);
                keptPlaces[n + 1] = places.y(i);
                keptScores[n] = scores.x(i);
                keptScores[n + 1] = scores.y(i);
                n += 2;
            }
        }
        return new ArrowsLayer(
                Points.wrap(keptPlaces).slice(0, n / 2),
                Points.wrap(keptScores).slice(0, n / 2),
                cell,
                scale,
                exact,
                halo,
                clear);
    }

    /** How long arrow {@code i} is, scene units. */
    public double length(int i) {
        return cell * scale.share(ArrowScale.norm(scores, i));
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        pen.clip(viewport.shown(), () -> {
            ArrowShape shape = exact ? ArrowShape.EXACT : ArrowShape.LEARNED;
            ColorMap ramp = palette.arrowRamp();
            int plain = palette.of(shape.role());
            int rim = (int) Math.round(255 * HALO_OPACITY) << 24 | (palette.canvas() & 0xFFFFFF);
            double unit = viewport.unitsPerPx();
            for (int i = 0; i < places.size(); i++) {
                double norm = ArrowScale.norm(scores, i);
                if (!Double.isFinite(norm) || covers(i)) {
                    continue;
                }
                int argb = scale.mode() == ArrowLength.UNIT_LOG ? ramp.argb(scale.tone(norm)) : plain;
                double away = norm > 0 ? 1 / norm : 0;
                double ux = scores.x(i) * away;
                double uy = scores.y(i) * away;
                double lengthPx = length(i) / unit;
                double weight = ArrowShape.weight(cell / unit);
                if (halo) {
                    ArrowShape.rim(pen, places.x(i), places.y(i), ux, uy, lengthPx, weight, unit, rim);
                }
                shape.draw(pen, places.x(i), places.y(i), ux, uy, lengthPx, weight, unit, argb);
            }
        });
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.vectors(exact ? "exact" : "learned", places, scores);
    }
}
