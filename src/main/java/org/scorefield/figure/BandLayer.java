package org.scorefield.figure;

import org.scorefield.field.Box;
import org.scorefield.field.Observation;

/**
 * What a measurement says of the point: dashed the line where {@code a·x = y}, and the band one deviation of the noise
 * to either side of it.
 */
public record BandLayer(Observation observation) implements Layer {
    private static final double LINE_PX = 1.2;
    private static final double FILL = 0.18;

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Box shown = viewport.shown();
        double reach = shown.width() + shown.height();
        Line line = Line.dashed(palette.of(Role.EXACT), LINE_PX, 5, 4);
        pen.clip(shown, () -> {
            double[] lower = ends(shown, reach, -observation.band());
            double[] upper = ends(shown, reach, observation.band());
            pen.fill(
                    new double[] {lower[0], lower[1], lower[2], lower[3], upper[2], upper[3], upper[0], upper[1]},
                    palette.of(Role.EXACT, FILL));
            pen.stroke(ends(shown, reach, 0), line);
        });
    }

    /** A piece of the line moved across by {@code offset}, from beyond one edge of the box to beyond another. */
    private double[] ends(Box box, double reach, double offset) {
        double ux = observation.acrossX();
        double uy = observation.acrossY();
        double across = observation.y() / observation.length() + offset - (box.centerX() * ux + box.centerY() * uy);
        double x = box.centerX() + across * ux;
        double y = box.centerY() + across * uy;
        return new double[] {x - reach * uy, y + reach * ux, x + reach * uy, y - reach * ux};
    }
}
