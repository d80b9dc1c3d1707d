package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;

/**
 * Five bent arms, ffjord's pinwheel: a point (r, q) with r ~ N(1, .3²), q ~ N(0, .1²) is turned by
 * {@code arm + ¼ eʳ} and doubled.
 *
 * <p>Each arm is twelve Gaussians along r; each is the image of a normal under the map's derivative at its centre, so
 * the arm bends as the original does.
 */
final class Pinwheel {
    private static final int ARMS = 5;
    private static final int PER_ARM = 12;
    /** Steps of r, in units of its deviation .3. */
    private static final double STEP = 0.4;

    private static final double PIECE = 0.35;

    private Pinwheel() {}

    static Scene scene() {
        List<Component> arms = new ArrayList<>();
        for (int arm = 0; arm < ARMS; arm++) {
            for (int j = 0; j < PER_ARM; j++) {
                arms.add(piece(arm, (j - 0.5 * (PER_ARM - 1)) * STEP));
            }
        }
        return new Scene("pinwheel", arms, Box.square(4.5));
    }

    private static Gaussian piece(int arm, double z) {
        double r = 1 + 0.3 * z;
        double bend = 0.25 * StrictMath.exp(r);
        double angle = -(2 * Math.PI * arm / ARMS + bend); // the original multiplies a row vector: clockwise
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        // The two columns of the derivative: along r, which also turns, and across.
        double alongX = c + r * bend * s;
        double alongY = s - r * bend * c;
        double a = 4 * 0.3 * PIECE * 0.3 * PIECE;
        double b = 4 * 0.1 * 0.1;
        Covariance spread = new Covariance(
                a * alongX * alongX + b * s * s, a * alongX * alongY - b * s * c, a * alongY * alongY + b * c * c);
        // Weights so that the pieces' centres and widths add up to variance one in z.
        double weight = StrictMath.exp(-0.5 * z * z / (1 - PIECE * PIECE));
        return new Gaussian(String.valueOf((char) ('A' + arm)), weight, 2 * r * c, 2 * r * s, spread);
    }
}
