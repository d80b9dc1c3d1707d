package org.scorefield.app.view.canvas;

import javafx.scene.Cursor;
import org.scorefield.app.model.LookModel;
import org.scorefield.field.Box;

/** Moves the view: the scene follows the pointer. */
final class PanTool implements CanvasTool {
    private final LookModel look;
    private Box start;
    private double startPx;
    private double startPy;

    PanTool(LookModel look) {
        this.look = look;
        this.start = look.cameraProperty().get();
    }

    @Override
    public void press(Pointer p) {
        start = look.cameraProperty().get();
        startPx = p.px();
        startPy = p.py();
    }

    @Override
    public void drag(Pointer p) {
        look.cameraProperty().set(start);
        look.pan((startPx - p.px()) * p.unitsPerPx(), (p.py() - startPy) * p.unitsPerPx());
    }

    @Override
    public void release(Pointer p) {
        drag(p);
    }

    @Override
    public void cancel() {
        look.cameraProperty().set(start);
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.OPEN_HAND;
    }
}
