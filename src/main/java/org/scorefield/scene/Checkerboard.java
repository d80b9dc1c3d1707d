package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;

/**
 * Eight squares of side 2 on [−4, 4]², ffjord's checkerboard with soft edges: each square is 4×4 round Gaussians.
 *
 * <p>Column i = −2 … 1 has squares at rows −2 and 0, moved up by one if i is odd; all doubled.
 */
final class Checkerboard {
    private static final int PER_SIDE = 4;
    private static final double DEVIATION = 0.22;

    private Checkerboard() {}

    static Scene scene() {
        List<Component> squares = new ArrayList<>();
        for (int column = -2; column < 2; column++) {
            for (int row = -2 + Math.floorMod(column, 2); row < 2; row += 2) {
                fill(squares, 2.0 * column, 2.0 * row);
            }
        }
        return new Scene("checkerboard", squares, Box.square(5));
    }

    private static void fill(List<Component> squares, double left, double bottom) {
        for (int i = 0; i < PER_SIDE * PER_SIDE; i++) {
            double x = left + 2 * (i % PER_SIDE + 0.5) / PER_SIDE;
            double y = bottom + 2 * ((double) (i / PER_SIDE) + 0.5) / PER_SIDE;
            squares.add(Gaussian.round("A", 1.0 / 128, x, y, DEVIATION));
        }
    }
}
