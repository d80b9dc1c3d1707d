package org.scorefield.app.view.canvas;

import javafx.scene.Cursor;
import org.scorefield.app.model.ProbeModel;
import org.scorefield.field.Points;

/** Pins the probe where it is clicked; a click on the pin takes it away, and the probe follows the pointer again. */
final class ProbeTool implements CanvasTool {
    private static final double PIN_PX = 8;

    private final ProbeModel probe;
    private Points before = Points.none();
    private boolean onPin;

    ProbeTool(ProbeModel probe) {
        this.probe = probe;
    }

    @Override
    public void press(Pointer p) {
        before = probe.pinnedProperty().get();
        onPin = before.size() == 1 && Math.hypot(before.x(0) - p.x(), before.y(0) - p.y()) < PIN_PX * p.unitsPerPx();
        probe.pinnedProperty().set(onPin ? Points.none() : Points.of(p.x(), p.y()));
    }

    @Override
    public void drag(Pointer p) {
        if (!onPin) {
            probe.pinnedProperty().set(Points.of(p.x(), p.y()));
        }
    }

    @Override
    public void release(Pointer p) {
        drag(p);
    }

    @Override
    public void cancel() {
        probe.pinnedProperty().set(before);
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.CROSSHAIR;
    }
}
