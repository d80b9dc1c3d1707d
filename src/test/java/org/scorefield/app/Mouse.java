package org.scorefield.app;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a mouse tells, for nodes that are told directly; places in px of the scene. */
final class Mouse {
    private Mouse() {}

    /** The pointer moves, no button down. */
    static MouseEvent moved(Point2D at) {
        return event(MouseEvent.MOUSE_MOVED, at, at, MouseButton.NONE, false, false, false);
    }

    /** The left button was clicked once in the corner of a node, without moving. */
    static MouseEvent clicked() {
        Point2D at = new Point2D(1, 1);
        return event(MouseEvent.MOUSE_CLICKED, at, at, MouseButton.PRIMARY, false, false, true);
    }

    /** The left button and what is held with it. */
    static MouseEvent left(EventType<MouseEvent> type, Point2D at, Point2D onScreen, boolean shift, boolean control) {
        return event(type, at, onScreen, MouseButton.PRIMARY, shift, control, false);
    }

    private static MouseEvent event(
            EventType<MouseEvent> type,
            Point2D at,
            Point2D onScreen,
            MouseButton button,
            boolean shift,
            boolean control,
            boolean still) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                onScreen.getX(),
                onScreen.getY(),
                button,
                button == MouseButton.NONE ? 0 : 1,
                shift,
                control,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                still,
                null);
    }
}
