package org.scorefield.scene;

import java.util.List;
import org.scorefield.field.Box;

/** Two round Gaussians side by side: the smallest drawing on which noise levels matter. */
final class TwoModes {
    private TwoModes() {}

    static Scene scene() {
        return pair("two-modes", 0.5, 0.5, 1, 0, 0.2, Box.square(3));
    }

    /** The toy of the NCSN code at two fifths of its size: .8 at (2, 2), .2 at (−2, −2), deviation .4. */
    static Scene unequal() {
        return pair("unequal-weights", 0.2, 0.8, 2, 2, 0.4, Box.square(4));
    }

    /** Sixty deviations apart, so that no particle ever changes sides at a small σ. */
    static Scene far() {
        return pair("far-modes", 0.3, 0.7, 6, 0, 0.2, Box.square(8));
    }

    private static Scene pair(
            String name, double shareOfA, double shareOfB, double x, double y, double deviation, Box box) {
        return new Scene(
                name,
                List.of(
                        Gaussian.round("A", shareOfA, -x, -y, deviation),
                        Gaussian.round("B", shareOfB, x, y, deviation)),
                box);
    }
}
