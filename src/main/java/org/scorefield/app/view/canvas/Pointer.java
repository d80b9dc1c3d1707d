package org.scorefield.app.view.canvas;

import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.scorefield.figure.Viewport;

/**
 * Where the pointer is, in scene units and px of the canvas, and which keys are held.
 *
 * @param unitsPerPx scene units per px of the canvas
 */
record Pointer(
        double x, double y, double px, double py, double unitsPerPx, boolean shift, boolean control, boolean alt) {
    /** Where a click in the middle of the picture would be, no key held. */
    static Pointer middle(Viewport viewport) {
        double px = 0.5 * viewport.widthPx();
        double py = 0.5 * viewport.heightPx();
        return new Pointer(viewport.x(px), viewport.y(py), px, py, viewport.unitsPerPx(), false, false, false);
    }

    static Pointer of(ScrollEvent e, Viewport viewport) {
        return new Pointer(
                viewport.x(e.getX()),
                viewport.y(e.getY()),
                e.getX(),
                e.getY(),
                viewport.unitsPerPx(),
                e.isShiftDown(),
                e.isShortcutDown(),
                e.isAltDown());
    }

    static Pointer of(MouseEvent e, Viewport viewport) {
        return new Pointer(
                viewport.x(e.getX()),
                viewport.y(e.getY()),
                e.getX(),
                e.getY(),
                viewport.unitsPerPx(),
                e.isShiftDown(),
                e.isShortcutDown(),
                e.isAltDown());
    }
}
