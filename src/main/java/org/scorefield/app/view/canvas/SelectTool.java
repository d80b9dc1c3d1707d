package org.scorefield.app.view.canvas;

import java.util.Locale;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Handle;
import org.scorefield.app.model.StudyModel;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/**
 * Picks, moves, turns and scales what is drawn, and drags the weight badge.
 *
 * <p>A press takes the nearest grip of the selected Gaussian, else selects what lies under the pointer and moves it.
 */
final class SelectTool implements CanvasTool {
    /** A grip can be taken this far from its middle: 24 px across. */
    static final double GRIP_PX = 12;

    /** Closer to its middle than this, the centre grip wins over the others. */
    private static final double CENTER_PX = 6;

    /** How far the rotation knob stands off the ellipse. */
    static final double STALK_PX = 26;

    /** The badge with the weight, about the point below the centre where it is drawn. */
    static final double BADGE_WIDTH_PX = 92;

    static final double BADGE_HEIGHT_PX = 24;
    static final double BADGE_BELOW_PX = 24;

    /** Dragging the badge this far up doubles nothing but adds a whole share. */
    private static final double PX_PER_SHARE = 240;

    private final StudyModel study;
    /** A press that moves less is a click. */
    private static final double DEAD_ZONE_PX = 2;

    private @Nullable Grab grab;
    private boolean moved;

    /** What is held: the scene at the press, the component, and the grip (null: the weight badge, or a cloud). */
    private record Grab(
            Scene scene, int index, @Nullable Handle handle, boolean weight, Pointer from, Object gesture) {}

    SelectTool(StudyModel study) {
        this.study = study;
    }

    @Override
    public void press(Pointer p) {
        moved = false;
        Object gesture = new Object();
        int selected = study.selectedProperty().get();
        if (study.selectedComponent() instanceof Gaussian g) {
            Handle handle = handleAt(g, p);
            if (handle != null) {
                grab = new Grab(study.scene(), selected, handle, false, p, gesture);
                return;
            }
            if (onBadge(g, p)) {
                grab = new Grab(study.scene(), selected, null, true, p, gesture);
                return;
            }
        }
        int hit = componentAt(study.scene(), p);
        study.selectedProperty().set(hit);
        grab = hit < 0
                ? null
                : new Grab(
                        study.scene(),
                        hit,
                        study.scene().components().get(hit) instanceof Gaussian ? Handle.CENTER : null,
                        false,
                        p,
                        gesture);
    }

    @Override
    public void drag(Pointer p) {
        Grab held = grab;
        if (held == null) {
            return;
        }
        moved |= Math.hypot(p.px() - held.from().px(), p.py() - held.from().py()) > DEAD_ZONE_PX;
        if (!moved) {
            return;
        }
        if (p.px() == held.from().px() && p.py() == held.from().py()) {
            study.editScene(
                    "", held.gesture(), scene -> held.scene()); // intentional: −0 + 0 is 0, so adding is not exact
            return;
        }
        Component component = held.scene().components().get(held.index());
        double dx = p.x() - held.from().x();
        double dy = p.y() - held.from().y();
        if (held.weight()) {
            double share = component.weight() + (held.from().py() - p.py()) / PX_PER_SHARE;
            study.editScene(
                    "weigh " + component.label(),
                    held.gesture(),
                    scene -> SceneEdits.withWeight(held.scene(), held.index(), share));
        } else if (component instanceof Gaussian g && held.handle() != null) {
            Gaussian dragged = held.handle().drag(g, dx, dy, p.shift(), p.control(), STALK_PX * p.unitsPerPx());
            study.editScene(
                    verb(held.handle()) + " Gaussian " + g.label(),
                    held.gesture(),
                    scene -> SceneEdits.replace(held.scene(), held.index(), dragged));
        } else {
            study.editScene(
                    "move " + component.label(),
                    held.gesture(),
                    scene -> SceneEdits.moveBy(held.scene(), held.index(), dx, dy));
        }
    }

    @Override
    public void release(Pointer p) {
        drag(p);
        grab = null;
    }

    @Override
    public void cancel() {
        Grab held = grab;
        if (held != null) {
            study.cancel(held.gesture());
        }
        grab = null;
    }

    @Override
    public Cursor cursor(Pointer p) {
        if (study.selectedComponent() instanceof Gaussian g) {
            Handle handle = handleAt(g, p);
            if (handle != null) {
                return handle == Handle.CENTER ? Cursor.MOVE : Cursor.HAND;
            }
            if (onBadge(g, p)) {
                return Cursor.V_RESIZE;
            }
        }
        return componentAt(study.scene(), p) >= 0 ? Cursor.MOVE : Cursor.DEFAULT;
    }

    private static String verb(Handle handle) {
        return switch (handle) {
            case CENTER -> "move";
            case ROTATE -> "rotate";
            case MAJOR_PLUS, MAJOR_MINUS, MINOR_PLUS, MINOR_MINUS -> "reshape";
        };
    }

    private static @Nullable Handle handleAt(Gaussian g, Pointer p) {
        if (Math.hypot(g.meanX() - p.x(), g.meanY() - p.y()) < CENTER_PX * p.unitsPerPx()) {
            return Handle.CENTER; // of a Gaussian that is tiny on screen, all grips lie here
        }
        Handle nearest = null;
        double best = GRIP_PX * p.unitsPerPx();
        for (Handle h : Handle.values()) {
            Points at = h.position(g, STALK_PX * p.unitsPerPx());
            double distance = Math.hypot(at.x(0) - p.x(), at.y(0) - p.y());
            if (distance < best) {
                best = distance;
                nearest = h;
            }
        }
        return nearest;
    }

    private static boolean onBadge(Gaussian g, Pointer p) {
        double dx = (p.x() - g.meanX()) / p.unitsPerPx();
        double below = (g.meanY() - p.y()) / p.unitsPerPx() - BADGE_BELOW_PX;
        return Math.abs(dx) <= BADGE_WIDTH_PX / 2 && Math.abs(below) <= BADGE_HEIGHT_PX / 2;
    }

    /** The component under the pointer, the smallest first; −1 if there is none. */
    private static int componentAt(Scene scene, Pointer p) {
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
            if (Math.hypot(cloud.points().x(k) - p.x(), cloud.points().y(k) - p.y()) < reach) {
                return true;
            }
        }
        return false;
    }

    /** The share as the badge says it. */
    static String badge(Component c) {
        return c.label() + "  π = " + String.format(Locale.ROOT, "%.2f", c.weight());
    }
}
