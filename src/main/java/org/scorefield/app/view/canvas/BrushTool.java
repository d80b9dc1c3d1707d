package org.scorefield.app.view.canvas;

import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/** Sprays points while held, or erases them under the brush; one press is one undo step. */
final class BrushTool implements CanvasTool {
    private final StudyModel study;
    private final BrushModel brush;
    private final boolean erases;
    private @Nullable Pointer at;
    private Object gesture = new Object();

    /** A spray can or an eraser. */
    BrushTool(StudyModel study, BrushModel brush, boolean erases) {
        this.study = study;
        this.brush = brush;
        this.erases = erases;
    }

    @Override
    public void press(Pointer p) {
        gesture = new Object();
        at = p;
        apply(p);
    }

    @Override
    public void drag(Pointer p) {
        at = p;
        apply(p);
    }

    @Override
    public void release(Pointer p) {
        at = null;
    }

    @Override
    public void cancel() {
        study.cancel(gesture);
        at = null;
    }

    @Override
    public void hold() {
        Pointer p = at;
        if (p != null && !erases) {
            apply(p);
        }
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.CROSSHAIR;
    }

    @Override
    public double brushRadiusPx() {
        return brush.radiusPxProperty().get();
    }

    private void apply(Pointer p) {
        double radius = brush.radiusPxProperty().get() * p.unitsPerPx();
        if (erases) {
            study.editScene("erase points", gesture, scene -> SceneEdits.erase(scene, p.x(), p.y(), radius));
        } else {
            study.editScene("spray points", gesture, scene -> SceneEdits.spray(scene, drops(scene, p, radius)));
        }
    }

    /** A normal cloud of drops about the pointer; its noise is a function of seed and points so far, so it repeats. */
    private Points drops(Scene scene, Pointer p, double radius) {
        long sprayed = scene.components().stream()
                .mapToLong(c -> c instanceof PointCloud cloud ? cloud.points().size() : 0)
                .sum();
        RandomStream random = RandomStream.of(study.recipe().seed(), "spray").at(sprayed);
        double[] xy = new double[2 * brush.dropsProperty().get()];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = p.x() + 0.5 * radius * random.nextGaussian();
            xy[i + 1] = p.y() + 0.5 * radius * random.nextGaussian();
        }
        return Points.wrap(xy);
    }
}
