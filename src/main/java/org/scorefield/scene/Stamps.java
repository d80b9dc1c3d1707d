package org.scorefield.scene;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/** The menu of shapes to stamp. A new shape is one line: a curve, and how much of it there is between 0 and 1. */
public final class Stamps {
    private static final String OWN = "Scorefield";
    private static final double SPIRAL_TURNS = 2;
    private static final int GRID_SIDE = 5;

    public static final Catalogue<Stamp> CATALOGUE = Catalogue.of(
            "stamp",
            entry("ring", "Ring", "Points on a circle.", along(t -> circle(0, 0, 1, t))),
            entry("line", "Line", "Points on a straight line.", along(t -> new double[] {2 * t - 1, 0})),
            entry("spiral", "Spiral", "Points on an arm of two turns, evenly along it.", along(Stamps::spiral)),
            entry(
                    "two-moons",
                    "Two moons",
                    "Points on two half circles that interleave.",
                    along(t -> t < 0.5 ? circle(-0.33, -0.17, 0.67, t) : circle(0.33, 0.17, 0.67, t))),
            entry("grid", "Grid", "Clusters at the places of a square grid, five by five.", Stamps::grid));

    private Stamps() {}

    /** A place on a curve as a function of the share of its length. */
    @FunctionalInterface
    private interface Curve {
        double[] at(double share);
    }

    private static Choice<Stamp> entry(String id, String title, String summary, Stamp stamp) {
        return Choice.plain(id, title, summary, OWN, stamp);
    }

    private static Stamp along(Curve curve) {
        return (count, softness, random) -> {
            double[] xy = new double[2 * Require.atLeast(1, "number of points", count)];
            for (int i = 0; i < count; i++) {
                // One point in each of count equal pieces: even, yet not in step.
                put(xy, i, curve.at((i + random.nextDouble()) / count), softness, random);
            }
            return Points.wrap(xy);
        };
    }

    private static void put(double[] xy, int i, double[] place, double softness, RandomStream random) {
        xy[2 * i] = place[0] + softness * random.nextGaussian();
        xy[2 * i + 1] = place[1] + softness * random.nextGaussian();
    }

    private static double[] circle(double x, double y, double radius, double turn) {
        double angle = 2 * Math.PI * turn;
        return new double[] {x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)};
    }

    /** r rises with φ, from a tenth to 1; its length grows as r², nearly, so equal shares of it are equal steps of r². */
    private static double[] spiral(double share) {
        double least = 0.1;
        double radius = StrictMath.sqrt(least * least + (1 - least * least) * share);
        double angle = 2 * Math.PI * SPIRAL_TURNS * (radius - least) / (1 - least);
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    private static Points grid(int count, double softness, RandomStream random) {
        double[] xy = new double[2 * Require.atLeast(1, "number of points", count)];
        for (int i = 0; i < count; i++) {
            int place = (int) ((long) i * GRID_SIDE * GRID_SIDE / count);
            double step = 2.0 / (GRID_SIDE - 1);
            double[] center = {step * (place % GRID_SIDE) - 1, 1 - step * (place / GRID_SIDE)};
            put(xy, i, center, softness, random);
        }
        return Points.wrap(xy);
    }
}
