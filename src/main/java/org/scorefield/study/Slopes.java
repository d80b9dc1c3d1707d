package org.scorefield.study;

import org.scorefield.field.Points;

/**
 * A field and its Jacobian {@code J = ∂s/∂x} at n places. Immutable.
 *
 * <p>The gradient of a function has a symmetric J; a free vector field need not, and {@link #curl} says by how much.
 */
public final class Slopes {
    private static final int NUMBERS = 4;

    private final Points score;
    private final double[] jacobian;

    /**
     * Takes {@code jacobian} over without a copy.
     *
     * @param score n×2
     * @param jacobian n×4: ∂s_x/∂x, ∂s_x/∂y, ∂s_y/∂x, ∂s_y/∂y, row by row
     */
    Slopes(Points score, double[] jacobian) {
        if (jacobian.length != NUMBERS * score.size()) {
            throw new IllegalArgumentException(score.size() + " places need as many Jacobians of 4 numbers, but got "
                    + jacobian.length + " numbers");
        }
        this.score = score;
        this.jacobian = jacobian;
    }

    public int size() {
        return score.size();
    }

    /** The field itself, n×2. */
    public Points score() {
        return score;
    }

    /** ∂s_x/∂x at place i, 1/(scene unit)². */
    public double xx(int i) {
        return jacobian[NUMBERS * i];
    }

    /** ∂s_x/∂y. */
    public double xy(int i) {
        return jacobian[NUMBERS * i + 1];
    }

    /** ∂s_y/∂x. */
    public double yx(int i) {
        return jacobian[NUMBERS * i + 2];
    }

    /** ∂s_y/∂y. */
    public double yy(int i) {
        return jacobian[NUMBERS * i + 3];
    }

    /** ∇·s = tr J. */
    public double divergence(int i) {
        return xx(i) + yy(i);
    }

    /** ∂s_y/∂x − ∂s_x/∂y: 0 for every gradient. */
    public double curl(int i) {
        return yx(i) - xy(i);
    }

    /** ‖s‖, 1/scene unit. */
    public double magnitude(int i) {
        return StrictMath.hypot(score.x(i), score.y(i));
    }
}
