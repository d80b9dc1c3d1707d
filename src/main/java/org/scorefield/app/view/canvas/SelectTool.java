package org.scorefield.app.view.canvas;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Handle;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.Snap;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.sample.Run;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/**
 * Picks, moves, turns and scales what is drawn, and drags the weight badge.
 *
 * <p>A press takes the nearest grip of the selected Gaussian, else selects what lies under the pointer and moves it,
 * with all that is selected beside it; a click on a particle follows it. Shift and a click selects more. Axis grips: Shift keeps the ratio, Ctrl makes it
 * round; the knob: Ctrl turns in steps of 15°. Centres snap to others and to the grid unless Alt is held.
 */
final class SelectTool implements CanvasTool {
    /** How far the rotation knob stands off the ellipse. */
    static final double STALK_PX = 26;

    /** The badge with the weight, about the point below the centre where it is drawn. */
    static final double BADGE_WIDTH_PX = 92;

    static final double BADGE_HEIGHT_PX = 24;
    static final double BADGE_BELOW_PX = 24;

    /** Dragging the badge this far up doubles nothing but adds a whole share. */
    private static final double PX_PER_SHARE = 240;

    private static final double SHARE_A_NOTCH = 0.02;
    private static final double EIGHTH_TURN = Math.PI / 4;

    /** A press that moves less is a click. */
    private static final double DEAD_ZONE_PX = 2;

    private final StudyModel study;
    private final SamplingModel sampling;
    private final BooleanSupplier particlesShown;
    private final Consumer<Feedback> feedback;
    private @Nullable Grab grab;
    private boolean moved;

    /** The particle pressed on, which a click follows; −1 for none. */
    private int particle = -1;

    /** What is held: the scene at the press, the components, and the grip (null: the weight badge, or a cloud). */
    private record Grab(
            Scene scene,
            int index,
            Set<Integer> all,
            @Nullable Handle handle,
            boolean weight,
            Pointer from,
            Object gesture) {}

    /**
     * The tool.
     *
     * @param particlesShown whether there are particles to be seen
     * @param feedback told what a drag shows
     */
    SelectTool(StudyModel study, SamplingModel sampling, BooleanSupplier particlesShown, Consumer<Feedback> feedback) {
        this.study = study;
        this.sampling = sampling;
        this.particlesShown = particlesShown;
        this.feedback = feedback;
    }

    @Override
    public void press(Pointer p) {
        moved = false;
        grab = null;
        particle = -1;
        int selected = study.selectedProperty().get();
        if (study.selectedComponent() instanceof Gaussian g) {
            Handle handle = Picking.handleAt(g, p);
            boolean alone = study.chosenProperty().get().size() == 1 && !p.shift();
            if (handle != null && (handle != Handle.CENTER || alone)) {
                grab = new Grab(study.scene(), selected, Set.of(selected), handle, false, p, new Object());
                return;
            }
            if (Picking.onBadge(g, p)) {
                grab = new Grab(study.scene(), selected, Set.of(selected), null, true, p, new Object());
                return;
            }
        }
        particle = particleAt(p);
        int hit = Picking.componentAt(study.scene(), p);
        if (hit >= 0 && p.shift()) {
            study.toggle(hit);
            return;
        }
        if (!study.chosenProperty().get().contains(hit) && (hit >= 0 || particle < 0)) {
            study.selectedProperty().set(hit);
        }
        if (hit >= 0) {
            Handle handle = study.scene().components().get(hit) instanceof Gaussian ? Handle.CENTER : null;
            grab = new Grab(study.scene(), hit, study.chosenProperty().get(), handle, false, p, new Object());
        }
    }

