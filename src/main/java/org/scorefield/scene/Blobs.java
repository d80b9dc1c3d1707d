package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Scenes of a few Gaussians or points. */
final class Blobs {
    private Blobs() {}

    static Scene one() {
        return new Scene("one-gaussian", List.of(Gaussian.round("A", 1, 0, 0, 0.5)), Box.square(3));
    }

    /** As good as nothing: so broad that whatever is drawn over it stands out. A scene needs something to be a density. */
    static Scene empty() {
        return new Scene("empty", List.of(Gaussian.round("A", 1, 0, 0, 1.4)), Box.square(3));
    }

    static Scene thinEllipse() {
        Covariance thin = Covariance.ofAxes(1.2, 0.05, Math.PI / 6);
        return new Scene("thin-ellipse", List.of(new Gaussian("A", 1, 0, 0, thin)), Box.square(3));
    }

    /** Centres every 45° on radius 4, deviation .5, all divided by 1.414 as ffjord does. */
    static Scene eight() {
        List<Component> blobs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double angle = i * Math.PI / 4;
            blobs.add(Gaussian.round(
                    letter(i),
                    0.125,
                    4 * StrictMath.cos(angle) / 1.414,
                    4 * StrictMath.sin(angle) / 1.414,
                    0.5 / 1.414));
        }
        return new Scene("eight-gaussians", blobs, Box.square(4.5));
    }

    static Scene grid() {
        List<Component> blobs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            blobs.add(Gaussian.round(letter(i), 1.0 / 9, 1.5 * (i % 3 - 1), 1.5 * (1 - i / 3), 0.15));
        }
        return new Scene("grid", blobs, Box.square(3));
    }

    /** A wide blob and six specks that together hold 6 % of the weight. */
    static Scene outliers() {
        List<Component> blobs = new ArrayList<>();
        blobs.add(Gaussian.round("A", 0.94, 0, 0, 0.5));
        double[] specks = {2.6, 1.9, -2.4, 2.2, -2.7, -1.2, 1.1, -2.6, 2.5, -1.4, -0.6, 2.7};
        for (int i = 0; i < specks.length; i += 2) {
            blobs.add(Gaussian.round("outlier", 0.01, specks[i], specks[i + 1], 0.05));
        }
        return new Scene("outliers", blobs, Box.square(3.5));
    }

    /** Forty places drawn once from a round Gaussian: data as points, on which a small σ memorises. */
    static Scene fewPoints() {
        RandomStream random = RandomStream.of(40, "few points");
        double[] xy = new double[80];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.max(-2.4, Math.min(2.4, random.nextGaussian()));
        }
        return new Scene("few-points", List.of(new PointCloud("A", 1, Points.wrap(xy))), Box.square(3));
    }

    private static String letter(int i) {
        return String.valueOf((char) ('A' + i));
    }
}
