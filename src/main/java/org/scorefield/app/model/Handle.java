package org.scorefield.app.model;

import org.scorefield.field.Points;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;

/**
 * A grip on a Gaussian: where it sits, and what dragging it does. The ellipse is drawn at two deviations.
 *
 * <p>A drag is always a function of the Gaussian as it was when the drag began, so axes never swap under the hand.
 */
public enum Handle {
    CENTER(0, 0),
    MAJOR_PLUS(1, 0),
    MAJOR_MINUS(-1, 0),
    MINOR_PLUS(0, 1),
    MINOR_MINUS(0, -1),
    ROTATE(1, 0);

    /** The ellipse that is drawn, in deviations. */
    public static final double DRAWN_DEVIATIONS = 2;

    /** No axis can be dragged thinner than this, scene units. */
    public static final double THINNEST = 0.01;

    private static final double WIDEST = 1e3;
    private static final double FIFTEEN_DEGREES = Math.PI / 12;

    private final int alongMajor;
    private final int alongMinor;

    Handle(int alongMajor, int alongMinor) {
        this.alongMajor = alongMajor;
        this.alongMinor = alongMinor;
    }

    /**
     * Where the grip sits.
     *
     * @param stalk how far the rotation knob stands off the ellipse, scene units
     * @return one point, scene units
     */
    public Points position(Gaussian g, double stalk) {
        double angle = g.covariance().angle();
        double major = DRAWN_DEVIATIONS * Math.sqrt(g.covariance().majorVariance()) + (this == ROTATE ? stalk : 0);
        double minor = DRAWN_DEVIATIONS * Math.sqrt(g.covariance().minorVariance());
        double u = alongMajor * major;
        double v = alongMinor * minor;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return Points.of(g.meanX() + c * u - s * v, g.meanY() + s * u + c * v);
    }

    /**
     * What the Gaussian becomes when this grip is dragged.
     *
     * @param start the Gaussian when the drag began
     * @param dx how far the pointer has moved since, scene units
     * @param dy likewise
     * @param keepRatio both axes change by the same factor (Shift)
     * @param even turn in steps of 15°, or make both axes the same (Ctrl)
     */
    public Gaussian drag(Gaussian start, double dx, double dy, boolean keepRatio, boolean even, double stalk) {
        if (this == CENTER) {
            return start.withMean(start.meanX() + dx, start.meanY() + dy);
        }
        Points grip = position(start, stalk);
        double px = grip.x(0) + dx - start.meanX();
        double py = grip.y(0) + dy - start.meanY();
        double angle = start.covariance().angle();
        double major = Math.sqrt(start.covariance().majorVariance());
        double minor = Math.sqrt(start.covariance().minorVariance());
        if (this == ROTATE) {
            double turned = Math.atan2(py, px);
            double direction = even ? FIFTEEN_DEGREES * Math.rint(turned / FIFTEEN_DEGREES) : turned;
            return start.withCovariance(Covariance.ofAxes(major, minor, direction));
        }
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double along = alongMajor != 0 ? alongMajor * (c * px + s * py) : alongMinor * (-s * px + c * py);
        double before = alongMajor != 0 ? major : minor;
        double after = Math.clamp(along / DRAWN_DEVIATIONS, THINNEST, WIDEST);
        double other = alongMajor != 0 ? minor : major;
        double otherAfter = even ? after : keepRatio ? Math.clamp(other * after / before, THINNEST, WIDEST) : other;
        return start.withCovariance(
                alongMajor != 0
                        ? Covariance.ofAxes(after, otherAfter, angle)
                        : Covariance.ofAxes(otherAfter, after, angle));
    }
}
