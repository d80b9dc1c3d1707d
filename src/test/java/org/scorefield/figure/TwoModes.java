package org.scorefield.figure;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Two Gaussians with their score by hand, so that figures can be tested without the rooms that compute them. */
final class TwoModes {
    static final Box BOX = Box.square(3);
    /** As a figure in print has it: axis numbers left and below, the key above, a little air at the right. */
    static final Gutter GUTTER = new Gutter(28, 26, 8, 28);

    private static final double[] MX = {-1.05, 1};
    private static final double[] MY = {-0.55, 0.75};
    private static final double[] VARIANCE = {0.16, 0.3};

    private TwoModes() {}

    static double log(double x, double y, double sigma, double[] score) {
        double[] p = new double[2];
        double total = 0;
        for (int k = 0; k < 2; k++) {
            double v = VARIANCE[k] + sigma * sigma;
            double dx = x - MX[k];
            double dy = y - MY[k];
            p[k] = StrictMath.exp(-(dx * dx + dy * dy) / (2 * v)) / v + 1e-300;
            total += p[k];
        }
        score[0] = 0;
        score[1] = 0;
        for (int k = 0; k < 2; k++) {
            double v = VARIANCE[k] + sigma * sigma;
            score[0] -= p[k] / total * (x - MX[k]) / v;
            score[1] -= p[k] / total * (y - MY[k]) / v;
        }
        return StrictMath.log(total);
    }

    static Points score(Points at, double sigma) {
        double[] xy = at.toArray();
        double[] s = new double[2];
        for (int i = 0; i < at.size(); i++) {
            log(at.x(i), at.y(i), sigma, s);
            xy[2 * i] = s[0];
            xy[2 * i + 1] = s[1];
        }
        return Points.wrap(xy);
    }

    /** The same with an error that a person can see. */
    static Points learned(Points at, double sigma) {
        double[] xy = score(at, sigma).toArray();
        for (int i = 0; i < at.size(); i++) {
            double turn = 0.35 * StrictMath.sin(1.3 * at.x(i) + at.y(i));
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            xy[2 * i] = x - turn * y;
            xy[2 * i + 1] = y + turn * x;
        }
        return Points.wrap(xy);
    }

    static Grid density(Box box, int columns, int rows, double sigma) {
        Lattice lattice = new Lattice(box, columns, rows);
        Points at = lattice.points();
        double[] values = new double[at.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = log(at.x(i), at.y(i), sigma, new double[2]);
        }
        return Grid.wrap(lattice, values);
    }

    static Grid density(Viewport view, double sigma) {
        return density(view.shown(), (int) (view.plotWidthPx() / 5), (int) (view.plotHeightPx() / 5), sigma);
    }

    /** Langevin runs of n particles, the last {@code steps} positions. */
    static List<Points> history(int n, int steps, long seed) {
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            RandomStream r = RandomStream.of(seed, "start").at(i);
            int k = r.nextDouble() < 0.5 ? 0 : 1;
            xy[2 * i] = MX[k] + 1.2 * r.nextGaussian() * Math.sqrt(VARIANCE[k]);
            xy[2 * i + 1] = MY[k] + 1.2 * r.nextGaussian() * Math.sqrt(VARIANCE[k]);
        }
        List<Points> history = new ArrayList<>();
        RandomStream noise = RandomStream.of(seed, "noise");
        double step = 0.0012;
        for (int t = 0; t < steps; t++) {
            Points at = Points.of(xy);
            history.add(at);
            Points s = score(at, 0.21);
            for (int i = 0; i < n; i++) {
                xy[2 * i] += step * s.x(i) + Math.sqrt(2 * step) * noise.nextGaussian();
                xy[2 * i + 1] += step * s.y(i) + Math.sqrt(2 * step) * noise.nextGaussian();
            }
        }
        return history;
    }
}
