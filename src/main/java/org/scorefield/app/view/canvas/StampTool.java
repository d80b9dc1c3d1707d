package org.scorefield.app.view.canvas;

import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.scene.Stamp;

/** A click stamps a shape of points about the pointer; a drag gives it size and direction. */
final class StampTool implements CanvasTool {
    /** A drag shorter than this is a click. */
    private static final double CLICK_PX = 6;

    /** A click's stamp reaches this far on screen. */
    private static final double CLICK_REACH_PX = 90;

    private static final double FIFTEEN_DEGREES = Math.PI / 12;

    private final StudyModel study;
    private final BrushModel brush;
    private @Nullable Scene before;
    private Points shape = Points.none();
    private Object gesture = new Object();
    private double startX;
    private double startY;

    StampTool(StudyModel study, BrushModel brush) {
        this.study = study;
        this.brush = brush;
    }

    @Override
    public void press(Pointer p) {
        Scene from = study.scene();
        // Its noise is a function of the seed and of how much is drawn, so that the same click makes the same points.
        shape = brush.stamped(RandomStream.of(study.recipe().seed(), "stamp")
                .at(from.components().size()));
        before = from;
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
        if (before != null) {
            study.selectedProperty().set(study.scene().components().size() - 1);
        }
        before = null;
    }

    @Override
    public void cancel() {
        study.cancel(gesture);
        before = null;
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
        boolean click = Math.hypot(dx, dy) < CLICK_PX * p.unitsPerPx();
        double size = click ? CLICK_REACH_PX * p.unitsPerPx() : Math.hypot(dx, dy);
        double turned = click ? 0 : Math.atan2(dy, dx);
        double angle = p.control() ? FIFTEEN_DEGREES * Math.rint(turned / FIFTEEN_DEGREES) : turned;
        String label = brush.stampProperty().get();
        Points placed = Stamp.placed(shape, startX, startY, size, angle);
        study.editScene("stamp " + label, gesture, scene -> SceneEdits.stamp(from, label, placed));
    }
}