    private int particleAt(Pointer p) {
        Run.Progress now = sampling.progressProperty().get();
        return now == null || !particlesShown.getAsBoolean() ? -1 : Picking.particleAt(now.particles(), p);
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
            feedback.accept(Feedback.NONE);
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
            say(null, OptionalDouble.empty(), OptionalDouble.empty(), "π " + share(held.index()), p, true);
        } else if (component instanceof Gaussian g && held.handle() == Handle.CENTER) {
            move(held, g, dx, dy, p);
        } else if (component instanceof Gaussian g && held.handle() != null) {
            Gaussian dragged = held.handle().drag(g, dx, dy, p.shift(), p.control(), STALK_PX * p.unitsPerPx());
            study.editScene(
                    verb(held.handle()) + " Gaussian " + g.label(),
                    held.gesture(),
                    scene -> SceneEdits.replace(held.scene(), held.index(), dragged));
            say(g, OptionalDouble.empty(), OptionalDouble.empty(), numbers(held.handle(), dragged), p, false);
        } else {
            study.editScene(
                    "move " + component.label(),
                    held.gesture(),
                    scene -> SceneEdits.moveAll(held.scene(), held.all(), dx, dy));
        }
    }

    private void move(Grab held, Gaussian g, double dx, double dy, Pointer p) {
        double x = g.meanX() + dx;
        double y = g.meanY() + dy;
        Snap snap = p.alt()
                ? new Snap(x, y, OptionalDouble.empty(), OptionalDouble.empty())
                : Snap.of(held.scene(), held.all(), x, y, p.unitsPerPx());
        boolean alone = held.all().size() == 1;
        study.editScene(
                alone ? "move Gaussian " + g.label() : "move the selection",
                held.gesture(),
                scene -> alone
                        ? SceneEdits.replace(held.scene(), held.index(), g.withMean(snap.x(), snap.y()))
                        : SceneEdits.moveAll(held.scene(), held.all(), snap.x() - g.meanX(), snap.y() - g.meanY()));
        say(g, snap.guideX(), snap.guideY(), "µ " + Numbers.pair(snap.x(), snap.y(), 2), p, false);
    }

    private void say(
            @Nullable Gaussian ghost,
            OptionalDouble guideX,
            OptionalDouble guideY,
            String words,
            Pointer p,
            boolean weights) {
        feedback.accept(new Feedback(ghost, guideX, guideY, words, p.px(), p.py(), weights));
    }

    private static String numbers(Handle handle, Gaussian g) {
        if (handle == Handle.ROTATE) {
            return Numbers.fixed(Math.toDegrees(g.covariance().angle()), 1) + "°";
        }
        return "√λ " + Numbers.fixed(Math.sqrt(g.covariance().majorVariance()), 2) + " × "
                + Numbers.fixed(Math.sqrt(g.covariance().minorVariance()), 2);
    }

    private String share(int i) {
        return Numbers.fixed(study.scene().components().get(i).weight(), 2);
    }

    @Override
    public boolean scroll(Pointer p, double notches) {
        int i = study.selectedProperty().get();
        if (!(study.selectedComponent() instanceof Gaussian g) || !Picking.onBadge(g, p)) {
            return false;
        }
        study.editScene(
                "weigh " + g.label(),
                "weigh " + i,
                scene -> SceneEdits.withWeight(
                        scene, i, scene.components().get(i).weight() + notches * SHARE_A_NOTCH));
        return true;
    }

    @Override
    public void release(Pointer p) {
        drag(p);
        Grab held = grab;
        if (held != null && !moved && held.all().size() > 1) {
            study.selectOnly(held.index());
        }
        if (!moved && particle >= 0) {
            sampling.followedProperty().set(particle);
        }
        particle = -1;
        grab = null;
        feedback.accept(Feedback.NONE);
    }

    @Override
    public void cancel() {
        Grab held = grab;
        if (held != null) {
            study.cancel(held.gesture());
        }
        grab = null;
        feedback.accept(Feedback.NONE);
    }

    @Override
    public Cursor cursor(Pointer p) {
        if (study.selectedComponent() instanceof Gaussian g) {
            Handle handle = Picking.handleAt(g, p);
            if (handle != null) {
                return cursor(handle, g);
            }
            if (Picking.onBadge(g, p)) {
                return Cursor.V_RESIZE;
            }
        }
        return Picking.componentAt(study.scene(), p) >= 0
                ? Cursor.MOVE
                : particleAt(p) >= 0 ? Cursor.HAND : Cursor.DEFAULT;
    }

    /** An arrow along the axis that a grip changes. */
    private static Cursor cursor(Handle handle, Gaussian g) {
        if (handle == Handle.CENTER) {
            return Cursor.MOVE;
        }
        if (handle == Handle.ROTATE) {
            return Cursor.HAND;
        }
        boolean minor = handle == Handle.MINOR_PLUS || handle == Handle.MINOR_MINUS;
        double angle = g.covariance().angle() + (minor ? Math.PI / 2 : 0);
        return switch ((int) Math.floorMod(Math.round(angle / EIGHTH_TURN), 4L)) {
            case 0 -> Cursor.H_RESIZE;
            case 1 -> Cursor.NE_RESIZE;
            case 2 -> Cursor.V_RESIZE;
            default -> Cursor.NW_RESIZE;
        };
    }

    private static String verb(Handle handle) {
        return switch (handle) {
            case CENTER -> "move";
            case ROTATE -> "rotate";
            case MAJOR_PLUS, MAJOR_MINUS, MINOR_PLUS, MINOR_MINUS -> "reshape";
        };
    }

    /** The share as the badge says it. */
    static String badge(Component c) {
        return badge(c.label(), c.weight());
    }

    static String badge(String label, double share) {
        return label + "  π = " + Numbers.fixed(share, 2);
    }
}
