package org.scorefield.app.view.canvas;

import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Handle;
import org.scorefield.field.Points;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** What lies under the pointer. */
final class Picking {
    /** A grip can be taken this far from its middle: 24 px across. */
    static final double GRIP_PX = 12;

    /** Closer to its middle than this, the centre grip wins over the others. */
    private static final double CENTER_PX = 6;

    /** A dot and a little more. */
    private static final double PARTICLE_PX = 6;

    private Picking() {}

    /** The nearest grip within reach, or null. */
    static @Nullable Handle handleAt(Gaussian g, Pointer p) {
        if (Math.hypot(g.meanX() - p.x(), g.meanY() - p.y()) < CENTER_PX * p.unitsPerPx()) {
            return Handle.CENTER; // of a Gaussian that is tiny on screen, all grips lie here
        }
        Handle nearest = null;
        double best = GRIP_PX * p.unitsPerPx();
        for (Handle h : Handle.values()) {
            Points at = h.position(g, SelectTool.STALK_PX * p.unitsPerPx());
            double distance = Math.hypot(at.x(0) - p.x(), at.y(0) - p.y());
            if (distance < best) {
                best = distance;
                nearest = h;
            }
        }
        return nearest;
    }

    /** Whether the badge with the weight is under the pointer. */
    static boolean onBadge(Gaussian g, Pointer p) {
        double dx = (p.x() - g.meanX()) / p.unitsPerPx();
        double below = (g.meanY() - p.y()) / p.unitsPerPx() - SelectTool.BADGE_BELOW_PX;
        return Math.abs(dx) <= SelectTool.BADGE_WIDTH_PX / 2 && Math.abs(below) <= SelectTool.BADGE_HEIGHT_PX / 2;
    }

    /** The nearest particle under the pointer; −1 if there is none. */
    static int particleAt(Points particles, Pointer p) {
        int nearest = -1;
        double best = PARTICLE_PX * p.unitsPerPx();
        for (int i = 0; i < particles.size(); i++) {
            double distance = Math.hypot(particles.x(i) - p.x(), particles.y(i) - p.y());
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** The component under the pointer, the smallest first; −1 if there is none. */
    static int componentAt(Scene scene, Pointer p) {
        int found = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scene.components().size(); i++) {
            switch (scene.components().get(i)) {
                case Gaussian g -> {
                    double size = Math.sqrt(g.covariance().majorVariance());
                    if (size < smallest && inside(g, p)) {
                        smallest = size;
                        found = i;
                    }
                }
                case PointCloud cloud -> {
                    if (found < 0 && near(cloud, p)) {
                        found = i;
                    }
                }
            }
        }
        return found;
    }

    /** Within the drawn ellipse, or within a grip's reach of the centre when the ellipse is tiny on screen. */
    private static boolean inside(Gaussian g, Pointer p) {
        double dx = p.x() - g.meanX();
        double dy = p.y() - g.meanY();
        double c = Math.cos(g.covariance().angle());
        double s = Math.sin(g.covariance().angle());
        double u = (c * dx + s * dy) / Math.sqrt(g.covariance().majorVariance());
        double v = (-s * dx + c * dy) / Math.sqrt(g.covariance().minorVariance());
        return u * u + v * v <= Handle.DRAWN_DEVIATIONS * Handle.DRAWN_DEVIATIONS
                || Math.hypot(dx, dy) < GRIP_PX * p.unitsPerPx();
    }

    private static boolean near(PointCloud cloud, Pointer p) {
        double reach = GRIP_PX * p.unitsPerPx();
        for (int k = 0; k < cloud.points().size(); k++) {
            if (Math.abs(cloud.points().x(k) - p.x()) < reach
                    && Math.hypot(cloud.points().x(k) - p.x(), cloud.points().y(k) - p.y()) < reach) {
                return true;
            }
        }
        return false;
    }
}
