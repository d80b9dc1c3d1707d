package org.scorefield.figure;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Fine lines in the colour and form of a field: solid for the learned one, dashed for the exact one.
 *
 * @param lines each n×2, scene units
 * @param role whose colour they have
 * @param widthPx px
 * @param heads true for an arrow head half way along each, which says where it leads
 */
public record TracesLayer(List<Points> lines, Role role, double widthPx, boolean heads) implements Layer {
    private static final double OPACITY = 0.85;
    private static final double DASH_PX = 5;
    private static final double GAP_PX = 3;
    private static final double HEAD_PX = 6.5;
    private static final double WING = 0.4;

    public TracesLayer {
        lines = List.copyOf(lines);
        Require.positive("width of a trace", widthPx);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        int argb = palette.of(role, OPACITY);
        Line line = role == Role.EXACT ? Line.dashed(argb, widthPx, DASH_PX, GAP_PX) : Line.solid(argb, widthPx);
        double head = HEAD_PX * viewport.unitsPerPx();
        pen.clip(viewport.shown(), () -> {
            for (Points points : lines) {
                pen.stroke(points.toArray(), line);
                if (heads && points.size() > 2) {
                    head(pen, points, head, palette.of(role));
                }
            }
        });
    }

    private static void head(Pen pen, Points line, double size, int argb) {
        int i = line.size() / 2;
        double dx = line.x(i) - line.x(i - 1);
        double dy = line.y(i) - line.y(i - 1);
        double norm = Math.sqrt(dx * dx + dy * dy);
        if (!(norm > 0)) {
            return;
        }
        double ux = size * dx / norm;
        double uy = size * dy / norm;
        double x = line.x(i) + 0.5 * ux;
        double y = line.y(i) + 0.5 * uy;
        pen.fill(
                new double[] {x, y, x - ux - WING * uy, y - uy + WING * ux, x - ux + WING * uy, y - uy - WING * ux, x, y
                },
                argb);
    }
}
