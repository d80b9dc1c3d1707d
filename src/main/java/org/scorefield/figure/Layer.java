package org.scorefield.figure;

/** One thing that a figure shows: an immutable value made from numbers, that can draw itself. */
@FunctionalInterface
public interface Layer {
    /** Draws itself. Reads nothing but its own numbers, the viewport and the palette. */
    void paint(Pen pen, Viewport viewport, Palette palette);

    /** Tells the numbers it shows; axes, keys and words tell none. */
    default void tell(Ledger ledger) {}
}
