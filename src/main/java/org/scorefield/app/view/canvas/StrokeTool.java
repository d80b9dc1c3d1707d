package org.scorefield.app.view.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import org.scorefield.field.Points;

/** Draws a line for an experiment: a click is a place, a drag is a path; the next one replaces it. */
final class StrokeTool implements CanvasTool {
    /** Places of a path stand at least this far apart. */
    private static final double SPACING_PX = 4;

    private static final int MOST_PLACES = 2000;

    private final ObjectProperty<Points> stroke;
    private final List<Double> xy = new ArrayList<>();
    private Points before = Points.none();
    private double lastPx;
    private double lastPy;

    StrokeTool(ObjectProperty<Points> stroke) {
        this.stroke = stroke;
    }

    @Override
    public void press(Pointer p) {
        before = stroke.get();
        xy.clear();
        add(p);
    }

    @Override
    public void drag(Pointer p) {
        if (Math.hypot(p.px() - lastPx, p.py() - lastPy) >= SPACING_PX && xy.size() < 2 * MOST_PLACES) {
            add(p);
        }
    }

    @Override
    public void release(Pointer p) {
        drag(p);
    }

    @Override
    public void cancel() {
        stroke.set(before);
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.CROSSHAIR;
    }

    private void add(Pointer p) {
        xy.add(p.x());
        xy.add(p.y());
        lastPx = p.px();
        lastPy = p.py();
        stroke.set(Points.wrap(xy.stream().mapToDouble(v -> v).toArray()));
    }
}
