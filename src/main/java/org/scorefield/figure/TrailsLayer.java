package org.scorefield.figure;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Where particles have been: a grey line each, fading towards the past.
 *
 * @param history the same particles at successive steps, oldest first, each n×2, scene units
 * @param every a trail for every how many-th particle
 * @param opacity of the newest stretch, in [0, 1]; older ones fall linearly
 */
public record TrailsLayer(List<Points> history, int every, double opacity) implements Layer {
    /** Trails fade in this many steps: one line each is far cheaper than one per segment. */
    private static final int SHADES = 8;

    private static final double LINE_PX = 0.9;

    public TrailsLayer {
        history = List.copyOf(history);
        Require.atLeast(1, "particles per trail", every);
        Require.within("trail opacity", 0, 1, opacity);
    }

    public static TrailsLayer of(List<Points> history, int every) {
        return new TrailsLayer(history, every, 0.45);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        int steps = history.size();
        if (steps < 2) {
            return;
        }
        Line[] lines = new Line[SHADES];
        for (int k = 0; k < SHADES; k++) {
            lines[k] = Line.solid(palette.of(Role.TRAIL, opacity * (k + 1) / SHADES), LINE_PX);
        }
        int particles = history.getLast().size();
        double[] xy = new double[2 * steps];
        pen.clip(viewport.shown(), () -> {
            for (int i = 0; i < particles; i += every) {
                for (int t = 0; t < steps; t++) {
                    Points then = history.get(t);
                    boolean lived = i < then.size();
                    xy[2 * t] = lived ? then.x(i) : Double.NaN;
                    xy[2 * t + 1] = lived ? then.y(i) : Double.NaN;
                }
                for (int k = 0; k < SHADES; k++) {
                    int from = (steps - 1) * k / SHADES;
                    int to = (steps - 1) * (k + 1) / SHADES;
                    if (to > from) {
                        pen.stroke(xy, from, to + 1, lines[k]);
                    }
                }
            }
        });
    }

    @Override
    public void tell(Ledger ledger) {
        for (int i = 0; i < history.getLast().size(); i += every) {
            for (Points then : history) {
                if (i < then.size()) {
                    ledger.mark("trails", Integer.toString(i), then.x(i), then.y(i), Double.NaN, Double.NaN);
                }
            }
        }
    }
}
