package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Require;

/**
 * A curve in the plane, scene units. Laid out as a chain of round Gaussians at equal steps of arc length its score is
 * known in closed form at every σ, zero included.
 *
 * <p>With a spacing of at most 1.7 deviations the density along the chain ripples by less than 0.3 %
 * (2·exp(−2π²/1.7²), the first term of its Fourier series).
 *
 * @param from where its parameter begins
 * @param to where it ends
 */
record Curve(double from, double to, Coordinate x, Coordinate y) {
    /** Pieces in which arc length is measured; fine enough for half a turn per hundredth of the curve. */
    private static final int PIECES = 4096;

    /** A coordinate of the curve as a function of its parameter. */
    @FunctionalInterface
    interface Coordinate {
        double at(double t);
    }

    /** A piece of a circle about (0, 0), angles in radians. */
    static Curve arc(double radius, double from, double to) {
        return new Curve(from, to, t -> radius * StrictMath.cos(t), t -> radius * StrictMath.sin(t));
    }

    /**
     * Lays {@code count} Gaussians along the curve.
     *
     * @param share the weight of the whole chain
     * @param deviation of each Gaussian, scene units
     * @return all with the same label and weight
     */
    List<Component> chain(String label, double share, int count, double deviation) {
        List<Component> chain = new ArrayList<>();
        for (double t : evenly(count)) {
            chain.add(Gaussian.round(label, share / count, x.at(t), y.at(t), deviation));
        }
        return chain;
    }

    /** Parameters whose points stand in the middle of {@code count} pieces of equal length. */
    double[] evenly(int count) {
        Require.atLeast(1, "number of Gaussians along a curve", count);
        double[] length = new double[PIECES + 1];
        double step = (to - from) / PIECES;
        for (int i = 1; i <= PIECES; i++) {
            double a = from + (i - 1) * step;
            double b = from + i * step;
            length[i] = length[i - 1] + StrictMath.hypot(x.at(b) - x.at(a), y.at(b) - y.at(a));
        }
        double[] parameters = new double[count];
        int piece = 1;
        for (int j = 0; j < count; j++) {
            double wanted = length[PIECES] * (j + 0.5) / count;
            while (length[piece] < wanted) {
                piece++;
            }
            double inside = (wanted - length[piece - 1]) / (length[piece] - length[piece - 1]);
            parameters[j] = from + (piece - 1 + inside) * step;
        }
        return parameters;
    }
}
