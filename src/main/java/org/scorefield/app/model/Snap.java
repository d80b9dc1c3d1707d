package org.scorefield.app.model;

import java.util.Collection;
import java.util.OptionalDouble;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/**
 * Where a dragged centre comes to rest: on the x or y of another centre if that is near, else on the grid if that is.
 *
 * @param x where it rests, scene units
 * @param y likewise
 * @param guideX the x it shares with another centre, to be drawn as a guide
 * @param guideY likewise
 */
public record Snap(double x, double y, OptionalDouble guideX, OptionalDouble guideY) {
    /** Nearer than this on screen, a place pulls. */
    public static final double REACH_PX = 6;

    /** Grid lines stand at least this far apart on screen. */
    private static final double GRID_PX = 40;

    /**
     * Pulls a place to what is near.
     *
     * @param moving the components that move with it and pull nothing
     * @param unitsPerPx scene units a px
     */
    public static Snap of(Scene scene, Collection<Integer> moving, double x, double y, double unitsPerPx) {
        double reach = REACH_PX * unitsPerPx;
        double step = gridStep(unitsPerPx);
        double nearX = Double.NaN;
        double nearY = Double.NaN;
        for (int i = 0; i < scene.components().size(); i++) {
            Component c = scene.components().get(i);
            if (c instanceof Gaussian g && !moving.contains(i)) {
                nearX = nearer(nearX, g.meanX(), x, reach);
                nearY = nearer(nearY, g.meanY(), y, reach);
            }
        }
        boolean byX = !Double.isNaN(nearX);
        boolean byY = !Double.isNaN(nearY);
        return new Snap(
                byX ? nearX : onGrid(x, step, reach),
                byY ? nearY : onGrid(y, step, reach),
                byX ? OptionalDouble.of(nearX) : OptionalDouble.empty(),
                byY ? OptionalDouble.of(nearY) : OptionalDouble.empty());
    }

    private static double nearer(double best, double candidate, double x, double reach) {
        boolean closer = Double.isNaN(best) || Math.abs(candidate - x) < Math.abs(best - x);
        return Math.abs(candidate - x) <= reach && closer ? candidate : best;
    }

    private static double onGrid(double x, double step, double reach) {
        double line = step * Math.rint(x / step);
        return Math.abs(line - x) <= reach ? line : x;
    }

    /** 1, 2 or 5 times a power of ten, so that lines stand far enough apart to leave room between them. */
    static double gridStep(double unitsPerPx) {
        double least = GRID_PX * unitsPerPx;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= least) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
