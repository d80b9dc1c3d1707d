package org.scorefield.app.view.canvas;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/** A click draws a round Gaussian; a drag draws its long axis. */
final class GaussianTool implements CanvasTool {
    /** A drag shorter than this is a click. */
    private static final double CLICK_PX = 4;

    /** A click's Gaussian is this large on screen, so that it can be taken hold of at any zoom. */
    private static final double CLICK_DEVIATION_PX = 26;

    private static final double SLIMNESS = 0.5;

    private final StudyModel study;
    private final Consumer<Feedback> feedback;
    private @Nullable Scene before;
    private @Nullable Object gesture;
    private double startX;
    private double startY;

    GaussianTool(StudyModel study, Consumer<Feedback> feedback) {
        this.study = study;
        this.feedback = feedback;
    }

    @Override
    public void press(Pointer p) {
        before = study.scene();
        gesture = new Object();
        startX = p.x();
        startY = p.y();
        draw(p);
    }

    @Override
    public void drag(Pointer p) {
        draw(p);
    }

    @Override
    public void release(Pointer p) {
        draw(p);
        before = null;
        feedback.accept(Feedback.NONE);
    }

    @Override
    public void cancel() {
        if (gesture != null) {
            study.cancel(gesture);
        }
        before = null;
        feedback.accept(Feedback.NONE);
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.CROSSHAIR;
    }

    private void draw(Pointer p) {
        Scene from = before;
        if (from == null) {
            return;
        }
        double dx = p.x() - startX;
        double dy = p.y() - startY;
        double length = Math.hypot(dx, dy);
        Covariance shape = length < CLICK_PX * p.unitsPerPx()
                ? Covariance.isotropic(Math.max(0.01, CLICK_DEVIATION_PX * p.unitsPerPx()))
                : Covariance.ofAxes(
                        Math.max(0.01, length / 2), Math.max(0.01, SLIMNESS * length / 2), Math.atan2(dy, dx));
        double share = 1.0 / (from.components().size() + 1);
        Gaussian drawn = new Gaussian(SceneEdits.nextLabel(from), share, startX, startY, shape);
        feedback.accept(Feedback.of(
                "√λ " + Numbers.fixed(Math.sqrt(shape.majorVariance()), 2) + " × "
                        + Numbers.fixed(Math.sqrt(shape.minorVariance()), 2),
                p));
        study.editScene("draw Gaussian " + drawn.label(), gesture, scene -> SceneEdits.add(from, drawn));
        study.selectedProperty().set(study.scene().components().size() - 1);
    }
}
