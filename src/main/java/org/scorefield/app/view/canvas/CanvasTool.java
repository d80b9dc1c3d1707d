package org.scorefield.app.view.canvas;

import javafx.scene.Cursor;

/** What the pointer does on the canvas between press and release. */
interface CanvasTool {
    void press(Pointer p);

    void drag(Pointer p);

    void release(Pointer p);

    /** Esc during a drag: everything is as it was at the press. */
    void cancel();

    /** The cursor at this place while no button is down. */
    Cursor cursor(Pointer p);

    /** Called about thirty times a second while the button is down, for tools that work while held. */
    default void hold() {}

    /**
     * The wheel is turned while no button is down.
     *
     * @return false if it means nothing here: then it zooms
     */
    default boolean scroll(Pointer p, double notches) {
        return false;
    }

    /** The radius of the brush to show, px; 0 for none. */
    default double brushRadiusPx() {
        return 0;
    }
}
