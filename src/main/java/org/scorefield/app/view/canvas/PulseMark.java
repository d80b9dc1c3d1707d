package org.scorefield.app.view.canvas;

/**
 * Something to be pointed out on the canvas for a moment, scene units.
 *
 * @param shape what it is
 * @param x where it is or begins
 * @param y where it is or begins
 * @param toX where it ends
 * @param toY where it ends
 * @param role style class of its colour
 */
public record PulseMark(Shape shape, double x, double y, double toX, double toY, String role) {
    /** The forms a mark can have. */
    public enum Shape {
        /** A ring about a place, as large at any zoom. */
        RING,
        /** A circle whose radius is a length of the scene. */
        CIRCLE,
        /** From one place to another. */
        ARROW,
        /** An arrow of which only the direction is meant. */
        DIRECTION
    }

    public static PulseMark ring(double x, double y, String role) {
        return new PulseMark(Shape.RING, x, y, x, y, role);
    }

    public static PulseMark circle(double x, double y, double radius, String role) {
        return new PulseMark(Shape.CIRCLE, x, y, x + radius, y, role);
    }

    public static PulseMark arrow(double x, double y, double toX, double toY, String role) {
        return new PulseMark(Shape.ARROW, x, y, toX, toY, role);
    }

    public static PulseMark direction(double x, double y, double alongX, double alongY, String role) {
        return new PulseMark(Shape.DIRECTION, x, y, x + alongX, y + alongY, role);
    }
}
